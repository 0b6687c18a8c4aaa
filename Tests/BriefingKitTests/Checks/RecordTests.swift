import Testing

@testable import BriefingKit

struct ActorRingTests {
  @Test(arguments: [
    CheckCase(
      "of three, of one, and a way into a ring",
      """
      == actors/a.md
      parent: b
      == actors/b.md
      parent: ⟦c⟧
      == actors/c.md
      parent: d
      == actors/d.md
      parent: b
      == actors/own.md
      parent: ⟦own⟧
      == actors/top.md
      == actors/under.md
      parent: top
      == actors/z.md
      parent: c
      """, "the actor 'b' belongs to 'c', which in the end belongs to it",
      "the actor 'own' belongs to itself",
      notes: ["Content/actors/c.md:3:9: 'c' belongs to 'd'", "'d' belongs to 'b'"])
  ])
  func reportsARingOfParents(_ example: CheckCase) { example.check(ActorRing.self) }
}

struct MentionedInContentTests {
  @Test(arguments: [
    CheckCase(
      "with parts in events, a response and a source",
      """
      == incidents/i.md
      == events/cable.md
      date: 2018
      actors:
        - { actor: a, role: ⟦mentioned-in-content⟧ }
        - { actor: b, role: ⟦mentioned-in-content⟧ }
        - { actor: c, role: ⟦mentioned-in-content⟧ }
        - { actor: d, role: mentioned-in-content }
        - { actor: d, role: context }
      claims: []
      == events/leak.md
      date: 2018
      actors:
        - { actor: a, role: receiver }
      claims: []
      == responses/r.md
      responder: b
      date: 2018
      claims: []
      == sources/s.md
      publisher: c
      claims:
        - { id: C1, says: It is so, claimant: d, via: [d] }
      """,
      "'a' is mentioned in the content only, and also given a part as receiver (reported target)",
      "'b' is mentioned in the content only, and also given a part as responder", "a part as publisher",
      notes: ["Content/events/leak.md:5:23: its part as receiver", "Content/responses/r.md:3:12"]),
    CheckCase(
      "with a part in another incident",
      """
      == incidents/i.md
      == incidents/j.md
      == events/cable.md
      incident: i
      date: 2018
      actors:
        - { actor: a, role: mentioned-in-content }
      claims: []
      == events/leak.md
      incident: j
      date: 2018
      actors:
        - { actor: a, role: receiver }
      claims: []
      """),
  ])
  func reportsABystanderWithAPart(_ example: CheckCase) { example.check(MentionedInContent.self) }
}

struct DateTests {
  @Test(arguments: [
    CheckCase(
      "of every kind of record",
      """
      == actors/a.md
      == incidents/i.md
      occurred: ⟦{ edtf: 2018, basis: derived }
      == events/e.md
      date: ⟦{ edtf: 2018-12-19?, basis: derived, printed: Wednesday }
      claims: []
      == events/f.md
      date: { edtf: 2018-12-19?, basis: derived, reasoning: The nearest Wednesday. }
      claims: []
      == responses/r.md
      responder: a
      date: ⟦{ edtf: 2018, basis: derived }
      claims: []
      == sources/s.md
      published: ⟦{ edtf: 2018, basis: derived }
      retrieved: { edtf: 2018, basis: metadata }
      """, "the date '2018-12-19?' is derived without saying how; write it in 'reasoning'",
      "the date '2018' is", "the date '2018' is", "the date '2018' is")
  ])
  func reportsADerivedDateWithoutReasoning(_ example: CheckCase) { example.check(UnderivedDate.self) }

  @Test(arguments: [
    CheckCase(
      "of a source",
      """
      == sources/s.md
      published: 2018-12-21
      archive_date: ⟦2018-12-20⟧
      retrieved: ⟦2018-11⟧
      """, "'archive_date', 2018-12-20, lies before 'published', 2018-12-21; correct one of them",
      "'retrieved', 2018-11",
      notes: ["Content/sources/s.md:3:12: 'published' stands here"]),
    CheckCase(
      "only where it is certain",
      """
      == sources/s.md
      published: 2018-12-21
      archive_date: 2018-12-20~
      retrieved: 2018-12
      == sources/t.md
      published: "[..2018-12-21]"
      retrieved: 2018-01-01
      """),
    CheckCase(
      "of an incident and its revisions",
      """
      == incidents/i.md
      occurred: 2018-12
      published: ⟦2018-11-30⟧
      revisions:
        - { date: 2019-01-02, kind: initial }
        - { date: 2019-01-02, kind: update }
        - { date: ⟦2018-12-31⟧, kind: update }
      """, "'published', 2018-11-30, lies before 'occurred', 2018-12",
      "the revision of 2018-12-31 stands below a later one; put the newest last"),
  ])
  func reportsReversedDates(_ example: CheckCase) { example.check(ReversedDates.self) }

  private static let source = """

    == sources/s.md
    published: 2018-12-19
    claims:
      - { id: C1, says: It is so, claimant: unattributed }
    == sources/t.md
    published: 2018-12-21
    claims:
      - { id: C2, says: It is so, claimant: unattributed }
    == sources/undated.md
    claims:
      - { id: C3, says: It is so, claimant: unattributed }
    """

  @Test(arguments: [
    CheckCase(
      "after the last of two reports",
      """
      == events/e.md
      date: ⟦2018-12-22⟧
      claims: [C1, C2]
      == events/same-day.md
      date: 2018-12-21
      claims: [C1, C2]
      """ + source, "the event is dated 22 December 2018, after every report of it",
      notes: ["Content/sources/t.md:3:12: the last report of it is of 21 December 2018"]),
    CheckCase(
      "not where it was still to come, or a report has no date",
      """
      == events/scheduled.md
      date: 2019
      kind: scheduled
      claims: [C1]
      == events/pending.md
      date: 2019
      status: pending
      claims: [C1]
      == events/undated.md
      date: 2019
      claims: [C1, C3]
      == events/limited.md
      date: "[..2019]"
      claims: [C1]
      """ + source),
  ])
  func warnsOfAnEventAfterItsReport(_ example: CheckCase) { example.check(EventAfterReport.self) }
}

struct TagFormTests {
  @Test(arguments: [
    CheckCase(
      "in upper case, with spaces, and well formed",
      """
      == pages/p.md
      tags: [energy, supply chain, énergie, ⟦Energy⟧, ⟦Énergie⟧, ⟦" rail"⟧]
      """, "the tag 'Energy'", "the tag 'Énergie'", "the tag ' rail' is not in lower case; write 'rail'")
  ])
  func reportsATagThatIsNotInLowerCase(_ example: CheckCase) { example.check(TagForm.self) }
}
