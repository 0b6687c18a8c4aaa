import Testing

@testable import BriefingKit

/// Lists that fill more than a page: a limit of 30 KB stands for the 300 KB of a large site.
@Suite struct ListPartsTests {
  static let limit = 30_000

  /// Events of four years and of none, each with an actor, claims of two sources, and responses.
  static let text: String = {
    var text = """
      == incidents/i.md
      title: The incident
      key_points: [{text: Point, claims: [C1]}]
      not_stated: [Why]
      ---
      It is said [@C1; @C60].
      == actors/all.md
      title: Everybody
      == sources/s0.md
      title: First source
      claims:

      """
    for number in 1...60 {
      text += "  - {id: C\(number), says: Claim number \(number) has been made, claimant: all}\n"
    }
    text += "---\nSee [the last](#C60).\n== sources/s1.md\ntitle: Second source\nclaims:\n"
    text += "  - {id: C61, says: Another claim, claimant: all, relations: [{repeats: C1}]}\n"
    for number in 1...90 {
      let month = number % 2 + 1
      let year = number > 68 ? "2019" : number > 56 ? "2017" : "2016"
      let date = number > 80 ? "not-stated" : number > 44 ? year : "2018-0\(month)-\(number % 18 + 10)"
      text += """
        == events/e\(number).md
        title: Event \(number)
        date: \(date)
        claims: [C\(number % 60 + 1), C1]
        actors: [{actor: all, role: receiver}]
        revisions: [{date: 2019-0\(month)-02, kind: update, note: It was read again and a word was changed}]
        ---
        See [the source](../sources/s0.md#C60) and [the first](e1.md).

        """
      text += "== actors/a\(number).md\ntitle: Actor \(number)\nparent: all\n"
      text += "summary: One of many who answered what was said about them in the article, "
      text += "each in words of their own, and at a length that fills a list\n"
      text += """
        == responses/r\(number).md
        title: Response \(number)
        responder: a\(number)
        date: \(number > 80 ? "not-stated" : "20\(10 + number % 4)")
        claims: [C2]

        """
    }
    return text
  }()

  private static let source = "== sources/s.md\nclaims: [{id: C1, says: S, claimant: unattributed}]\n"

  private static let rendered = Result { try RenderedSite(text, limit: limit) }
  private var site: RenderedSite { get throws { try Self.rendered.get() } }

  /// The pages of `paths` on which `mark` stands.
  private func pages(with mark: String, _ paths: [String]) throws -> [String] {
    let site = try site
    return try paths.filter { try site.page($0).contains(mark) }
  }

