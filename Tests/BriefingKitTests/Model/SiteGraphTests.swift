import Testing

@testable import BriefingKit

@Suite struct SiteGraphTests {
  @Test(
    arguments: [
      ("claimant: a", .attributed), ("claimant: a, modality: asserts", .attributed),
      ("claimant: a, via: [b]", .attributed),
      ("claimant: a, hedge: possible", .hedged), ("claimant: a, modality: suggests", .hedged),
      ("claimant: a, modality: alleges, via: [b]", .hedged), ("claimant: a, modality: denies", .denied),
      ("claimant: a, modality: downplays, relations: [{contradicts: C2}]", .denied),
      ("claimant: a, relations: [{contradicts: C2}]", .disputed),
      ("claimant: a, relations: [{weakens: C2}]", .attributed),
      ("claimant: unattributed", .unattributed), ("claimant: unattributed, via: [b]", .unattributed),
      ("claimant: unattributed, hedge: possible", .hedged),
    ] as [(String, Firmness)])
  func judgesAClaimByHowItIsPrinted(claim: String, firmness: Firmness) {
    let sample = GraphSample(sources: ["s1": ["id: C1, \(claim)", "id: C2, claimant: z"]])
    #expect(sample.graph.firmness["C1"] == firmness)
  }

  @Test(
    arguments: [
      ("publisher: a", "claimant: a", .stated), ("publisher: b", "claimant: a", .attributed),
      ("publisher: a\nkind: news", "claimant: a", .stated), ("kind: wire", "claimant: a", .attributed),
      ("kind: primary-statement", "claimant: a", .stated), ("kind: vendor-report", "claimant: a", .stated),
      ("publisher: a", "claimant: a, via: [b]", .attributed),
      ("kind: social", "claimant: unattributed", .unattributed),
      ("publisher: a", "claimant: a, hedge: perhaps", .hedged),
    ] as [(String, String, Firmness)])
  func onlyWhatTheClaimantPublishesIsStated(source: String, claim: String, firmness: Firmness) {
    let sample = GraphSample([("sources/s1", "\(source)\nclaims:\n  - {id: C1, says: S, \(claim)}\n---\n")])
    #expect(sample.graph.firmness["C1"] == firmness)
  }

  @Test func aPartThatFollowsFromAResponseDoesNotMakeBackgroundAParty() {
    let sample = GraphSample([
      (
        "events/e1",
        "date: 2018\nactors: [{actor: a, role: context}, {actor: b, role: receiver}]\nclaims: []\n---\n"
      ),
      ("responses/r1", "date: 2018\nresponder: a\nclaims: []\n---\n"),
      ("responses/r2", "date: 2018\nresponder: b\nclaims: []\n---\n"),
    ])
    #expect(sample.graph.parts["a"]?.map(\.role) == [.context, .context])
    #expect(sample.graph.parts["b"]?.map(\.role) == [.receiver, .responder])
  }

  @Test func callsBothSidesOfAContradictionDisputed() {
    let sample = GraphSample(sources: [
      "s1": ["id: C1, claimant: a, relations: [{contradicts: C2}]", "id: C2, claimant: b"]
    ])
    #expect(sample.graph.firmness == ["C1": .disputed, "C2": .disputed])
  }

  @Test(
    arguments: [
      (["C1", "C2"], .attributed), (["C2"], .hedged), (["C1", "C3"], .disputed), ([], .notStated),
      (["C9"], .notStated),
    ] as [([String], Firmness)])
  func takesTheFirmestOfSeveralClaimsUnlessOneIsDisputed(ids: [String], firmness: Firmness) {
    let sample = GraphSample(sources: [
      "s1": [
        "id: C1, claimant: a", "id: C2, claimant: a, hedge: h",
        "id: C3, claimant: a, relations: [{contradicts: C4}]",
        "id: C4, claimant: b",
      ]
    ])
    #expect(sample.graph.firmness(of: ids.map { Located($0, at: .start(of: "x")) }) == firmness)
  }

  @Test func seesARelationFromItsOtherEnd() {
    let sample = GraphSample(sources: [
      "s1": ["id: C1, claimant: a, relations: [{weakens: C2, note: N}]", "id: C2, claimant: b"]
    ])
    let incoming = sample.graph.incomingRelations["C2"] ?? []
    #expect(incoming.map(\.kind) == [.weakens])
    #expect(incoming.map(\.claim) == ["C1"])
    #expect(incoming.map(\.note) == ["N"])
    #expect(sample.graph.incomingRelations["C1"] == nil)
  }

