import Testing

@testable import BriefingKit

@Suite struct ExportTests {
  private static let text = """
    == site.yml
    title: Cables & more
    base_url: https://example.org/sub
    default_tlp: clear
    organisation: The desk
    == incidents/i.md
    title: I
    revisions:
      - {date: 2018-12-20, kind: initial}
      - {date: 2018-12-24, kind: correction, note: A < B}
    == pages/p.md
    title: P
    aliases: [old.html]
    revisions: [{date: 2018-12, kind: update}]
    """

  @Test func theFeedHasEveryChangeNewestFirst() {
    let feed = String(decoding: AtomFeed(SiteText(Self.text).site).file.bytes, as: UTF8.self)
    let titles = feed.matches(of: /<title>(.*?)<\/title>/).map { String($0.1) }
    #expect(titles == ["Cables &amp; more", "Correction: I", "Initial: I", "Update: P"])
    #expect(feed.contains("<updated>2018-12-24T00:00:00Z</updated>"))
    #expect(feed.contains("<id>https://example.org/sub/incidents/i.html#correction-2018-12-24</id>"))
    #expect(feed.contains("<summary>A &lt; B</summary>"))
    #expect(feed.contains("<author><name>The desk</name></author>"))
  }

  @Test func theSitemapListsPagesAndNoRedirects() {
    let site = SiteText(Self.text).site
    let files = Sitemap(site, PagePlan.all(of: site, SiteLayout(site, SiteGraph(site)))).files
    #expect(files.map(\.path) == ["sitemap.xml"])
    let map = String(decoding: files[0].bytes, as: UTF8.self)
    #expect(map.contains("<loc>https://example.org/sub/</loc><lastmod>2018-12-24</lastmod>"))
    #expect(map.contains("<loc>https://example.org/sub/pages/p.html</loc></url>"))
    #expect(!map.contains("old.html") && !map.contains("404.html"))
  }

  @Test func aSitemapOfTooManyPagesIsAnIndexOfSeveral() throws {
    let site = SiteText(Self.text).site
    let plans = PagePlan.all(of: site, SiteLayout(site, SiteGraph(site)))
    let sitemap = Sitemap(site, plans, mostPages: 4)
    let texts = sitemap.files.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(
      sitemap.files.map(\.path) == [
        "sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap-4.xml",
      ])
    #expect(sitemap.partPaths == sitemap.files.dropFirst().map(\.path))
    let index = texts[0].matches(of: /<sitemap><loc>(.*?)<\/loc>/).map { String($0.1) }
    #expect(index == sitemap.partPaths.map { "https://example.org/sub/" + $0 })
    #expect(!texts[0].contains("<url>"))
    let counts = texts.dropFirst().map { $0.matches(of: /<url>/).count }
    #expect(counts == [4, 4, 4, 1])
    let whole = try #require(Sitemap(site, plans).files.first)
    let listed = texts.dropFirst().flatMap { $0.matches(of: /<url>.*/).map { String($0.0) } }
    let all = String(decoding: whole.bytes, as: UTF8.self).matches(of: /<url>.*/)
    #expect(listed == all.map { String($0.0) })
  }

  @Test(arguments: [("clear", "Disallow:\n"), ("green", "Disallow: /\n")])
  func onlyASiteForEverybodyIsForSearchEngines(tlp: String, line: String) {
    let site = SiteText(
      "== site.yml\ntitle: T\nbase_url: https://example.org/\nedition: red\ndefault_tlp: \(tlp)\n== pages/p.md\n"
    ).site
    #expect(String(decoding: Robots(site).file.bytes, as: UTF8.self).contains(line))
  }
}
