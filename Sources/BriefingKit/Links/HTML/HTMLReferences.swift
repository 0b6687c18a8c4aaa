/// Character references in text and attribute values (the HTML standard, 13.2.5.72 to 13.2.5.80).
enum HTMLReferences {
  /// Appends `text` to `output` with its references replaced. NUL becomes U+FFFD, CR and CR LF become LF.
  /// In an attribute, a name without a semicolon is no reference where `=` or a letter or digit follows:
  /// `?a=1&copy=2` stays as it is.
  static func decode(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool, into output: inout [UInt8]) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "&"):
        index = decodeReference(text, at: index, inAttribute: inAttribute, into: &output)
      case 0x00:
        output.append(contentsOf: replacement)
        index += 1
      case 0x0D:
        output.append(0x0A)
        index += index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1
      default:
        output.append(byte)
        index += 1
      }
    }
  }

  static func decoded(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    decode(text, inAttribute: inAttribute, into: &output)
    return output
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Appends what the `&` at `start` stands for; returns the offset behind it.
  private static func decodeReference(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, inAttribute: Bool, into output: inout [UInt8]
  ) -> Int {
    if start + 1 < text.count, text[start + 1] == UInt8(ascii: "#") {
      return decodeNumber(text, at: start, into: &output)
    }
    var end = start + 1
    let limit = min(text.count, end + HTMLReferenceNames.longest + 1)
    while end < limit, text[end].isASCIIAlphanumeric { end += 1 }
    if end < text.count, text[end] == UInt8(ascii: ";"), end > start + 1,
      let expansion = expansion(text[start + 1..<end])
    {
      output.append(contentsOf: expansion)
      return end + 1
    }
    if let length = lengthOfNameWithoutSemicolon(text[start + 1..<end]) {
      let behind = start + 1 + length
      let goesOn =
        behind < text.count && (text[behind] == UInt8(ascii: "=") || text[behind].isASCIIAlphanumeric)
      if !(inAttribute && goesOn), let expansion = expansion(text[start + 1..<behind]) {
        output.append(contentsOf: expansion)
        return behind
      }
    }
    output.append(UInt8(ascii: "&"))
    return start + 1
  }

  private static func expansion(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
    let name = String(decoding: name, as: UTF8.self)
    // The table of all names is not made for those that every page has.
    return switch name {
    case "amp": [UInt8(ascii: "&")]
    case "lt": [UInt8(ascii: "<")]
    case "gt": [UInt8(ascii: ">")]
    case "quot": [UInt8(ascii: "\"")]
    default: HTMLReferenceNames.expansion(of: name)
    }
  }

  private static func lengthOfNameWithoutSemicolon(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var length = min(name.count, HTMLReferenceNames.longestWithoutSemicolon)
    while length >= 2 {
      if HTMLReferenceNames.standsAlone(String(decoding: name.prefix(length), as: UTF8.self)) {
        return length
      }
      length -= 1
    }
    return nil
  }

  private static func decodeNumber(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, into output: inout [UInt8]
  ) -> Int {
    var index = start + 2
    var radix: UInt32 = 10
    if index < text.count, text[index] | 0x20 == UInt8(ascii: "x") {
      radix = 16
      index += 1
    }
    let digits = index
    var code: UInt32 = 0
    while index < text.count, let digit = text[index].hexDigit, digit < radix {
      code = min(code * radix + UInt32(digit), 0x11_0000)
      index += 1
    }
    guard index > digits else {
      output.append(UInt8(ascii: "&"))
      return start + 1
    }
    if index < text.count, text[index] == UInt8(ascii: ";") { index += 1 }
    let scalar = code == 0 ? nil : Unicode.Scalar(windows1252[code] ?? code)
    output.append(
      contentsOf: Unicode.UTF8.encode(scalar ?? "\u{FFFD}") ?? Unicode.UTF8.encodedReplacementCharacter)
    return index
  }

  /// The standard's replacements for the control codes 80 to 9F; the five missing ones stay.
  private static let windows1252: [UInt32: UInt32] = [
    0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021,
    0x88: 0x02C6, 0x89: 0x2030, 0x8A: 0x0160, 0x8B: 0x2039, 0x8C: 0x0152, 0x8E: 0x017D, 0x91: 0x2018,
    0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC,
    0x99: 0x2122, 0x9A: 0x0161, 0x9B: 0x203A, 0x9C: 0x0153, 0x9E: 0x017E, 0x9F: 0x0178,
  ]
}
