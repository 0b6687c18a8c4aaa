/// What a snapshot, the private copy of a source, says of itself.
public struct SnapshotFacts: Sendable {
  /// The file's name.
  public let name: String
  /// 64 lower-case hexadecimal digits.
  public let sha256: String
  /// An HTML page's title, or the first line of a text; nil where neither is likely to be a headline.
  public let title: String?

  public init(path: String) throws(FileError) {
    let bytes = try readFile(path, limit: SnapshotCheck.sizeLimit)
    name = String(path.split(separator: "/").last ?? "")
    sha256 = sha256Hexadecimal(bytes)
    title = PageLinks.Format(path: path) == .html ? Self.title(ofPage: bytes) : Self.firstLine(of: bytes)
  }

  private static func title(ofPage page: [UInt8]) -> String? {
    page.withUnsafeBufferPointer { bytes in
      var scanner = HTMLScanner(bytes)
      var title: [UInt8]?
      while let token = scanner.next() {
        switch token {
        case .startTag(.title, _) where !scanner.isInForeignContent: title = []
        case .text(let range, .rcdata) where title != nil:
          var text = title ?? []
          HTMLReferences.decode(UnsafeBufferPointer(rebasing: bytes[range]), inAttribute: false, into: &text)
          title = text
        case .endTag(.title) where title != nil, .startTag(.body, _): return title.flatMap(headline)
        default: break
        }
      }
      return title.flatMap(headline)
    }
  }

  private static func firstLine(of text: [UInt8]) -> String? {
    let start = FrontMatter.hasByteOrderMark(text) ? 3 : 0
    let lines = text[start...].prefix(4_096).split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let line = lines.first { $0.contains { $0 > 0x20 } }
    return line.flatMap { headline(Array($0.drop { $0 == UInt8(ascii: "#") })) }
  }

  /// Nil for what is no text, has control characters, or is too long for a headline.
  private static func headline(_ bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty, words.count <= 200, VisibleCharacters.line(words) == words else { return nil }
    return words
  }
}
