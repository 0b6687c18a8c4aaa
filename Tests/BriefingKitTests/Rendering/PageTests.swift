import Testing

@testable import BriefingKit

/// What readers are promised on the pages, whatever the content.
@Suite struct PageTests {
  private static let text = """
    == incidents/i.md
    title: The incident
    key_points: [{text: Point one, claims: [C1, C2]}]
    ---
    It is said [@C1].
    == sources/s0.md
    title: First article
    ref: S0
    kind: news
    claims:
      - {id: C1, says: Hackers got in, claimant: falk, via: [paper], hedge: possibly}
      - {id: C3, says: It is small, claimant: target, modality: downplays}
    == sources/s1.md
    title: Second article
    ref: S1
    kind: wire
    claims:
      - {id: C2, says: Hackers got in, claimant: unattributed, relations: [{repeats: C1}]}
    == actors/falk.md
    title: Falk
    == actors/paper.md
    title: The Paper
    == actors/target.md
    title: The Target
    == actors/bystander.md
    title: A President
    == events/e.md
    title: They got in
    ref: E1
    date: {edtf: "2018-12-19?", basis: derived, printed: Wednesday, reasoning: The nearest Wednesday}
    kind: intrusion
    claims: [C1, C2]
    actors: [{actor: target, role: receiver}, {actor: falk, role: attributing}]
    == events/content.md
    title: A talk
    date: not-stated
    claims: [C1]
    actors: [{actor: bystander, role: mentioned-in-content}]
    """

  private func page(_ path: String) throws -> String { try RenderedSite(Self.text).page(path) }

  @Test func twoArticlesWithOneOriginAreNotTwoConfirmations() throws {
    #expect(try page("events/e.html").contains("<strong>2 articles, 1 origin</strong>"))
    #expect(try page("index.html").contains("central report: <strong>2 articles, 1 origin</strong>"))
  }

