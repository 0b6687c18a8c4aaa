/// JSON (RFC 8259) in the making.
enum JSONText {
  indirect enum Value {
    case text(String)
    case number(Int)
    case list([Value])
    /// Members in the order in which they are written.
    case object([(name: String, value: Value)])
  }

  /// The document, with a line feed at its end.
  static func document(_ value: Value) -> String {
    var text = ""
    write(value, indentation: 0, to: &text)
    return text + "\n"
  }

  /// The document on one line, without white space around its parts.
  static func line(_ value: Value) -> String {
    var text = ""
    write(value, indentation: nil, to: &text)
    return text
  }

  private static func write(_ value: Value, indentation: Int?, to text: inout String) {
    switch value {
    case .text(let string):
      write(string, to: &text)
    case .number(let number):
      text += String(number)
    case .list(let values):
      write("[", values, "]", indentation, to: &text) {
        write($0, indentation: indentation.map { $0 + 1 }, to: &$1)
      }
    case .object(let members):
      write("{", members, "}", indentation, to: &text) { member, text in
        write(member.name, to: &text)
        text += indentation == nil ? ":" : ": "
        write(member.value, indentation: indentation.map { $0 + 1 }, to: &text)
      }
    }
  }

  private static func write<Item>(
    _ open: String, _ items: [Item], _ close: String, _ indentation: Int?, to text: inout String,
    _ writeItem: (Item, inout String) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let indentation { text += "\n" + String(repeating: "  ", count: indentation + 1) }
      writeItem(item, &text)
    }
    if let indentation, !items.isEmpty { text += "\n" + String(repeating: "  ", count: indentation) }
    text += close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _
      where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x2028
        || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
