import Testing

@testable import BriefingKit

/// What a site of two articles with one origin shows of it.
@Suite("What readers see at a glance")
struct ReadingTests {
  private static let text = """
    == incidents/leak.md
    title: A <leak>
    summary: Two articles tell of it.
    published: {edtf: 2018-12-24, basis: stated}
    key_points:
      - {text: It is told., claims: [C1, C2]}
    differences:
      - {title: How much, text: They differ., claims: [C1, C3]}
    revisions:
      - {date: 2018-12-24, kind: initial}
    ---
    ## The way in

    So it is [@C1]. See [the way](#the-way-in) and [the event](../events/e.md#when).
    == events/e.md
    title: Entry
    ref: E1
    date: {edtf: "[..2018-12-21]", basis: derived, reasoning: The article has it.}
    kind: intrusion
    actors: [{actor: desk, role: reporter}]
    claims: [C1, C2]
    ---
    ## When

    Nobody says [@C3].
    == events/f.md
    title: Another
    date: not-stated
    claims: [C3]
    == events/g.md
    title: Old
    date: 2010
    claims: [C3]
    == events/h.md
    title: Older
    date: 2009
    claims: [C3]
    == events/i.md
    title: Oldest
    date: 2008
    claims: [C3]
    == responses/r.md
    title: Answer
    date: not-stated
    responder: desk
    claims: [C2]
    revisions:
      - {date: 2018-12-24, kind: initial}
      - {date: 2018-12-25, kind: correction, note: The day was wrong.}
    == actors/desk.md
    title: Desk
    == sources/s.md
    title: First
    ref: S1
    kind: news
    claims:
      - {id: C1, says: Somebody got in., claimant: desk}
    == sources/t.md
    title: Second
    ref: S2
    kind: news
    claims:
      - {id: C2, says: Somebody got in., claimant: desk, relations: [{repeats: C1}]}
      - {id: C3, says: Much was read., claimant: unattributed}
      - {id: C4, says: Nobody cites this., claimant: unattributed}
    """

  private static let rendered = Result { try RenderedSite(text) }
  private var site: RenderedSite { get throws { try Self.rendered.get() } }

  @Test("The timeline is drawn with a link for every event, dated or not")
  func everyEventHasAMark() throws {
    let page = try site.page("timeline/index.html")
    for id in ["e", "f", "g", "h", "i"] {
      #expect(page.contains("href=\"../events/\(id).html\" data-filter="), "\(id)")
    }
    #expect(page.contains("<title>E1 Entry: on or before 21 December 2018, attributed</title>"))
    #expect(page.contains("no date given</text>"))
  }

  @Test("Two articles with one origin are drawn as one")
  func twoArticlesAreOneOrigin() throws {
    let page = try site.page("claims/index.html")
    #expect(page.contains("4 claims in 2 articles lead back to 2 origins"))
    #expect(page.contains("2 claims in 2 articles, 1 origin"))
  }

  @Test("A claim's record draws who says it and where it is printed")
  func chainsAreDrawn() throws {
    let page = try site.page("sources/s.html")
    #expect(page.contains("<ol class=\"chain-drawn\"> <li><span class=\"part\">says</span> <a href"))
    #expect(try site.page("sources/t.html").contains("<em>nobody named</em>"))
  }

  @Test("Differences stand side by side, source by source")
  func differencesHaveAMatrix() throws {
    let page = try site.page("differences.html")
    #expect(page.contains("<td data-label=\"S1\"><p><a class=\"ref\""))
    #expect(page.contains("<td data-label=\"S2\"><p><a class=\"ref\""))
  }

  @Test("A corrected record says so at its head")
  func correctionsAreShown() throws {
    let page = try site.page("responses/r.html")
    #expect(page.contains("<p class=\"notice\">correction, <span class=\"date\">"))
    #expect(page.contains("The day was wrong.</p>"))
  }

  @Test("Every page names its address, its version, what it rests on, and where errors go")
  func everyPageCanBeTrusted() throws {
    for path in try site.paths where path.hasSuffix(".html") && path != "404.html" {
      let page = try site.page(path)
      #expect(page.contains("The briefing rests on 2 articles, 2 origins."), "\(path)")
      #expect(page.contains("version of 25 December 2018"), "\(path)")
      #expect(page.contains("Permanent address of this page"), "\(path)")
    }
  }

  @Test("Structured data cannot end its element, and has the sources that a report cites")
  func structuredDataIsSafe() throws {
    let page = try site.page("incidents/leak.html")
    #expect(page.contains(#""@type":"Report","headline":"A \u003Cleak>""#))
    #expect(page.contains(#""citation":[{"@type":"NewsArticle","name":"First"#))
    #expect(try site.page("sources/s.html").contains(#""@type":"Claim""#))
  }

  @Test("Lists can be filtered by what their entries have, and offer nothing else")
  func listsOfferFilters() throws {
    let page = try site.page("timeline/index.html")
    #expect(page.contains("data-filter=\"kind:intrusion firmness:attributed actor:desk source:s source:t\""))
    #expect(page.contains("<option value=\"unattributed\">"))
    #expect(!page.contains("<option value=\"hedged\">"))
    #expect(try !site.page("responses/index.html").contains("class=\"filters\""))
  }

  @Test("On the page for print no id stands twice, and every link within it leads somewhere")
  func printIsWholeAndConsistent() throws {
    let page = try site.page("print.html")
    let ids = page.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for link in page.matches(of: #/href="#([^"]+)"/#) { #expect(ids.contains(String(link.1)), "\(link.1)") }
    #expect(page.contains("<h3 id=\"incident:leak:the-way-in\">"))
    #expect(page.contains("<a href=\"#event:e:when\">the event</a>"))
    #expect(page.contains("<li id=\"note:C1\" value=\"1\">"))
  }

  @Test("Every claim is a note in print, also one that nothing cites")
  func everyClaimIsPrinted() throws {
    let page = try site.page("print.html")
    for id in ["C1", "C2", "C3", "C4"] { #expect(page.contains("<li id=\"note:\(id)\" value=")) }
  }

  @Test("Languages that are written from right to left say so")
  func writingDirections() {
    #expect(WritingDirection(language: "ar-EG") == .rightToLeft)
    #expect(WritingDirection(language: "he") == .rightToLeft)
    #expect(WritingDirection(language: "az-Arab") == .rightToLeft)
    #expect(WritingDirection(language: "ar-Latn") == .leftToRight)
    #expect(WritingDirection(language: "el") == .leftToRight)
  }
}
