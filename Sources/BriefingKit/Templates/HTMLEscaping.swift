extension ByteBuffer {
  /// Appends the text in UTF-8, with `&`, `<`, `>`, `"` and `'` as character references, so that it
  /// is safe between tags and in quoted attributes.
  mutating func appendEscapingHTML(_ text: String) {
    var text = text
    text.withUTF8 { appendEscapingHTML($0) }
  }

  private mutating func appendEscapingHTML(_ bytes: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    var index = 0
    while true {
      index = bytes.index(from: index, to: bytes.count, where: { Self.reference(to: $0) != nil }) {
        $0.hits(0x22...0x27) .| $0.hits(0x3C...0x3E)
      }
      guard index < bytes.count else { break }
      if let reference = Self.reference(to: bytes[index]) {
        append(UnsafeBufferPointer(rebasing: bytes[copied..<index]))
        append(reference)
        copied = index + 1
      }
      index += 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[copied...]))
  }

  @inline(__always)
  private static func reference(to byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
