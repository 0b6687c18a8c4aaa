import Testing

@testable import BriefingKit

/// What a cache keeps of a page comes back as it was, or not at all.
@Suite struct PageCodingTests {
  private static let html = """
    <!doctype html><html lang=en><head><base href="/a/"><meta http-equiv=refresh content="0; url=x.html">
    <link rel=stylesheet href="../s.css"></head><body><p id=one><a name="two&amp;" href="b.html?c&amp;d#e">f</a>
    <img src=g.png srcset="h.png 1x, i.png 2x" alt=""></body></html>
    """

  private static let page = BuildCache.Page(
    entry: Manifest.Entry(path: "a.html", bytes: 300, sha256: String(repeating: "ab", count: 32)),
    content: Fingerprint(first: .max, second: 7), links: PageLinks(Array(html.utf8), format: .html))

  private func encoded(_ page: BuildCache.Page = page) -> [UInt8] {
    var writer = ByteWriter(file: "")
    PageCoding.encode(page, to: &writer)
    return writer.bytes
  }

  private func decoded(_ bytes: [UInt8]) throws -> BuildCache.Page {
    try bytes.withUnsafeBytes { try PageCoding.decode($0, path: "a.html") }
  }

  @Test func keepsEverythingOfAPage() throws {
    #expect(Self.page.links.base != nil && Self.page.links.refresh != nil)
    #expect(Self.page.links.links.count > 6 && Self.page.links.ids.count == 2)
    let page = try decoded(encoded())
    #expect(page.entry == Self.page.entry)
    #expect(page.content == Self.page.content)
    #expect(page.links == Self.page.links)
  }

  @Test("every element and attribute comes back as itself")
  func keepsEveryName() throws {
    var links = PageLinks()
    links.links = HTMLName.allCases.map {
      PageLinks.Link(element: $0, attribute: $0, offset: 4_000_000_000, url: 0..<0)
    }
    let page = BuildCache.Page(entry: Self.page.entry, content: Self.page.content, links: links)
    #expect(try decoded(encoded(page)).links == links)
  }

  @Test func refusesAPageThatIsCutOff() {
    let bytes = encoded()
    for count in 0..<bytes.count { #expect(throws: CacheFault.self) { try decoded(Array(bytes[..<count])) } }
  }

  @Test func survivesAnyByte() {
    for place in encoded().indices {
      for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var bytes = encoded()
        bytes[place] = byte
        guard let links = try? decoded(bytes).links else { continue }
        // What it gives must be safe to ask.
        for link in links.links { _ = links.url(of: link) }
        for id in links.ids { _ = links.id(id) }
      }
    }
  }

  @Test(arguments: [\PageLinks.base, \PageLinks.refresh])
  func refusesALinkThatIsNotThere(which: WritableKeyPath<PageLinks, Int?> & Sendable) {
    var links = Self.page.links
    links[keyPath: which] = links.links.count
    let page = BuildCache.Page(entry: Self.page.entry, content: Self.page.content, links: links)
    #expect(throws: CacheFault.self) { try decoded(encoded(page)) }
  }
}
