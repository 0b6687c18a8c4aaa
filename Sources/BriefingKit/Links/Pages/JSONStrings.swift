/// The strings of a JSON text (RFC 8259) with the members that lead to them; read leniently, to the first
/// byte that cannot be read.
enum JSONStrings {
  /// Calls `found` for each string that is a value, with the names of the members around it (arrays have
  /// none), its place without the quotes, and whether it holds a backslash, so that it must be decoded.
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, found: ([String], Range<Int>, Bool) -> Void
  ) {
    /// The member that is being read in each open object; nil for an array.
    var open: [String?] = []
    var isName = false
    var index = 0
    while index < bytes.count, open.count <= deepest {
      switch bytes[index] {
      case UInt8(ascii: "{"):
        open.append("")
        isName = true
      case UInt8(ascii: "["):
        open.append(nil)
        isName = false
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = open.popLast()
        isName = false
      case UInt8(ascii: ","):
        isName = open.last.map { $0 != nil } ?? false
      case UInt8(ascii: ":"):
        isName = false
      case UInt8(ascii: "\""):
        let (range, isEscaped) = string(bytes, from: index + 1)
        if isName, !open.isEmpty {
          let name = decode(UnsafeBufferPointer(rebasing: bytes[range]))
          open[open.count - 1] = String(decoding: name, as: UTF8.self)
        } else {
          found(open.compactMap(\.self), range, isEscaped)
        }
        index = range.upperBound
      default:
        break
      }
      index += 1
    }
  }

  private static let deepest = 64

  private static func string(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (Range<Int>, isEscaped: Bool) {
    var index = start
    var isEscaped = false
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\") {
        isEscaped = true
        index += 1
      }
      index += 1
    }
    return (start..<min(index, bytes.count), isEscaped)
  }

  /// The meant characters of a string with escapes; what is no escape stays as it is.
  static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var units: [UInt16] = []
    var output: [UInt8] = []
    func flush() {
      output += String(decoding: units, as: UTF16.self).utf8
      units = []
    }
    var index = 0
    while index < text.count {
      if let unit = codeUnit(text, at: index) {
        units.append(unit)
        index += 6
        continue
      }
      flush()
      let isEscape = text[index] == UInt8(ascii: "\\") && index + 1 < text.count
      output.append(isEscape ? character(escaped: text[index + 1]) : text[index])
      index += isEscape ? 2 : 1
    }
    flush()
    return output
  }

  /// The code unit of the `\u00E9` at `index`.
  private static func codeUnit(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt16? {
    guard index + 6 <= text.count, text[index] == UInt8(ascii: "\\"), text[index + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for byte in text[index + 2..<index + 6] {
      guard let digit = byte.hexDigit else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  private static func character(escaped byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: byte
    }
  }
}
