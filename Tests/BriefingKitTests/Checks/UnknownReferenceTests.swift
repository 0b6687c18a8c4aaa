import Testing

@testable import BriefingKit

struct UnknownActorTests {
  @Test(arguments: [
    CheckCase(
      "in an event",
      """
      == actors/area-1.md
      == events/e.md
      date: 2018
      actors:
        - actor: ⟦area1⟧
          role: discoverer
        - actor: area-1
          role: discoverer
      claims: []
      """, "no actor has the id 'area1'; did you mean 'area-1'?"),
    CheckCase(
      "as responder, publisher, parent, claimant and on the way",
      """
      == actors/a.md
      parent: ⟦nobody⟧
      == responses/r.md
      responder: ⟦nobody⟧
      date: not-stated
      claims: []
      == sources/s.md
      publisher: ⟦nobody⟧
      claims:
        - id: C1
          says: It is so
          claimant: ⟦nobody⟧
          via: [a, ⟦nobody⟧]
      """, "no actor has the id 'nobody'; add a file", "'nobody'", "'nobody'", "'nobody'", "'nobody'"),
    CheckCase(
      "nobody where nobody is stated",
      """
      == sources/s.md
      publisher: not-stated
      claims:
        - id: C1
          says: It is so
          claimant: unattributed
      """),
    CheckCase(
      "an actor that is left out is another rule's",
      """
      == actors/a.md
      draft: true
      == responses/r.md
      responder: a
      date: 2018
      claims: []
      """),
  ])
  func reportsWhereAnActorHasNoFile(_ example: CheckCase) { example.check(UnknownActor.self) }
}

struct UnknownClaimTests {
  @Test(arguments: [
    CheckCase(
      "in an event, its date, and a response",
      """
      == actors/a.md
      == events/e.md
      date:
        edtf: 2018
        claim: ⟦C9⟧
      claims: [C01, ⟦CO1⟧]
      == responses/r.md
      responder: a
      date: 2018
      claims: [⟦elsewhere⟧]
      == sources/s.md
      claims:
        - { id: C01, says: It is so, claimant: unattributed }
      """, "no source has a claim 'C9'; add it", "'CO1'; did you mean 'C01'?", "'elsewhere'"),
    CheckCase(
      "in an incident",
      """
      == incidents/i.md
      key_points:
        - { text: A point, claims: [⟦K1⟧] }
      differences:
        - { title: A question, text: An answer, claims: [⟦K2⟧] }
      assessments:
        - statement: A judgement
          claims: [⟦K3⟧]
          date: { edtf: 2018, claim: ⟦K4⟧ }
      """, "'K1'", "'K2'", "'K3'", "'K4'"),
    CheckCase(
      "that may stand in a source that is left out",
      """
      == sources/s.md
      draft: true
      claims:
        - { id: C01, says: It is so, claimant: unattributed }
      == events/e.md
      date: 2018
      claims: [⟦C01⟧]
      """, "no source has a claim 'C01'", notes: ["the source 's' is a draft"]),
  ])
  func reportsWhatRestsOnAClaimOfNoSource(_ example: CheckCase) { example.check(UnknownClaim.self) }
}

struct UnknownSourceTests {
  @Test(arguments: [
    CheckCase(
      "each of several",
      """
      == sources/report.md
      claims:
        - { id: C01, says: It is so, claimant: unattributed }
      == briefs/b.md
      ---
      Said twice [@C01; ⟦@C02], and in the report [@report] or [⟦@reprot].
      """, "'C02' is neither a claim nor a source; did you mean 'C01'?", "did you mean 'report'?")
  ])
  func reportsACitationOfNothing(_ example: CheckCase) { example.check(UnknownSource.self) }
}

struct IncidentMembershipTests {
  @Test(arguments: [
    CheckCase(
      "unknown",
      """
      == incidents/cables.md
      == pages/p.md
      incident: ⟦cabels⟧
      == briefs/b.md
      incident: cables
      """, "no incident has the id 'cabels'; did you mean 'cables'?"),
    CheckCase(
      "none at all",
      """
      == pages/p.md
      incident: ⟦cables⟧
      """, "add a file for it to Content/incidents"),
  ])
  func reportsAnUnknownIncident(_ example: CheckCase) { example.check(UnknownIncident.self) }

  @Test(arguments: [
    CheckCase(
      "with two incidents",
      """
      == incidents/a.md
      == incidents/b.md
      == actors/actor.md
      == pages/p.md
      == briefs/b.md
      title: ⟦Brief⟧
      == briefs/c.md
      incident: b
      == events/e.md
      title: ⟦Event⟧
      date: 2018
      claims: []
      == responses/r.md
      title: ⟦Response⟧
      responder: actor
      date: 2018
      claims: []
      """, "has 2 incidents; write the brief's as 'incident: a'", "the event's", "the response's"),
    CheckCase(
      "with one incident",
      """
      == incidents/a.md
      == briefs/b.md
      """),
  ])
  func reportsARecordOfNoIncident(_ example: CheckCase) { example.check(MissingIncident.self) }
}

struct UnknownPageTests {
  @Test(arguments: [
    CheckCase(
      "of several",
      """
      == site.yml
      title: T
      base_url: https://example.org/
      default_tlp: clear
      navigation:
        - { title: Home, page: index.html }
        - { title: Timeline, page: timeline/index.html }
        - { title: About, page: pages/about.html }
        - { title: Map, page: map.pdf }
        - { title: Contact, page: ⟦pages/contacts.html⟧ }
        - { title: Source, page: ⟦pages/about.md⟧ }
        - { title: Draft, page: ⟦pages/draft.html⟧ }
        - { title: Nowhere, page: ⟦nowhere/at/all⟧ }
      == static/map.pdf
      == pages/about.md
      == pages/contact.md
      == pages/draft.md
      draft: true
      """, "did you mean 'pages/contact.html'?", "did you mean 'pages/about.html'?", "'draft' is a draft",
      "no page stands at 'nowhere/at/all'; write one such as")
  ])
  func reportsAMenuEntryThatLeadsNowhere(_ example: CheckCase) { example.check(UnknownPage.self) }
}
