/// What the link check needs of one file: its links with their places, and its ids. It holds their text
/// itself, so that the file's bytes need not be kept; of many files `PackedLinks` are.
struct PageLinks: Sendable, Equatable {
  /// Where a URL or an id stands in `text`.
  typealias TextRange = Range<UInt32>

  struct Link: Sendable, Equatable {
    /// The URL as it is meant: without character references, CSS escapes and line ends.
    let url: TextRange
    /// In 32 bits, since a large site has a million links.
    private let start: UInt32
    let element: HTMLName
    let attribute: HTMLName

    init(element: HTMLName, attribute: HTMLName, offset: Int, url: TextRange) {
      self.url = url
      start = UInt32(clamping: offset)
      self.element = element
      self.attribute = attribute
    }

    /// Where the URL, or the attribute's value that holds it, stands in the file.
    var offset: Int { Int(start) }

    /// The attribute that holds the URL: a refresh is kept as `http-equiv`, and stands in `content`.
    var attributeName: String { attribute == .httpEquiv ? HTMLName.content.rawValue : attribute.rawValue }

    /// Whether a reader follows it to another page.
    var isNavigation: Bool {
      switch element {
      case .a, .area, .iframe, .frame: true
      case .meta: attribute == .httpEquiv
      default: false
      }
    }
  }

  var format = Format.other
  var links: [Link] = []
  var ids: [PageID] = []
  /// The URLs and ids, one behind the other.
  var text: [UInt8] = []
  /// The index of the link that `<base href>` gives.
  var base: Int?
  /// The index of the link that `<meta http-equiv=refresh>` leads to: the page is a redirect.
  var refresh: Int?

  enum Format: CaseIterable, Sendable {
    case html, svg, feed, css, robots, manifest, other

    /// By the extension, in any letter case; `robots.txt` and `manifest.json` by their names.
    init(path: String) {
      let name =
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last ?? path.utf8[...]
      let dot = name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
      switch String(Substring(name[dot...])).lowercased() {
      case ".html", ".htm": self = .html
      case ".svg": self = .svg
      case ".xml", ".atom", ".rss": self = .feed
      case ".css": self = .css
      case ".webmanifest": self = .manifest
      case ".txt" where name.elementsEqual("robots.txt".utf8): self = .robots
      case ".json" where name.elementsEqual("manifest.json".utf8): self = .manifest
      default: self = .other
      }
    }
  }

  init() {}

  init(_ bytes: [UInt8], format: Format) {
    var collector = LinkCollector()
    collector.collect(bytes, format: format)
    self = collector.page
  }

  /// Keeps its memory for another file's.
  mutating func removeAll() {
    format = .other
    links.removeAll(keepingCapacity: true)
    ids.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    (base, refresh) = (nil, nil)
  }

  func url(of link: Link) -> String { string(link.url) }

  func id(_ id: PageID) -> String { string(id.value) }

  private func string(_ range: TextRange) -> String {
    String(decoding: text[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}

/// A link by itself, with its URL as its page means it.
struct WrittenLink: Sendable {
  let link: PageLinks.Link
  let url: String

  init(_ link: PageLinks.Link, of page: PageLinks) {
    self.link = link
    url = page.url(of: link)
  }
}

extension UnsafeBufferPointer<UInt8> {
  @inline(__always)
  subscript(range: PageLinks.TextRange) -> Self {
    Self(rebasing: self[Int(range.lowerBound)..<Int(range.upperBound)])
  }
}
