/// The ids of a fetched page, to look for fragments among them.
struct PageFragments {
  private let ids: Set<[UInt8]>

  /// Nil where the page cannot tell: it is no HTML, not complete, or not in ASCII's order (UTF-16).
  init?(_ reply: HTTPReply) {
    guard reply.bodyIsComplete, Self.isHTML(reply.contentType), !reply.body.prefix(1_024).contains(0) else {
      return nil
    }
    let links = PageLinks(reply.body, format: .html)
    ids = Set(links.ids.map { Array(links.id($0).utf8) })
  }

  private static func isHTML(_ contentType: String?) -> Bool {
    guard let essence = contentType?.lowercased().prefix(while: { $0 != ";" && $0 != " " }) else {
      return false
    }
    return essence == "text/html" || essence == "application/xhtml+xml"
  }

  /// As the HTML standard resolves it: as written, then percent-decoded. Code hosts' scripts add
  /// `user-content-` to ids. Nil where only the page's encoding could tell.
  func contains(_ fragment: String) -> Bool? {
    let written = Array(fragment.utf8)
    let decoded = PercentEncoding.decode(written)
    let isFound = [written, decoded].contains { ids.contains($0) || ids.contains(Self.prefix + $0) }
    if isFound { return true }
    return decoded.allSatisfy({ $0 < 0x80 }) || !hasUndecodableIDs ? false : nil
  }

  private static let prefix = Array("user-content-".utf8)

  /// Whether an id is not UTF-8: the page is in an older encoding, whatever its header says.
  private var hasUndecodableIDs: Bool {
    ids.contains { $0.firstRange(of: Array("\u{FFFD}".utf8)) != nil }
  }
}
