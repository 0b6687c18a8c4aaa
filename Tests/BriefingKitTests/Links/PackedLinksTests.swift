import Testing

@testable import BriefingKit

/// Links and ids come back from few bytes as they were.
@Suite struct PackedLinksTests {
  /// The links as `element attribute url @offset`, then the ids as `id @offset`.
  private func told(_ page: PageLinks) -> [String] {
    page.links.map { "\($0.element) \($0.attribute) \(page.url(of: $0)) @\($0.offset)" }
      + page.ids.map { "\(page.id($0)) \($0.isName) \($0.hash) @\($0.offset)" }
  }

  @Test(arguments: [
    "", "<p>", "<a href>", "<a href=x id=y><a href=xy><a href=xz#xz><img src=xz><a href=''><a name=y href=q>",
    "<a href=a><base href=/a/><base href=/b/><a href=b>",
    "<base href=/a/><a href=b><meta http-equiv=refresh content='0;url=c'><p id=d>",
    "<a href=\u{E9}><a href=\u{EA}><a href=&amp;><p id=&lt;><svg><a xlink:href=s /></svg>",
  ])
  func bringsBackEverything(html: String) {
    let page = PageLinks(Array(html.utf8), format: .html)
    let packed = PackedLinks(page)
    let unpacked = packed.unpacked
    #expect(told(unpacked) == told(page))
    #expect(unpacked.format == .html && unpacked.base == page.base && unpacked.refresh == page.refresh)
    #expect(packed.hasBase == (page.base != nil) && packed.isRedirect == (page.refresh != nil))
    #expect(packed.linkCount == page.links.count && packed.idCount == page.ids.count)
  }

  @Test("every element and attribute comes back as itself, at places in any order")
  func keepsEveryName() {
    var page = PageLinks()
    page.links = HTMLName.allCases.enumerated().map { index, name in
      PageLinks.Link(
        element: name, attribute: name, offset: index % 2 == 0 ? 4_294_967_295 : index, url: 0..<0)
    }
    #expect(PackedLinks(page).unpacked.links == page.links)
  }

  @Test("what is unpacked of one page is forgotten for the next")
  func forgetsThePageBefore() {
    var page = PageLinks(Array("<base href=x><a href=y id=z>".utf8), format: .html)
    let other = PageLinks(Array("<a href=yy>".utf8), format: .html)
    PackedLinks(other).unpackLinks(into: &page)
    #expect(told(page) == told(other) && page.base == nil)
  }

  @Test("links that begin as the one before take few bytes")
  func sharesBeginnings() {
    let html = (0..<100).map { "<a href=../events/event-\(100 + $0).html>" }.joined()
    var writer = ByteWriter(file: "")
    writer.write(PackedLinks(PageLinks(Array(html.utf8), format: .html)))
    #expect(writer.bytes.count < 100 * 11)
  }
}
