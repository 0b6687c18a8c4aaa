/// XML 1.0 in the making.
struct XMLText {
  private(set) var bytes: [UInt8] = []

  mutating func line(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func element(_ name: String, _ text: String) {
    line("<\(name)>\(Self.escaped(text))</\(name)>")
  }

  /// The text for an element or a quoted attribute; control characters that XML forbids become U+FFFD.
  static func escaped(_ text: String) -> String {
    // No byte of it is escaped, and none begins a scalar that XML forbids.
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0xEF && $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "<")
        && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "\"")
    }
    if isPlain { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
