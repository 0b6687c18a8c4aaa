/// Writing text into HTML by bytes, as libcmark-gfm does.
enum MarkdownEscaping {
  /// Escapes `"`, `&`, `<` and `>`: for text and for attributes in double quotes.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>, into html: inout [UInt8]) {
    var written = 0
    for index in bytes.indices where isMarkup[Int(bytes[index])] {
      html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written..<index]))
      written = index + 1
      switch bytes[index] {
      case UInt8(ascii: "\""): html.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "&"): html.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): html.append(contentsOf: "&lt;".utf8)
      default: html.append(contentsOf: "&gt;".utf8)
      }
    }
    html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written...]))
  }

  static func text(_ bytes: [UInt8], into html: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { text($0, into: &html) }
  }

  /// Escapes a path or a fragment that was percent-decoded, for a relative URL in an attribute.
  static func path(_ bytes: some Sequence<UInt8>, into html: inout [UInt8]) {
    for byte in bytes {
      if isPathSafe[Int(byte)] { html.append(byte) } else { percent(byte, into: &html) }
    }
  }

  private static func percent(_ byte: UInt8, into html: inout [UInt8]) {
    html.append(UInt8(ascii: "%"))
    html.append(hexDigits[Int(byte >> 4)])
    html.append(hexDigits[Int(byte & 15)])
  }

  /// Escapes a URL for an attribute: what a URL cannot hold as `%XX` (a `%` stays as it is written),
  /// `&` and `'` as character references.
  static func url(_ bytes: some Sequence<UInt8>, into html: inout [UInt8]) {
    for byte in bytes {
      if isURLSafe[Int(byte)] {
        html.append(byte)
      } else if byte == UInt8(ascii: "&") {
        html.append(contentsOf: "&amp;".utf8)
      } else if byte == UInt8(ascii: "'") {
        html.append(contentsOf: "&#x27;".utf8)
      } else {
        percent(byte, into: &html)
      }
    }
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)

  private static let isMarkup: [Bool] = table(of: "\"&<>")

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
