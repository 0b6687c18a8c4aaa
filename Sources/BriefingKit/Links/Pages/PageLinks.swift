/// What the link check needs of one file: its links with their places, and its ids.
struct PageLinks: Sendable {
  struct Link: Sendable {
    let element: HTMLName
    let attribute: HTMLName
    /// Where the URL, or the attribute's value that holds it, stands in the file.
    let offset: Int
    /// The URL's length in the file. 0 with `decoded`.
    fileprivate let length: UInt32
    /// The index of the URL in `decoded`, where it is not written as it is meant.
    fileprivate let decoded: Int32

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
  /// URLs with character references, CSS escapes or line ends in them, decoded.
  var decoded: [[UInt8]] = []
  var ids: [PageID] = []
  /// The index of the link that `<base href>` gives.
  var base: Int?
  /// The index of the link that `<meta http-equiv=refresh>` leads to: the page is a redirect.
  var refresh: Int?

  enum Format: Sendable {
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
    self = collector.links(in: bytes, format: format)
  }

  /// Calls `body` with the bytes of a link's URL in `page`.
  @inline(__always)
  func withURL<Result>(
    of link: Link, in page: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if link.decoded >= 0 { return decoded[Int(link.decoded)].withUnsafeBufferPointer(body) }
    return body(UnsafeBufferPointer(rebasing: page[link.offset..<link.offset + Int(link.length)]))
  }

  func url(of link: Link, in page: [UInt8]) -> String {
    page.withUnsafeBufferPointer { bytes in
      withURL(of: link, in: bytes) { String(decoding: $0, as: UTF8.self) }
    }
  }
}

extension PageLinks.Link {
  init(_ element: HTMLName, _ attribute: HTMLName, _ range: Range<Int>) {
    self.init(
      element: element, attribute: attribute, offset: range.lowerBound,
      length: UInt32(clamping: range.count), decoded: -1)
  }

  init(_ element: HTMLName, _ attribute: HTMLName, at offset: Int, decoded: Int) {
    self.init(
      element: element, attribute: attribute, offset: offset, length: 0, decoded: Int32(clamping: decoded))
  }
}
