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
    content: Fingerprint(first: .max, second: 7),
    links: PackedLinks(PageLinks(Array(html.utf8), format: .html)))

  private func encoded(_ page: BuildCache.Page = page) -> [UInt8] {
    var writer = ByteWriter(file: "")
    PageCoding.encode(page, to: &writer)
    return writer.bytes
  }

  private func decoded(_ bytes: [UInt8]) throws -> BuildCache.Page {
    try bytes.withUnsafeBytes { try PageCoding.decode($0, path: "a.html") }
  }

  @Test func keepsEverythingOfAPage() throws {
    #expect(Self.page.links.hasBase && Self.page.links.isRedirect)
    #expect(Self.page.links.linkCount > 6 && Self.page.links.idCount == 2)
    let page = try decoded(encoded())
    #expect(page.entry == Self.page.entry)
    #expect(page.content == Self.page.content)
    #expect(page.links == Self.page.links)
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
        let unpacked = links.unpacked
        for link in unpacked.links { _ = unpacked.url(of: link) }
        for id in unpacked.ids { _ = unpacked.id(id) }
      }
    }
  }

  @Test(arguments: [\PageLinks.base, \PageLinks.refresh])
  func refusesALinkThatIsNotThere(which: WritableKeyPath<PageLinks, Int?> & Sendable) {
    var links = Self.page.links.unpacked
    links[keyPath: which] = links.links.count
    let page = BuildCache.Page(
      entry: Self.page.entry, content: Self.page.content, links: PackedLinks(links))
    #expect(throws: CacheFault.self) { try decoded(encoded(page)) }
  }
}
