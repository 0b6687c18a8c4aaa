import Testing

@testable import BriefingKit

@Suite struct NearMissTests {
  @Test(arguments: [
    ("area1", ["area-1", "huawei"], "area-1"),
    ("pubished", ["published", "corrected"], "published"),
    ("calims", ["claims", "class"], "claims"),
    ("Published", ["published"], "published"),
  ])
  func offersTheNearestCandidate(word: String, candidates: [String], expected: String) {
    #expect(NearMiss.of(word, among: candidates) == expected)
  }

  @Test func offersNothingWhereNothingIsNear() {
    #expect(NearMiss.of("zebra", among: ["claims", "actors"]) == nil)
    #expect(NearMiss.hint(for: "zebra", among: ["claims"]) == "")
  }
}
