import Testing

@testable import BriefingKit

@Suite struct LabelOrderTests {
  @Test func countsTheNumbersInLabels() {
    let sorted = ["1", "B2", "B10", "C1-2", "C1-10", "C02", "C2-1", "E1", "E1a", "EE"]
    #expect(sorted.shuffled().sorted(by: LabelOrder.precedes) == sorted)
  }
}
