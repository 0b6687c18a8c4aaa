/// What a page of ours holds, read in the simplest way: a `<` opens a tag to the next `>`, since the pages
/// escape both in texts and attributes.
struct HTMLOutline {
  private(set) var links: [String] = []
  private(set) var identifiers: [String] = []
  private(set) var titles: [String] = []
  /// The texts of the first-level headings.
  private(set) var headings: [String] = []
  private(set) var language: String?
  /// What a browser fetches for the page.
  private(set) var loaded: [String] = []
  /// Scripts, styles and handlers that stand in the page itself.
  private(set) var inline: [String] = []

  struct NotText: Error {
    let path: String
  }

  init(_ site: FolderSnapshot, _ path: String) throws {
    guard let page = site.text(path) else { throw NotText(path: path) }
    var open: (name: Substring, text: String)?
    // A title in a drawing is that of a mark.
    var isDrawing = false
    for piece in page.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let tag = parts[0]
      let name = tag.prefix { !$0.isWhitespace }
      if name == "svg" || name == "/svg" { isDrawing = name == "svg" }
      if let ended = open, name == "/\(ended.name)" {
        if ended.name == "title" { titles.append(ended.text) } else { headings.append(ended.text) }
        open = nil
      } else if !isDrawing && (name == "title" || name == "h1") {
        open = (name, "")
      }
      open?.text += parts.count == 2 ? parts[1] : ""
      read(name, Self.attributes(of: tag.dropFirst(name.count)))
    }
  }

  private mutating func read(_ name: Substring, _ attributes: [(name: Substring, value: String)]) {
    for (attribute, value) in attributes {
      switch attribute {
      case "href":
        links.append(value)
        let isFetched = name == "link" && !attributes.contains { $0 == ("rel", "canonical") }
        if isFetched { loaded.append(value) }
      case "src":
        links.append(value)
        loaded.append(value)
      case "id": identifiers.append(value)
      case "lang" where name == "html": language = value
      case "style": inline.append("\(name) \(attribute)")
      default: if attribute.hasPrefix("on") { inline.append("\(name) \(attribute)") }
      }
    }
    // A block of data is no script: browsers never run it.
    let isScript =
      name == "script"
      && !attributes.contains { $0.name == "src" || $0 == ("type", "application/ld+json") }
    if isScript || name == "style" { inline.append(String(name)) }
  }

  /// Every value stands in double quotes.
  private static func attributes(of tag: Substring) -> [(name: Substring, value: String)] {
    var found: [(Substring, String)] = []
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let name = parts[index].split(whereSeparator: \.isWhitespace).last ?? ""
      if name.last == "=" { found.append((name.dropLast(), unescaped(parts[index + 1]))) }
    }
    return found
  }

  private static func unescaped(_ value: Substring) -> String {
    var text = String(value)
    for (reference, character) in references where text.contains("&") {
      text = text.split(separator: reference, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text
  }

  /// The ampersand last, so that what it leaves is not read again.
  private static let references = [
    ("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
  ]
}
