extension [UInt8] {
  /// Appends the text in UTF-8, with `&`, `<`, `>`, `"` and `'` as character references, so that it
  /// is safe between tags and in quoted attributes.
  mutating func appendEscapingHTML(_ text: String) {
    let appended: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscapingHTML($0) }
    if appended == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscapingHTML($0) } }
  }

  private mutating func appendEscapingHTML(_ bytes: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for index in bytes.indices where bytes[index] < 64 && Self.escaped & 1 << UInt64(bytes[index]) != 0 {
      let reference: StaticString
      switch bytes[index] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "\""): reference = "&quot;"
      case UInt8(ascii: "'"): reference = "&#39;"
      default: continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
      append(
        contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
      copied = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
  }

  /// A bit for each character that is escaped.
  private static var escaped: UInt64 {
    1 << UInt64(UInt8(ascii: "&")) | 1 << UInt64(UInt8(ascii: "<")) | 1 << UInt64(UInt8(ascii: ">"))
      | 1 << UInt64(UInt8(ascii: "\"")) | 1 << UInt64(UInt8(ascii: "'"))
  }
}
