import Testing

@testable import BriefingKit

struct DuplicateIDTests {
  @Test(arguments: [
    CheckCase(
      "of records in two folders",
      """
      == events/2018/e1.md
      date: 2018
      claims: []
      == ⟦events/2019/e1.md
      date: 2019
      claims: []
      == actors/e1.md
      """, "two files make the event 'e1'", notes: ["Content/events/2018/e1.md:1:1"]),
    CheckCase(
      "of a record that is left out",
      """
      == actors/old/a.md
      draft: true
      == ⟦actors/a.md
      """, "two files make the actor 'a'", notes: ["the other one is a draft"]),
    CheckCase(
      "of claims, in letter case too, and of a claim and a source",
      """
      == sources/s1.md
      claims:
        - { id: C04, says: One, claimant: unattributed }
        - { id: ⟦C04⟧, says: Two, claimant: unattributed }
      == sources/s2.md
      claims:
        - { id: ⟦c04⟧, says: Three, claimant: unattributed }
        - { id: ⟦s1⟧, says: Four, claimant: unattributed }
      """, "two claims have the id 'C04'", "'c04' and 'C04' differ in letter case only",
      "a source has the id 's1' too, so [@s1] is ambiguous",
      notes: ["Content/sources/s1.md:4:11: 'C04' stands"]),
  ])
  func reportsTwoOfOneID(_ example: CheckCase) { example.check(DuplicateID.self) }
}

struct DuplicateRefTests {
  @Test(arguments: [
    CheckCase(
      "of two kinds",
      """
      == events/e.md
      ref: E1
      date: 2018
      claims: []
      == pages/p.md
      ref: ⟦e1⟧
      == pages/q.md
      ref: E2
      """, "the ref 'e1' is taken", notes: ["Content/events/e.md:3:6: 'E1' stands here"])
  ])
  func reportsTwoOfOneRef(_ example: CheckCase) { example.check(DuplicateRef.self) }
}

struct DuplicateURLTests {
  @Test(arguments: [
    CheckCase(
      "of aliases, records and lists",
      """
      == pages/about.md
      aliases: [old.html, ⟦Old⟧, ⟦timeline/⟧, ⟦pages/about.html⟧, fine.html]
      == pages/other.md
      aliases: [⟦pages/about⟧]
      """,
      "an alias of the page 'about' has the address 'old.html', which differs from 'Old.html' in letter case",
      "the page 'Timeline' has the address 'timeline/index.html'; choose another",
      "the page 'about' has the address 'pages/about.html'", "the page 'about' has the address",
      notes: ["Content/pages/about.md:3:11: an alias of the page 'about' stands here"]),
    CheckCase(
      "of a record and a list",
      """
      == ⟦actors/index.md
      """, "the page 'Actors' has the address 'actors/index.html'"),
    CheckCase(
      "of static files",
      """
      == static/Map.png
      == ⟦static/map.png
      == ⟦static/404.html
      == ⟦static/pages/p.html
      == pages/p.md
      """, "the page 'Page not found'", "the static file 'Map.png' has the address",
      "the page 'p' has the address"),
  ])
  func reportsTwoAtOneAddress(_ example: CheckCase) { example.check(DuplicateURL.self) }

  @Test func reportsAStaticFileInThePlaceOfOneOfTheBuild() {
    let site = SiteText("== static/Feed.xml\n== static/data.csv").site
    let context = CheckContext(site, SiteGraph(site), generatedFiles: ["feed.xml"], jobs: 1)
    let findings = DuplicateURL.findings(in: context)
    #expect(findings.map(\.location) == [.start(of: "Content/static/Feed.xml")])
    #expect(findings.first?.message.contains("the build's own file 'feed.xml' has the address") == true)
  }

  @Test func setsTheUnicodeFormAside() {
    expectFindings(
      of: DuplicateURL.self,
      in: """
        == pages/p.md
        aliases: [caf\u{E9}.html, ⟦cafe\u{301}.html⟧]
        """, ["in letter case or Unicode form only"])
  }
}
