/// Texts as YAML values on one line.
enum YAMLText {
  /// Plain where that is read as it stands, else in double quotes.
  static func scalar(_ text: String, inList: Bool = false) -> String {
    isPlain(text, inList: inList) ? text : quoted(text)
  }

  static func list(_ items: [String]) -> String {
    "[\(items.map { scalar($0, inList: true) }.joined(separator: ", "))]"
  }

  private static func isPlain(_ text: String, inList: Bool) -> Bool {
    guard let first = text.first, let last = text.last, first.isLetter || first.isNumber else { return false }
    if last == " " || last == ":" || text.contains(": ") || text.contains(" #") { return false }
    if inList, text.contains(where: { ",[]{}".contains($0) }) { return false }
    return text.unicodeScalars.allSatisfy(isPrintable)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where isPrintable(scalar): quoted.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return quoted + "\""
  }

  /// YAML 1.2, 5.1, without line breaks.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
      true
    default: false
    }
  }
}
