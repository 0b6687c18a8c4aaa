/// Writing text into HTML by bytes, as libcmark-gfm does.
enum MarkdownEscaping {
  /// Escapes `"`, `&`, `<` and `>`: for text and for attributes in double quotes.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>, into html: inout ByteBuffer) {
    var written = 0
    while true {
      let index = bytes.index(from: written, to: bytes.count, where: isMarkup, hits: markup)
      html.append(UnsafeBufferPointer(rebasing: bytes[written..<index]))
      if index == bytes.count { return }
      written = index + 1
      switch bytes[index] {
      case UInt8(ascii: "\""): html.append("&quot;" as StaticString)
      case UInt8(ascii: "&"): html.append("&amp;" as StaticString)
      case UInt8(ascii: "<"): html.append("&lt;" as StaticString)
      default: html.append("&gt;" as StaticString)
      }
    }
  }

  @inline(__always)
  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): true
    default: false
    }
  }

  @inline(__always)
  private static func markup(
    _ chunk: UnsafeBufferPointer<UInt8>.Chunk
  ) -> UnsafeBufferPointer<UInt8>.Hits {
    chunk.hits(UInt8(ascii: "\"")) .| chunk.hits(UInt8(ascii: "&")) .| chunk.hits(UInt8(ascii: "<"))
      .| chunk.hits(UInt8(ascii: ">"))
  }

  /// Escapes a path or a fragment that was percent-decoded, for a relative URL in an attribute.
  static func path(_ bytes: UnsafeBufferPointer<UInt8>, into html: inout ByteBuffer) {
    for byte in bytes {
      if isPathSafe[Int(byte)] { html.append(byte) } else { percent(byte, into: &html) }
    }
  }

  /// The same for what a page adds to a finished body.
  static func path(_ text: String, into html: inout [UInt8]) {
    for byte in text.utf8 {
      if isPathSafe[Int(byte)] {
        html.append(byte)
      } else {
        html += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      }
    }
  }

  private static func percent(_ byte: UInt8, into html: inout ByteBuffer) {
    html.append(UInt8(ascii: "%"))
    html.append(hexDigits[Int(byte >> 4)])
    html.append(hexDigits[Int(byte & 15)])
  }

  /// Escapes a URL for an attribute: what a URL cannot hold as `%XX` (a `%` stays as it is written),
  /// `&` and `'` as character references.
  static func url(_ bytes: UnsafeBufferPointer<UInt8>, into html: inout ByteBuffer) {
    for byte in bytes {
      if isURLSafe[Int(byte)] {
        html.append(byte)
      } else if byte == UInt8(ascii: "&") {
        html.append("&amp;" as StaticString)
      } else if byte == UInt8(ascii: "'") {
        html.append("&#x27;" as StaticString)
      } else {
        percent(byte, into: &html)
      }
    }
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)

  private static let isURLSafe: [Bool] = table(
    of: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%()*+,-./:;=?@_~")

  /// Without `:`, so that the first part of a relative path is never read as a scheme.
  private static let isPathSafe: [Bool] = table(
    of: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!$()*+,-./;=@_~")

  private static func table(of characters: String) -> [Bool] {
    var table = [Bool](repeating: false, count: 256)
    for byte in characters.utf8 { table[Int(byte)] = true }
    return table
  }
}
