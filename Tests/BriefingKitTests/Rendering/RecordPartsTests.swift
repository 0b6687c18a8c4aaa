import Testing

@testable import BriefingKit

/// Records whose pages others lengthen beyond what a page holds.
@Suite struct RecordPartsTests {
  private static let rendered = Result {
    try RenderedSite(ListPartsTests.text, limit: ListPartsTests.limit)
  }
  private var site: RenderedSite { get throws { try Self.rendered.get() } }

  /// The record's pages, the first one first.
  private func pages(of record: String) throws -> [String] {
    let further = try site.paths("\(record)/").count
    return ["\(record).html"] + (0..<further).map { "\(record)/\($0 + 2).html" }
  }

  /// How often each of `pages` has `mark`.
  private func counts(of mark: String, on pages: [String]) throws -> [Int] {
    try pages.map { try site.page($0).ranges(of: mark).count }
  }

  @Test func anActorInEveryEventHasFurtherPages() throws {
    let pages = try pages(of: "actors/all")
    #expect(pages.count > 2)
    for number in 1...90 {
      let mark = "<strong>receiver (reported target)</strong>: <a href=\"../../events/e\(number).html\">"
      let first = mark.replacing("../../", with: "../")
      let found = try counts(of: mark, on: pages) + counts(of: first, on: pages)
      #expect(found.reduce(0, +) == 1, "event \(number)")
    }
    for number in 1...90 {
      let found = try counts(of: "actors/a\(number).html\">Actor \(number)</a></li>", on: pages)
      #expect(found.reduce(0, +) == 1, "child \(number)")
    }
  }

  @Test func aFurtherPageSaysWhatItIsAndHasNoSecondAccount() throws {
    let pages = try pages(of: "actors/all")
    let second = try site.page(pages[1])
    #expect(second.contains("<h1>Everybody, part 2 of \(pages.count)</h1>"))
    #expect(second.contains("Part 2 of \(pages.count)<"))
    #expect(second.contains("<a href=\"../../actors/all.html\">Everybody</a>"))
    #expect(second.contains("<a href=\"../../actors/all.html\" rel=\"prev\">"))
    #expect(second.contains("<a href=\"../../actors/all/3.html\" rel=\"next\">"))
    #expect(!second.contains("<div class=\"prose\">"))
    #expect(try site.page(pages[0]).contains("<a href=\"../actors/all/2.html\" rel=\"next\">"))
  }

  @Test func linksToAClaimFollowItToItsPage() throws {
    let pages = try pages(of: "sources/s0")
    let place = try #require(pages.first { try site.page($0).contains("id=\"C60\"") })
    #expect(place != "sources/s0.html")
    #expect(try counts(of: "id=\"C60\"", on: pages).reduce(0, +) == 1)
    let link = "\(place)#C60\""
    #expect(try site.page("index.html").contains("<a href=\"\(link)"), "the citation on the home page")
    #expect(try site.page("events/e59.html").contains("class=\"ref\" href=\"../\(link)"), "an event's claim")
    #expect(try site.page("events/e1.html").contains("<a href=\"../\(link)"), "a link in prose")
    #expect(try site.page("sources/s0.html").contains("<a href=\"../\(link)"), "a link on its own page")
  }

  @Test func whatRestsOnAClaimBeyondMeasureFollowsBehindTheClaims() throws {
    let pages = try pages(of: "sources/s0")
    let most = try site.layout.budget.mostBesideClaim
    #expect(try site.page("sources/s0.html").contains(">and \(91 - most) more</a>"))
    let anchor = try #require(pages.first { try site.page($0).contains("id=\"C1:further\"") })
    #expect(try site.page("sources/s0.html").contains("href=\"../\(anchor)#C1:further\""))
    for number in 2...58 {
      let mark = "events/e\(number).html\">Event \(number)</a> <span class=\"quiet\">(event)"
      let found = try counts(of: mark, on: pages)
      #expect(found.reduce(0, +) == 3, "event \(number), below its two claims and where it links: \(found)")
    }
  }

  @Test func theHomePageShowsTheFirstEntriesAndLeadsToTheWholeLists() throws {
    let home = try site.page("index.html")
    #expect(home.contains("<a href=\"responses/index.html\">All 90 responses</a>"))
    #expect(home.contains("The whole timeline</a>: All 90 events"))
    #expect(home.contains("Response "))
  }

  @Test func anIncidentsPagesHaveEveryEventAlsoThoseWithoutADate() throws {
    let pages = try pages(of: "incidents/i")
    #expect(pages.count > 1)
    for number in 1...90 {
      let found = try counts(of: "events/e\(number).html\">Event \(number)</a>", on: pages)
      #expect(found.reduce(0, +) == 1, "event \(number)")
    }
  }

  @Test func whatIsMentionedByManyHasFurtherPages() throws {
    let pages = try pages(of: "events/e1")
    #expect(pages.count == 1 || pages.count == 2)
    let found = try counts(of: "<span class=\"quiet\">(event)</span>", on: pages)
    #expect(found.reduce(0, +) >= 89)
  }

  @Test func noRecordsPageIsTakenByAPart() throws {
    let site = try RenderedSite(
      ListPartsTests.text + "== actors/list.md\ntitle: List\n"
        + "== responses/2011.md\nresponder: all\ndate: 2011\nclaims: [C1]\n",
      limit: ListPartsTests.limit)
    #expect(try site.page("actors/list.html").contains("<h1>List</h1>"))
    #expect(try site.page("responses/2011.html").contains("<h1>Untitled</h1>"))
  }

  @Test func manyIncidentsAreSplitOnTheHomePage() throws {
    let incidents = (1...150).map { number in
      "== incidents/i\(number).md\ntitle: Incident \(number)\nsummary: What it was about, in a sentence\n"
    }
    let site = try RenderedSite(incidents.joined(), limit: ListPartsTests.limit)
    let parts = site.paths("incidents/list/")
    #expect(parts.count > 1)
    for path in parts { #expect(try site.page("index.html").contains("<a href=\"\(path)\">Incidents ")) }
    for number in 1...150 {
      let found = try parts.filter { try site.page($0).contains("/i\(number).html\">Incident \(number)</a>") }
      #expect(found.count == 1)
    }
  }
}