  @Test func gathersWhatRestsOnAClaimOnceForEachPlace() {
    let sample = GraphSample([
      (
        "incidents/i",
        "occurred: {edtf: 2018, claim: C1}\nkey_points: [{text: A, claims: [C1]}, {text: B, claims: [C1, C2]}]\n"
          + "differences: [{title: A, text: B, claims: [C1]}]\nassessments: [{statement: S, claims: [C1]}]\n---\n"
      ),
      ("events/e", "date: {edtf: 2018, claim: C1}\nclaims: [C1, C1]\n---\nText [@C1] and [@C1; @C2].\n"),
      ("responses/r", "date: {edtf: 2018, claim: C2}\nresponder: a\nclaims: [C1]\n---\n"),
    ])
    let (incident, event, response) = (
      RecordReference(.incident, "i"), RecordReference(.event, "e"), RecordReference(.response, "r")
    )
    #expect(
      sample.graph.uses["C1"] == [
        .init(record: incident, place: .keyPoint), .init(record: incident, place: .difference),
        .init(record: incident, place: .assessment), .init(record: incident, place: .date),
        .init(record: event, place: .event), .init(record: event, place: .date),
        .init(record: response, place: .response), .init(record: event, place: .prose),
      ])
    #expect(
      sample.graph.uses["C2"] == [
        .init(record: incident, place: .keyPoint), .init(record: response, place: .date),
        .init(record: event, place: .prose),
      ])
  }

  @Test func gathersAnActorsPartsFromEventsResponsesAndSources() {
    let sample = GraphSample([
      ("actors/a", "---\n"), ("actors/b", "parent: a\n---\n"),
      ("events/e", "date: 2018\nclaims: [C1]\nactors: [{actor: a, role: discoverer, note: N}]\n---\n"),
      ("responses/r", "date: 2018\nresponder: a\nclaims: [C1]\n---\n"),
      ("sources/s", "publisher: a\nclaims: [{id: C1, says: S, claimant: b, via: [a]}]\n---\n"),
    ])
    let graph = sample.graph
    #expect(graph.parts["a"]?.map(\.role) == [.discoverer, .responder, .reporter])
    #expect(graph.parts["a"]?.first?.note == "N")
    #expect(graph.parts["a"]?.last?.place == .record(RecordReference(.source, "s")))
    #expect(graph.parts["b"] == nil)
    #expect(graph.children == ["a": ["b"]])
    #expect(graph.responses == ["a": ["r"]])
    #expect(graph.claimsMade == ["b": ["C1"]])
    #expect(graph.claimsPassedOn == ["a": ["C1"]])
  }

  @Test func gathersMentionsInProseOnceForEachRecord() {
    let sample = GraphSample([
      ("actors/a", "---\nSee [itself](a.md).\n"),
      ("briefs/b", "---\n[A](../actors/a.md), [again](../actors/a.md#x), [none](../actors/none.md).\n"),
      ("pages/p", "---\n[A](../actors/a.md)\n"),
    ])
    #expect(
      sample.graph.mentions == [
        RecordReference(.actor, "a"): [RecordReference(.brief, "b"), RecordReference(.page, "p")]
      ])
  }
}

@Suite struct SiteTests {
  @Test func findsTheIncidentThatARecordNamesOrTheOnlyOne() throws {
    let one = GraphSample([
      ("incidents/i", "---\n"), ("pages/p", "---\n"), ("pages/q", "incident: none\n---\n"),
    ]).site
    #expect(one.incident(of: one.pages[0].header)?.id == "i")
    #expect(one.incident(of: one.pages[1].header)?.id == nil)
    let two = GraphSample([
      ("incidents/i", "---\n"), ("incidents/j", "---\n"), ("pages/p", "---\n"),
      ("pages/q", "incident: j\n---\n"),
    ]).site
    #expect(two.incident(of: two.pages[0].header)?.id == nil)
    #expect(two.incident(of: two.pages[1].header)?.id == "j")
  }

  @Test func ordersRecordsByTheBytesOfTheirIDsAndFindsThem() {
    let sample = GraphSample([
      ("actors/b", "---\n"), ("actors/a-1", "---\n"), ("actors/a1", "---\n"),
      ("sources/s", "claims: [{id: C1, says: S, claimant: b}, {id: C2, says: S2, claimant: b}]\n---\n"),
      ("events/e", "date: 2018\nclaims: [C1]\n---\n"),
      ("responses/r", "date: 2018\nresponder: b\nclaims: []\n---\n"),
    ])
    let site = sample.site
    #expect(site.actors.map(\.id) == ["a-1", "a1", "b"])
    #expect(site.actor("b")?.path == "actors/b.html")
    #expect(site.claim("C2")?.says == "S2")
    #expect(site.source(ofClaim: "C2")?.id == "s")
    #expect(site.event("e")?.id == "e" && site.response("r")?.id == "r" && site.source("s")?.id == "s")
    #expect(site.actor("none") == nil && site.claim("none") == nil)
    #expect(site.headers.map(\.reference.kind) == [.event, .actor, .actor, .actor, .response, .source])
  }

  @Test func marksARecordByItselfOrTheSite() {
    let sample = GraphSample([("pages/p", "---\n"), ("pages/q", "tlp: green\n---\n")])
    #expect(sample.site.pages.map { sample.site.marking(of: $0.header) } == [.clear, .green])
  }
}
