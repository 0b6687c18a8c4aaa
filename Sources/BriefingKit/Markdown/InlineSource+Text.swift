extension InlineSource {
  /// Passes over the source of a text node.
  ///
  /// - Parameters:
  ///   - isVerbatim: The text of an extended autolink, where a backslash and a character reference
  ///     stand for themselves.
  ///   - onBracket: Called for each `[` that stands unescaped in the source, with its index in `literal`
  ///     and in `text`.
  @inline(__always)
  mutating func consumeText(
    _ literal: UnsafeBufferPointer<UInt8>, isVerbatim: Bool, onBracket: (Int, Int) -> Void
  ) {
    var index = 0
    while true {
      let length = plainLength(literal, at: index)
      position += length
      index += length
      if index == literal.count { return }
      if literal[index] == UInt8(ascii: "["), byte(at: position) == UInt8(ascii: "[") {
        onBracket(index, position)
        position += 1
        index += 1
      } else if let length = consumeOne(literal, at: index, isVerbatim: isVerbatim) {
        index += length
      } else {
        return recover(UnsafeBufferPointer(rebasing: literal[index...]))
      }
    }
  }

  /// How many bytes of `literal` from `index` on stand in the source as they are, and mean nothing there.
  private func plainLength(_ literal: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let most = min(literal.count - index, text.count - position)
    var length = 0
    while length + 16 <= most {
      let found = text.chunk(at: position + length)
      let hit = UnsafeBufferPointer.firstHit(
        (found .!= literal.chunk(at: index + length)) .| found.hits(UInt8(ascii: "\\"))
          .| found.hits(UInt8(ascii: "&")) .| found.hits(UInt8(ascii: "[")))
      if hit < 16 { return length + hit }
      length += 16
    }
    while length < most {
      let found = text[position + length]
      switch found {
      case UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "["): return length
      default: if found != literal[index + length] { return length }
      }
      length += 1
    }
    return length
  }

  /// Passes over what stands in the source for the byte at `index`; returns how many bytes of `literal`
  /// it stands for, or nil where it is something else.
  private mutating func consumeOne(
    _ literal: UnsafeBufferPointer<UInt8>, at index: Int, isVerbatim: Bool
  ) -> Int? {
    let wanted = literal[index]
    let found = byte(at: position)
    if !isVerbatim, found == UInt8(ascii: "\\"), byte(at: position + 1) == wanted, Self.isPunctuation(wanted)
    {
      position += 2
      return 1
    }
    if !isVerbatim, found == UInt8(ascii: "&"), let reference = reference(at: position),
      let length = reference.matches(literal, at: index)
    {
      position += reference.length
      return length
    }
    if found == wanted, position < text.count {
      position += 1
      return 1
    }
    if let length = replacement(literal, at: index) {
      position += 1
      return length
    }
    // The library keeps the blanks that a lazy line begins with.
    return isBlank(wanted) ? 1 : nil
  }

  /// The length in `literal` of a replacement character that stands for a byte which is not UTF-8 text.
  private func replacement(_ literal: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let found = byte(at: position)
    guard position < text.count, found == 0 || found >= 0x80, index + 2 < literal.count,
      literal[index] == 0xEF, literal[index + 1] == 0xBF, literal[index + 2] == 0xBD
    else { return nil }
    return 3
  }

  /// Goes on behind the next place where the rest of the text stands as it is.
  private mutating func recover(_ rest: UnsafeBufferPointer<UInt8>) {
    lose()
    guard let first = rest.first else { return }
    var index = position
    let limit = min(text.count - rest.count, position + 4096)
    while index <= limit {
      if text[index] == first, rest.elementsEqual(text[index..<index + rest.count]) {
        position = index + rest.count
        return
      }
      index += 1
    }
  }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// A character reference in the source.
  struct Reference {
    /// In the source, from `&` to `;`.
    let length: Int
    /// What it stands for; nil where the name is not one of the few that are known here.
    let bytes: [UInt8]?
    /// From `&` to `;`, as written.
    let written: UnsafeBufferPointer<UInt8>

    /// How many bytes of `literal` the reference stands for, or nil where it is plain text.
    func matches(_ literal: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
      let rest = literal[index...]
      if let bytes { return rest.starts(with: bytes) ? bytes.count : nil }
      if rest.starts(with: written) { return nil }
      guard let decoded = CMarkTree.character(of: written), rest.starts(with: decoded) else { return nil }
      return decoded.count
    }
  }

  private func reference(at index: Int) -> Reference? {
    let limit = min(text.count, index + 34)
    let end = text.index(of: UInt8(ascii: ";"), from: index, to: limit)
    guard end < limit, end > index + 1 else { return nil }
    let name = text[index + 1..<end]
    let written = UnsafeBufferPointer(rebasing: text[index...end])
    let length = end + 1 - index
    if name.first == UInt8(ascii: "#") {
      guard let bytes = Self.numeric(name.dropFirst()) else { return nil }
      return Reference(length: length, bytes: bytes, written: written)
    }
    guard name.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) }) else {
      return nil
    }
    let known: [UInt8]? =
      switch String(decoding: name, as: UTF8.self) {
      case "amp": [UInt8(ascii: "&")]
      case "lt": [UInt8(ascii: "<")]
      case "gt": [UInt8(ascii: ">")]
      case "quot": [UInt8(ascii: "\"")]
      case "nbsp": [0xC2, 0xA0]
      default: nil
      }
    return Reference(length: length, bytes: known, written: written)
  }

  /// CommonMark 6.2: `#` with one to seven digits, or `#x` with one to six.
  private static func numeric(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
    let isHex = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let number = isHex ? digits.dropFirst() : digits
    guard !number.isEmpty, number.count <= (isHex ? 6 : 7),
      let value = UInt32(String(decoding: number, as: UTF8.self), radix: isHex ? 16 : 10)
    else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
  }
}
