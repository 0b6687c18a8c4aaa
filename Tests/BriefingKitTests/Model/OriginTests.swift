import Testing

@testable import BriefingKit

@Suite struct OriginTests {
  @Test(
    arguments: [
      ("claimant: a, via: [b, c]", .actor("a")), ("claimant: unattributed, via: [b, c]", .actor("b")),
      ("claimant: unattributed", .source("s1")),
    ] as [(String, Origin)])
  func isTheClaimantOrTheFirstWhoPassedItOnOrTheSource(claim: String, origin: Origin) {
    #expect(GraphSample(sources: ["s1": ["id: C1, \(claim)"]]).graph.origins["C1"] == origin)
  }

  /// The example of `SiteGraph.origins(_:)`.
  @Test func joinsClaimsAndNotThoseWhoMakeThem() {
    let sample = GraphSample(sources: [
      "s0": ["id: C04, claimant: oren-falkowitz, via: [new-york-times]"],
      "s1": [
        "id: C07, claimant: new-york-times, relations: [{repeats: C04}]", "id: C09, claimant: new-york-times",
      ],
    ])
    #expect(sample.graph.origins["C04"] == .actor("oren-falkowitz"))
    #expect(sample.graph.origins["C07"] == .actor("oren-falkowitz"))
    #expect(sample.graph.origins["C09"] == .actor("new-york-times"))
    #expect(sample.support(of: "C04", "C07") == Support(sources: 2, origins: 1))
    #expect(sample.support(of: "C07", "C09") == Support(sources: 1, origins: 2))
    #expect(sample.support(of: "C04", "C07", "C09") == Support(sources: 2, origins: 2))
  }

  @Test func followsAChainOfRepetitions() {
    let sample = GraphSample(sources: [
      "s1": ["id: C1, claimant: a, relations: [{repeats: C2}]"],
      "s2": ["id: C2, claimant: b, relations: [{repeats: C3}]"],
      "s3": ["id: C3, claimant: c"],
    ])
    #expect(sample.graph.origins == ["C1": .actor("c"), "C2": .actor("c"), "C3": .actor("c")])
    #expect(sample.support(of: "C1", "C2", "C3") == Support(sources: 3, origins: 1))
  }

  @Test func joinsAllThatAClaimRepeats() {
    let sample = GraphSample(sources: [
      "s1": [
        "id: C1, claimant: a, relations: [{repeats: C3}, {repeats: C2}]", "id: C2, claimant: b",
        "id: C3, claimant: c",
      ]
    ])
    #expect(sample.graph.origins == ["C1": .actor("b"), "C2": .actor("b"), "C3": .actor("b")])
  }

  @Test func endsARingWithItsFirstClaim() {
    let sample = GraphSample(sources: [
      "s1": [
        "id: C1, claimant: a, relations: [{repeats: C2}]", "id: C2, claimant: b, relations: [{repeats: C3}]",
        "id: C3, claimant: c, relations: [{repeats: C1}]", "id: C4, claimant: d, relations: [{repeats: C4}]",
      ]
    ])
    #expect(
      sample.graph.origins == ["C1": .actor("a"), "C2": .actor("a"), "C3": .actor("a"), "C4": .actor("d")])
  }

  @Test func keepsTheOriginOfAClaimThatRepeatsAnUnknownOneOrDoesOtherwise() {
    let sample = GraphSample(sources: [
      "s1": [
        "id: C1, claimant: a, relations: [{repeats: C9}]",
        "id: C2, claimant: b, relations: [{corroborates: C1}]",
      ]
    ])
    #expect(sample.graph.origins == ["C1": .actor("a"), "C2": .actor("b")])
  }

  @Test func countsOneOriginForOneWhoSpeaksInTwoSources() {
    let sample = GraphSample(sources: ["s1": ["id: C1, claimant: a"], "s2": ["id: C2, claimant: a"]])
    #expect(sample.support(of: "C1", "C2", "C9") == Support(sources: 2, origins: 1))
    #expect(sample.support(of: "C9") == Support(sources: 0, origins: 0))
  }

  @Test func theDesksReadingOfAnOriginStands() {
    let sample = GraphSample(sources: [
      "s1": ["id: C1, claimant: n, origin: a", "id: C2, claimant: f, via: [n], origin: a"],
      "s2": ["id: C3, claimant: unattributed, relations: [{repeats: C1}]", "id: C4, claimant: n"],
    ])
    #expect(
      sample.graph.origins == ["C1": .actor("a"), "C2": .actor("a"), "C3": .actor("a"), "C4": .actor("n")])
    #expect(sample.support(of: "C1", "C2", "C3") == Support(sources: 2, origins: 1))
  }

  @Test func joinsALongChainAtOnce() {
    let claims = (0..<3_000).map { "id: C\($0), claimant: a\($0), relations: [{repeats: C\($0 + 1)}]" }
    let start = ContinuousClock.now
    let sample = GraphSample(sources: ["s1": claims + ["id: C3000, claimant: z"]])
    #expect(Set(sample.graph.origins.values) == [.actor("z")])
    #expect(ContinuousClock.now - start < .seconds(10))
  }
}