  @Test func everyFactLeadsToItsClaimAndTheClaimToItsSourceAndBack() throws {
    #expect(try page("events/e.html").contains("href=\"../sources/s0.html#C1\">C1</a>"))
    let source = try page("sources/s0.html")
    #expect(source.contains("<article class=\"claim-record\" id=\"C1\">"))
    #expect(source.contains("<a href=\"../events/e.html\">E1 They got in</a> <span class=\"quiet\">(event)"))
    #expect(
      source.contains(
        "<a href=\"../incidents/i.html\">The incident</a> <span class=\"quiet\">(key point, cited"))
  }

  @Test func theWayThatAClaimCameIsShown() throws {
    let chain =
      "<a href=\"../actors/falk.html\">Falk</a><span class=\"step\"> → </span><a href=\"../actors/paper.html\">The Paper</a>"
      + "<span class=\"step\"> → </span><a href=\"../sources/s0.html\" title=\"First article\">S0</a>"
    #expect(try page("claims/index.html").contains(chain))
    #expect(try page("claims/index.html").contains("<em>nobody named</em>"))
  }

  @Test func firmnessIsAWordAndAShapeWithTheHedgeAsPrinted() throws {
    let page = try page("events/e.html")
    #expect(
      page.contains(
        "<span class=\"firm firm-hedged\"><span class=\"shape\" aria-hidden=\"true\">◐</span> hedged"))
    #expect(page.contains("as printed: “possibly”"))
  }

  @Test func anUncertainDateStaysUncertainAndSaysHowItWasWorkedOut() throws {
    let page = try page("events/e.html")
    #expect(page.contains("probably 19 December 2018"))
    #expect(!page.contains("<time"))
    #expect(page.contains("“Wednesday”") && page.contains("The nearest Wednesday"))
    #expect(try self.page("timeline/index.html").contains("<h2 id=\"undated\">No date given</h2>"))
  }

  @Test func whoIsOnlyMentionedIsNeverListedAmongThoseInvolved() throws {
    let list = try page("actors/index.html")
    let apart = try #require(list.range(of: "The actors below are not parties"))
    let bystander = try #require(list.range(of: "A President"))
    #expect(bystander.lowerBound > apart.lowerBound)
    #expect(
      try page("actors/bystander.html").contains("Nothing in these sources says that A President took part"))
  }

  @Test func saysWhoHasNotResponded() throws {
    let page = try page("responses/index.html")
    #expect(page.contains("<a href=\"../actors/target.html\">The Target</a> <span class=\"quiet\">(receiver"))
    #expect(
      try self.page("actors/target.html").contains("No response of The Target is stated in these sources."))
  }

  @Test func aCitationInProseHasANoteOnWhoSaysSo() throws {
    let page = try page("index.html")
    #expect(page.contains("<sup class=\"cite\"><a href=\"sources/s0.html#C1\""))
    #expect(page.contains("<summary>Who says so</summary>") && page.contains("Falk → The Paper → S0"))
  }

  @Test func aPassageThatCitesMuchHasANoteToOpen() throws {
    let claims = (1...7).map { "  - {id: C\($0), says: S, claimant: unattributed}\n" }.joined()
    func page(citing count: Int) throws -> String {
      let ids = (1...count).map { "@C\($0)" }.joined(separator: "; ")
      return try RenderedSite("== sources/s.md\nclaims:\n\(claims)== pages/p.md\n---\nText [\(ids)].\n")
        .page("pages/p.html")
    }
    #expect(try page(citing: 6).contains("<details class=\"note\">"))
    #expect(try page(citing: 7).contains("<details class=\"note long\">"))
  }

  @Test func anActorsPartsStandInTheOrderOfTime() throws {
    let site = try RenderedSite(
      """
      == sources/s.md
      claims: [{id: C1, says: S, claimant: unattributed}]
      == actors/a.md
      == events/first.md
      title: The later one
      date: 2019
      claims: [C1]
      actors: [{actor: a, role: receiver}]
      == events/second.md
      title: The earlier one
      date: 2018
      claims: [C1]
      actors: [{actor: a, role: receiver}]
      """)
    let page = try site.page("actors/a.html")
    let earlier = try #require(page.range(of: "The earlier one"))
    let later = try #require(page.range(of: "The later one"))
    #expect(earlier.lowerBound < later.lowerBound)
  }

  @Test func textIsEscapedWhereverItStands() throws {
    let site = try RenderedSite(
      "== pages/p.md\ntitle: '<script>alert(1)</script> & \"x\"'\nsummary: '\"><img src=x>'\n---\n`<b>`")
    let page = try site.page("pages/p.html")
    #expect(!page.contains("<script>") && !page.contains("<img") && !page.contains("<b>"))
    #expect(page.contains("content=\"&quot;&gt;&lt;img src=x&gt;\""))
  }

  @Test func aPageBearsTheHighestMarkingOfWhatItShows() throws {
    let site = try RenderedSite(
      """
      == site.yml
      title: T
      base_url: https://example.org/
      default_tlp: clear
      edition: amber
      == sources/s.md
      claims: [{id: C1, says: S, claimant: unattributed}]
      == events/e.md
      tlp: amber
      date: 2018
      claims: [C1]
      == pages/p.md
      """)
    #expect(try site.page("pages/p.html").contains("<strong class=\"tlp-clear\">TLP:CLEAR</strong>"))
    #expect(try site.page("events/e.html").contains("<strong class=\"tlp-amber\">TLP:AMBER</strong>"))
    #expect(try site.page("sources/s.html").contains("<strong class=\"tlp-amber\">TLP:AMBER</strong>"))
    #expect(try site.page("index.html").contains("<strong class=\"tlp-amber\">TLP:AMBER</strong>"))
  }

  @Test func anAliasLeadsToTheRecord() throws {
    let site = try RenderedSite("== pages/p.md\ntitle: P\naliases: [old/, older/page]\n")
    for path in ["old/index.html", "older/page.html"] {
      #expect(try site.page(path).contains("content=\"0; url=../pages/p.html\""))
    }
  }

  @Test func thePageForMissingPagesLeadsBackFromAnyDepth() throws {
    let page = try page("404.html")
    #expect(page.contains("<a href=\"https://example.org/claims/index.html\">"))
    #expect(page.contains("<link rel=\"stylesheet\" href=\"https://example.org/assets/site.css\">"))
    #expect(!page.contains("<a href=\"claims"))
  }

  @Test func theMenuMarksThePageThatIsShown() throws {
    let page = try page("claims/index.html")
    #expect(page.contains("<a href=\"../claims/index.html\" aria-current=\"page\">Claims</a>"))
    #expect(page.components(separatedBy: "aria-current").count == 2)
  }
}

extension String {
  fileprivate func components(separatedBy text: String) -> [Substring] {
    split(separator: text, omittingEmptySubsequences: false)
  }

  fileprivate func range(of text: String) -> Range<String.Index>? { ranges(of: text).first }
}