  @Test func theTimelineIsSplitByYearAndAFullYearByMonth() throws {
    let paths = try site.paths("timeline/")
    #expect(
      paths == [
        "timeline/2016.html", "timeline/2017.html", "timeline/2018-01-2.html", "timeline/2018-01.html",
        "timeline/2018-02-2.html", "timeline/2018-02.html", "timeline/2019.html", "timeline/index.html",
        "timeline/undated.html",
      ])
    #expect(try site.page("timeline/2018-02.html").contains("<h1>Timeline: February 2018, part 1</h1>"))
  }

  @Test func everyEventStandsOnExactlyOnePartAndNoneOnTheOverview() throws {
    let paths = try site.paths("timeline/")
    for number in 1...90 {
      let found = try pages(with: "<a href=\"../events/e\(number).html\">Event \(number)</a></h3>", paths)
      #expect(found.count == 1 && found != ["timeline/index.html"], "event \(number): \(found)")
    }
  }

  @Test func eventsWithoutADateAreKept() throws {
    let page = try site.page("timeline/undated.html")
    #expect(page.contains("<h2 id=\"undated\">No date given</h2>"))
    #expect(page.matches(of: /<li class="event/).count == 10)
  }

  @Test func theOverviewLeadsToEveryPartAndSaysWhatItHas() throws {
    let overview = try site.page("timeline/index.html")
    for path in try site.paths("timeline/") where path != "timeline/index.html" {
      #expect(overview.contains("<a href=\"../\(path)\">"), "\(path)")
    }
    #expect(overview.contains(">2019</a> <span class=\"quiet\">12 events: 2019<"))
    #expect(overview.contains("90 events<span class=\"dot\"> · </span>10 of them without a date"))
  }

  @Test func aPartLeadsToThoseBesideItAndToTheOverview() throws {
    let page = try site.page("timeline/2018-02.html")
    #expect(page.contains("Part 5 of 8<"))
    #expect(page.contains("<a href=\"../timeline/index.html\">all parts</a>"))
    #expect(page.contains("<a href=\"../timeline/2018-01-2.html\" rel=\"prev\">"))
    #expect(page.contains("<a href=\"../timeline/2018-02-2.html\" rel=\"next\">"))
    #expect(
      page.contains("<a href=\"../timeline/2018-02.html\" aria-current=\"page\">February 2018, part 1</a>"))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/timeline/2018-02.html\">"))
    #expect(try !site.page("timeline/2016.html").contains("rel=\"prev\""))
    #expect(try !site.page("timeline/undated.html").contains("rel=\"next\""))
  }

  @Test func whatIsDatedToAYearAloneIsPutUnderNoMonth() throws {
    let events = (1...60).map { number in
      "== events/e\(number).md\ntitle: Event \(number)\ndate: \(number > 50 ? "2018" : "2018-03")\nclaims: [C1]\n"
    }
    let site = try RenderedSite(Self.source + events.joined(), limit: Self.limit)
    #expect(try site.page("timeline/2018-no-month.html").matches(of: /<li class="event/).count == 10)
  }

  @Test func manyYearsSharePages() throws {
    let events = (1...200).map { number in
      "== events/e\(number).md\ntitle: Event \(number)\ndate: \(1_000 + number)\nclaims: [C1]\n"
    }
    let site = try RenderedSite(Self.source + events.joined(), limit: Self.limit)
    let paths = site.paths("timeline/1")
    #expect((2...40).contains(paths.count))
    let found = try paths.map { try site.page($0).matches(of: /<h2 id="y1/).count }
    #expect(found.reduce(0, +) == 200)
    #expect(try site.page("timeline/1001.html").contains("<h1>Timeline: 1001 to "))
  }

  @Test func claimsAreListedSourceBySourceAndTheirOriginsApart() throws {
    let paths = try site.paths("claims/")
    #expect(paths.contains("claims/ledger-1.html") && paths.contains("claims/origins.html"))
    for number in [1, 30, 60, 61] {
      let mark = ">C\(number)</a> \(number > 60 ? "Another" : "Claim number \(number) ")"
      #expect(try pages(with: mark, paths.filter { $0.contains("ledger") }).count == 1)
    }
    let overview = try site.page("claims/index.html")
    #expect(overview.contains("61 claims") && overview.contains("Words of firmness"))
    #expect(overview.contains(">C1 to "))
    #expect(try !site.page("claims/ledger-1.html").contains("id=\"origins\""))
    #expect(try !site.page("claims/origins.html").contains("id=\"ledger\""))
  }

  @Test func otherListsAreSplitByWhatReadersKnow() throws {
    #expect(try site.paths("responses/list/").contains("responses/list/2011.html"))
    #expect(try site.paths("responses/list/").contains("responses/list/undated.html"))
    #expect(try site.paths("changes/").contains("changes/2019-02.html"))
    #expect(try site.paths("actors/list/").contains("actors/list/responder.html"))
    let actors = try site.page("actors/index.html")
    #expect(actors.contains("<h2 id=\"responder\">Responder</h2>"))
    #expect(actors.contains("<a href=\"../actors/list/responder.html\">"))
  }

  @Test func whoIsOnlyMentionedStandsApartOnOverviewAndParts() throws {
    let actors = (1...150).map { "== actors/a\($0).md\ntitle: Actor \($0)\nsummary: Is in the content\n" }
    let roles = (1...150).map { "{actor: a\($0), role: mentioned-in-content}" }.joined(separator: ", ")
    let event = "== events/e.md\ndate: 2018\nclaims: [C1]\nactors: [\(roles)]\n"
    let site = try RenderedSite(Self.source + actors.joined() + event, limit: Self.limit)
    for path in site.paths("actors/list/") + ["actors/index.html"] {
      #expect(try site.page(path).contains("The actors below are not parties to the incident."), "\(path)")
    }
    #expect(site.paths("actors/list/").count > 1)
  }

  @Test func noPageExceedsTheLimitAndNoLinkIsBroken() throws {
    let files = try site.files
    for file in files { #expect(file.bytes.count <= Self.limit, "\(file.path): \(file.bytes.count)") }
    let names = ["site.css", "filter.js", "icon.svg", "preview.svg", "search-field.js", "search.js"]
    let assets = (names.map { "assets/" + $0 } + ["feed.xml"]).map { OutputFile(path: $0, bytes: []) }
    let problems = LinkChecker.check(
      files + assets, options: .init(baseURL: "https://example.org/", jobs: 1))
    #expect(problems.map { "\($0.page): \($0.url): \($0.message)" } == [])
  }

  @Test func theSameContentIsSplitInTheSameWay() throws {
    #expect(try RenderedSite(Self.text, limit: Self.limit).files == site.files)
  }

  @Test func aSmallSiteIsNotSplit() throws {
    let site = try RenderedSite(Self.text)
    #expect(site.layout.listParts.isEmpty && site.layout.recordPages.isEmpty)
    #expect(site.layout.homeCounts == nil)
    for path in site.paths { #expect(try !site.page(path).contains("Part 1 of"), "\(path)") }
  }

  @Test func anAddressOfAPartIsNotForAnAlias() {
    let text = Self.text + "== pages/p.md\naliases: [timeline/2019.html]\n"
    let site = SiteText(text).site
    let graph = SiteGraph(site)
    let plans = PagePlan.all(of: site, SiteLayout(site, graph, budget: PageBudget(limit: Self.limit)))
    let context = CheckContext(site, graph, generatedFiles: PagePlan.partPaths(plans), jobs: 1)
    #expect(DuplicateURL.findings(in: context).map(\.message).count == 1)
  }
}
