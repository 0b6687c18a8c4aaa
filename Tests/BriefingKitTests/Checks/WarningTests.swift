import Testing

@testable import BriefingKit

struct UncitedClaimTests {
  @Test(arguments: [
    CheckCase(
      "beside those that something rests on",
      """
      == incidents/i.md
      occurred: { edtf: 2018, claim: C1 }
      key_points:
        - { text: A point, claims: [C2] }
      == events/e.md
      date: 2018
      claims: [C3]
      ---
      Cited in prose [@C4].
      == sources/s.md
      published: { edtf: 2018, claim: C5 }
      claims:
        - { id: C1, says: It is so, claimant: unattributed }
        - { id: C2, says: It is so, claimant: unattributed }
        - { id: C3, says: It is so, claimant: unattributed }
        - { id: C4, says: It is so, claimant: unattributed }
        - { id: C5, says: It is so, claimant: unattributed, relations: [refines: C6] }
        - { id: ⟦C6⟧, says: It is so, claimant: unattributed }
      """, "nothing rests on the claim 'C6'; cite it where it belongs")
  ])
  func warnsOfAClaimThatNothingRestsOn(_ example: CheckCase) { example.check(UncitedClaim.self) }
}

struct UnnamedActorTests {
  @Test(arguments: [
    CheckCase(
      "beside those that something names",
      """
      == actors/a.md
      == actors/b.md
      == actors/c.md
      == actors/d.md
      title: ⟦Only itself⟧
      parent: e
      ---
      Links to [itself](d.md) only.
      == actors/e.md
      == actors/f.md
      == actors/g.md
      == actors/h.md
      title: ⟦Nobody's⟧
      == events/e.md
      date: 2018
      actors: [{ actor: a, role: receiver }]
      claims: []
      == responses/r.md
      responder: b
      date: 2018
      claims: []
      ---
      [c](../actors/c.md)
      == sources/s.md
      publisher: f
      claims:
        - { id: C6, says: It is so, claimant: g }
      """,
      "nothing names the actor 'd'", "nothing names the actor 'h'")
  ])
  func warnsOfAnActorThatNothingNames(_ example: CheckCase) { example.check(UnnamedActor.self) }
}

struct SourceWarningTests {
  @Test(arguments: [
    CheckCase(
      "of two",
      """
      == sources/s.md
      title: ⟦Empty⟧
      == sources/t.md
      claims:
        - { id: C6, says: It is so, claimant: unattributed }
      """, "the source 's' has no claims")
  ])
  func warnsOfASourceWithoutClaims(_ example: CheckCase) { example.check(SourceWithoutClaims.self) }

  @Test(arguments: [
    CheckCase(
      "in a site that rates others",
      """
      == sources/a.md
      reliability: B
      == sources/b.md
      title: ⟦Nothing⟧
      == sources/c.md
      title: ⟦Nobody⟧
      reliability: F
      == sources/d.md
      reliability: F
      rated_by: The desk
      """, "and not 'b'; write its 'reliability'", "nobody rated 'c'; say in 'rated_by' who found it F"),
    CheckCase(
      "not in a site that rates none",
      """
      == sources/b.md
      == sources/c.md
      reliability: F
      """),
  ])
  func warnsOfAnUnratedSource(_ example: CheckCase) { example.check(UnratedSource.self) }
}

struct DefaultedToRedTests {
  @Test(arguments: [
    CheckCase(
      "where the site says nothing",
      """
      == ⟦site.yml
      title: T
      base_url: https://example.org/
      == pages/p.md
      == pages/q.md
      tlp: clear
      """,
      "left out as TLP:RED, which a record is where neither it nor the site says otherwise: pages/p; write"),
    CheckCase(
      "not where the site says it",
      """
      == site.yml
      title: T
      base_url: https://example.org/
      default_tlp: red
      == pages/p.md
      """),
  ])
  func warnsOfRecordsThatNobodyMarked(_ example: CheckCase) { example.check(DefaultedToRed.self) }
}
