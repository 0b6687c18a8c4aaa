import Testing

@testable import BriefingKit

struct BrokenLinkTests {
  @Test(arguments: [
    CheckCase(
      "to a record",
      """
      == actors/area-1.md
      == actors/states/china.md
      == events/e01.md
      date: 2018
      claims: []
      ---
      [whole](../actors/area-1.md), [misspelt](⟦../actors/area1.md), [moved](⟦../actors/china.md),
      [of another kind](⟦../actors/e01.md), [folder](⟦../actor/area-1.md),
      [of nothing](⟦../sources/nothing-like-it.md#part).
      """, "'Content/actors/area1.md'; did you mean '../actors/area-1.md'?",
      "did you mean '../actors/states/china.md'?", "did you mean 'e01.md'?",
      "did you mean '../actors/area-1.md'?",
      "there is no file 'Content/sources/nothing-like-it.md'; link to a file that is there"),
    CheckCase(
      "to a static file",
      """
      == static/maps/map.png
      == pages/p.md
      ---
      ![A map](../static/maps/map.png) ![A map](⟦../static/maps/mop.png) [data](⟦../static/data.csv)
      """, "did you mean '../static/maps/map.png'?",
      "there is no file 'Content/static/data.csv'; put it there"),
    CheckCase(
      "to a record that is left out is another rule's",
      """
      == actors/a.md
      draft: true
      == pages/p.md
      ---
      [A](../actors/a.md)
      """),
  ])
  func reportsALinkToNoFile(_ example: CheckCase) { example.check(BrokenLink.self) }

  @Test func comparesStaticFilesByTheirBytes() {
    expectFindings(
      of: BrokenLink.self,
      in: """
        == static/caf\u{E9}.png
        == pages/p.md
        ---
        ![A caf\u{E9}](../static/caf\u{E9}.png) ![A caf\u{E9}](⟦../static/cafe\u{301}.png)
        """, ["there is no file"])
  }
}

struct BrokenFragmentTests {
  @Test(arguments: [
    CheckCase(
      "of another record",
      """
      == actors/a.md
      ---
      ## What is known

      ### Role
      == pages/p.md
      ---
      [a](../actors/a.md#role) [a](⟦../actors/a.md#roles)
      [a](⟦../actors/a.md#Role-in-the-incident) [p](⟦p.md#x)
      """, "the id 'roles'; did you mean '#role'?", "it has '#what-is-known', '#role'", "it has no headings"),
    CheckCase(
      "of the same body",
      """
      == pages/p.md
      ---
      ## Method

      [here](#method) and [there](⟦#methods)
      """, "no heading of 'Content/pages/p.md' has the id 'methods'; did you mean '#method'?"),
    CheckCase(
      "of a source's claims",
      """
      == sources/s.md
      claims:
        - { id: C04, says: It is so, claimant: unattributed }
      ---
      [claim](#C04)
      == pages/p.md
      ---
      [claim](../sources/s.md#C04) [claim](⟦../sources/s.md#c04)
      """, "did you mean '#C04'?"),
    CheckCase(
      "on a page with many headings",
      """
      == pages/p.md
      ---
      [last](#h40) [beyond](⟦#h41)

      \((1...40).map { "## h\($0)" }.joined(separator: "\n\n"))
      """, "the id 'h41'"),
  ])
  func reportsAFragmentThatIsNoID(_ example: CheckCase) { example.check(BrokenFragment.self) }
}

struct WithheldReferenceTests {
  @Test(arguments: [
    CheckCase(
      "from front matter and prose",
      """
      == actors/a.md
      draft: true
      == sources/s.md
      tlp: amber
      == incidents/i.md
      draft: true
      == responses/r.md
      incident: ⟦i⟧
      responder: ⟦a⟧
      date: 2018
      claims: []
      ---
      [A](⟦../actors/a.md) said so [⟦@s].
      """, "the incident 'i' is a draft", "the actor 'a' is a draft; build with --drafts, or publish it",
      "the actor 'a'", "the source 's' is marked TLP:AMBER, above the site's edition; give this record that")
  ])
  func reportsAReferenceToWhatIsLeftOut(_ example: CheckCase) { example.check(WithheldReference.self) }
}

struct NarrowerReferenceTests {
  private static let settings = """
    == site.yml
    title: T
    base_url: https://example.org/
    default_tlp: green
    edition: amber

    """

  @Test(arguments: [
    CheckCase(
      "to an actor, a claim's source and a link's target",
      settings + """
        == actors/a.md
        tlp: amber
        == sources/s.md
        tlp: amber
        claims:
          - { id: C1, says: It is so, claimant: a }
        == events/e.md
        date: { edtf: 2018, claim: ⟦C1⟧ }
        actors:
          - actor: ⟦a⟧
            role: receiver
        claims: [⟦C1⟧]
        ---
        [A](⟦../actors/a.md) says so [⟦@C1].
        """, "the source 's' is TLP:AMBER, and this record TLP:GREEN; write 'tlp: amber' here",
      "the actor 'a' is TLP:AMBER", "the source 's'", "the actor 'a'", "the source 's'"),
    CheckCase(
      "to what is wider or equal",
      settings + """
        == actors/a.md
        tlp: clear
        == events/e.md
        tlp: amber
        date: 2018
        actors:
          - actor: a
            role: receiver
        claims: []
        ---
        [E](e.md)
        """),
  ])
  func reportsAReferenceToWhatFewerMayRead(_ example: CheckCase) { example.check(NarrowerReference.self) }
}

struct BareURLTests {
  @Test(arguments: [
    CheckCase(
      "bare and with words",
      """
      == pages/p.md
      ---
      See ⟦https://example.org/a or [the report](https://example.org/b).
      """, "say where it leads: '[…](https://example.org/a)'")
  ])
  func warnsOfALinkThatShowsItsAddress(_ example: CheckCase) { example.check(BareURL.self) }
}
