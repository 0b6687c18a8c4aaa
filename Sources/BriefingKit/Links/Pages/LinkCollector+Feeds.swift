extension LinkCollector {
  /// Atom and RSS feeds (`link`, `enclosure`), sitemaps (`loc`, `link`). Other XML has no links.
  mutating func collectFeed(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = HTMLScanner(bytes, language: .xml)
    var root: HTMLName?
    var open = HTMLName.other
    while let token = scanner.next() {
      switch token {
      case .startTag(let element, let selfClosing):
        if root == nil { root = element }
        guard let root, root == .feed || root == .rss || root == .urlset || root == .sitemapindex else {
          return
        }
        open = selfClosing ? .other : element
        if element == .link, let value = scanner.value(of: .href) { add(.link, .href, value, in: bytes) }
        if element == .enclosure, let value = scanner.value(of: .url) {
          add(.enclosure, .url, value, in: bytes)
        }
      case .text(let range, let kind) where open == .loc || (open == .link && root == .rss):
        let url = trimmed(range, in: bytes)
        if !url.isEmpty { addText(open, url, kind, in: bytes) }
      case .endTag:
        open = .other
      default:
        break
      }
    }
  }

  private mutating func addText(
    _ element: HTMLName, _ range: Range<Int>, _ kind: HTMLScanner.TextKind,
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    if case .cdata = kind {
      addVerbatim(element, .other, range, in: bytes)
    } else {
      add(element, .other, range, in: bytes)
    }
  }

  /// The `Sitemap:` lines of robots.txt (RFC 9309 leaves them to their own site).
  mutating func collectRobots(_ bytes: UnsafeBufferPointer<UInt8>) {
    let word = Array("sitemap:".utf8)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) ?? bytes.count
      let line = trimmed(start..<end, in: bytes)
      if line.count > word.count,
        bytes[line.lowerBound..<line.lowerBound + word.count].elementsEqual(
          word, by: { $0 | 0x20 == $1 | 0x20 })
      {
        let url = trimmed(line.lowerBound + word.count..<line.upperBound, in: bytes)
        if !url.isEmpty { addVerbatim(.other, .url, url, in: bytes) }
      }
      start = end + 1
    }
  }

  private func trimmed(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isHTMLSpace { start += 1 }
    while end > start, bytes[end - 1].isHTMLSpace { end -= 1 }
    return start..<end
  }
}
