/// The URLs in a style sheet: `url(…)`, `@import "…"` and the strings of `image-set(…)`, after the tokens of
/// CSS Syntax 3.
enum CSSLinks {
  /// Calls `found` with the place of each URL in `range`, and whether it holds a backslash, so that it
  /// must be decoded.
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, found: (Range<Int>, Bool) -> Void
  ) {
    let end = range.upperBound
    var index = range.lowerBound
    /// The next string is the address of an `@import`.
    var importing = false
    /// How many parentheses are open, and at how many the strings are the addresses of an `image-set`.
    var depth = 0
    var imageSetDepth: Int?
    while index < end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "/") where index + 1 < end && bytes[index + 1] == UInt8(ascii: "*"):
        index = endOfComment(bytes, index + 2, end)
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let string = string(bytes, index, end)
        if importing || depth == imageSetDepth { found(string.content, string.isEscaped) }
        importing = false
        index = string.end
        continue
      case UInt8(ascii: "@"):
        importing = matches("@import", bytes, index, end)
        index += importing ? 7 : 1
        continue
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        if matches("url(", bytes, index, end), index == range.lowerBound || !isName(bytes[index - 1]) {
          importing = false
          depth += 1
          index = scanURL(bytes, index + 4, end, found: found)
          continue
        }
      case UInt8(ascii: "i"), UInt8(ascii: "I"):
        if matches("image-set(", bytes, index, end), isFunction(bytes, index, range.lowerBound) {
          if imageSetDepth == nil { imageSetDepth = depth + 1 }
          index += 9
          continue
        }
      case UInt8(ascii: "("):
        depth += 1
      case UInt8(ascii: ")"):
        if depth == imageSetDepth { imageSetDepth = nil }
        depth = max(0, depth - 1)
      case UInt8(ascii: ";"), UInt8(ascii: "}"):
        (depth, imageSetDepth) = (0, nil)
      case UInt8(ascii: "\\"):
        index += 1
      default:
        break
      }
      if importing, !byte.isHTMLSpace { importing = false }
      index += 1
    }
  }

  /// The meant characters of a URL with escapes.
  static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "\\"), index + 1 < text.count else {
        output.append(text[index])
        index += 1
        continue
      }
      index += 1
      var code: UInt32 = 0
      let digits = index
      while index < text.count, index - digits < 6, let digit = text[index].hexDigit {
        code = code << 4 | UInt32(digit)
        index += 1
      }
      if index > digits {
        let scalar = code == 0 ? nil : Unicode.Scalar(code)
        output.append(contentsOf: String(scalar ?? "\u{FFFD}").utf8)
        if index < text.count, text[index].isHTMLSpace { index += 1 }
      } else {
        if text[index] != 0x0A { output.append(text[index]) }
        index += 1
      }
    }
    return output
  }

  private static func endOfComment(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index + 1 < end {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") { return index + 2 }
      index += 1
    }
    return end
  }

  /// The string whose quote stands at `start`; a line end cuts it off.
  private static func string(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (content: Range<Int>, isEscaped: Bool, end: Int) {
    var index = start + 1
    var isEscaped = false
    while index < end, bytes[index] != bytes[start], bytes[index] != 0x0A {
      if bytes[index] == UInt8(ascii: "\\") {
        isEscaped = true
        index += 1
      }
      index += 1
    }
    let close = min(index, end)
    return (start + 1..<close, isEscaped, min(close + 1, end))
  }

  /// Reads behind `url(`; returns the offset behind the closing parenthesis.
  private static func scanURL(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, found: (Range<Int>, Bool) -> Void
  ) -> Int {
    var index = start
    while index < end, bytes[index].isHTMLSpace { index += 1 }
    guard index < end else { return end }
    if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      let string = string(bytes, index, end)
      found(string.content, string.isEscaped)
      return string.end
    }
    let urlStart = index
    var isEscaped = false
    while index < end, bytes[index] != UInt8(ascii: ")"), !bytes[index].isHTMLSpace {
      if bytes[index] == UInt8(ascii: "\\") {
        isEscaped = true
        index += 1
      }
      index += 1
    }
    index = min(index, end)
    found(urlStart..<index, isEscaped)
    return index
  }

  /// Whether a name begins at `index`, or a vendor's prefix (`-webkit-`) stands before it.
  private static func isFunction(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ start: Int) -> Bool {
    index == start || !isName(bytes[index - 1]) || bytes[index - 1] == UInt8(ascii: "-")
  }

  private static func matches(
    _ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    guard start + word.utf8CodeUnitCount <= end else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { index in
      let byte = bytes[start + index]
      return byte == word.utf8Start[index] || (byte.isASCIILetter && byte | 0x20 == word.utf8Start[index])
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
