/// Writes JSON on one line, as an event's data must be.
struct JSONText {
  private(set) var text = ""

  mutating func object(_ members: [(name: String, write: (inout JSONText) -> Void)]) {
    list("{", members, "}") { json, member in
      json.string(member.name)
      json.text += ":"
      member.write(&json)
    }
  }

  mutating func array<Element>(_ elements: [Element], _ write: (inout JSONText, Element) -> Void) {
    list("[", elements, "]", write)
  }

  mutating func number(_ value: Int) { text += String(value) }

  mutating func string(_ value: String?) {
    guard let value else { return text += "null" }
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\0"..."\u{1F}":
        text += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private mutating func list<Element>(
    _ open: String, _ elements: [Element], _ close: String, _ write: (inout JSONText, Element) -> Void
  ) {
    text += open
    for (number, element) in elements.enumerated() {
      if number > 0 { text += "," }
      write(&self, element)
    }
    text += close
  }
}
