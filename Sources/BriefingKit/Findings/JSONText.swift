/// JSON (RFC 8259) in the making.
enum JSONText {
  indirect enum Value {
    case text(String)
    case number(Int)
    case boolean(Bool)
    case null
    case list([Value])
    /// Members in the order in which they are written.
    case object([(name: String, value: Value)])
  }

  /// The document, with a line feed at its end.
  static func document(_ value: Value) -> String {
    var text: [UInt8] = []
    write(value, indentation: 0, to: &text)
    return String(decoding: text, as: UTF8.self) + "\n"
  }

  /// The document on one line, without white space around its parts.
  static func line(_ value: Value) -> [UInt8] {
    var text: [UInt8] = []
    write(value, indentation: nil, to: &text)
    return text
  }

  private static func write(_ value: Value, indentation: Int?, to text: inout [UInt8]) {
    switch value {
    case .text(let string):
      write(string, to: &text)
    case .number(let number):
      text += String(number).utf8
    case .boolean(let boolean):
      text += (boolean ? "true" : "false").utf8
    case .null:
      text += "null".utf8
    case .list(let values):
      write("[", values, "]", indentation, to: &text) {
        write($0, indentation: indentation.map { $0 + 1 }, to: &$1)
      }
    case .object(let members):
      write("{", members, "}", indentation, to: &text) { member, text in
        write(member.name, to: &text)
        text.append(UInt8(ascii: ":"))
        if indentation != nil { text.append(UInt8(ascii: " ")) }
        write(member.value, indentation: indentation.map { $0 + 1 }, to: &text)
      }
    }
  }

  private static func write<Item>(
    _ open: String, _ items: [Item], _ close: String, _ indentation: Int?, to text: inout [UInt8],
    _ writeItem: (Item, inout [UInt8]) -> Void
  ) {
    text += open.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      if let indentation { breakLine(indentation + 1, &text) }
      writeItem(item, &text)
    }
    if let indentation, !items.isEmpty { breakLine(indentation, &text) }
    text += close.utf8
  }

  private static func breakLine(_ indentation: Int, _ text: inout [UInt8]) {
    text.append(UInt8(ascii: "\n"))
    for _ in 0..<2 * indentation { text.append(UInt8(ascii: " ")) }
  }

  /// Controls, also those behind ASCII, and the two separators that are line ends in JavaScript, are written
  /// as escapes.
  private static func write(_ string: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { bytes in
      var begun = 0
      for index in bytes.indices {
        let byte = bytes[index]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2,
          let (escape, length) = escape(of: bytes[index...])
        else { continue }
        text += bytes[begun..<index]
        text += escape
        begun = index + length
      }
      text += bytes[begun...]
    }
    text.append(UInt8(ascii: "\""))
  }

  /// What stands for the character at the beginning of `bytes`, and how many bytes it has; nil where it
  /// stands for itself.
  private static func escape(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> ([UInt8], Int)? {
    let scalar: Int
    var length = 1
    switch Array(bytes.prefix(3)) {
    case let character where character[0] == UInt8(ascii: "\""): return (Array("\\\"".utf8), 1)
    case let character where character[0] == UInt8(ascii: "\\"): return (Array("\\\\".utf8), 1)
    case let character where character[0] == UInt8(ascii: "\n"): return (Array("\\n".utf8), 1)
    case let character where character[0] == UInt8(ascii: "\t"): return (Array("\\t".utf8), 1)
    case let character where character[0] < 0x80: scalar = Int(character[0])
    case let character where character[0] == 0xC2 && character[1] < 0xA0:
      (scalar, length) = (Int(character[1]), 2)
    case [0xE2, 0x80, 0xA8]: (scalar, length) = (0x2028, 3)
    case [0xE2, 0x80, 0xA9]: (scalar, length) = (0x2029, 3)
    default: return nil
    }
    let digits = String(scalar, radix: 16)
    let zeros = String(repeating: "0", count: 4 - digits.utf8.count)
    return (Array("\\u\(zeros)\(digits)".utf8), length)
  }
}
