import Testing

@testable import BriefingKit

@Suite struct PageBudgetTests {
  private let budget = PageBudget(limit: 1_000)

  @Test func aTenthIsKeptBack() {
    #expect(budget.room(beside: 100) == 800)
    #expect(budget.room(beside: 5_000) == 0)
  }

  @Test(arguments: [
    ([], []), ([100], [0..<1]), ([400, 400, 100], [0..<3]), ([400, 400, 101], [0..<2, 2..<3]),
    ([5_000, 1, 5_000], [0..<1, 1..<2, 2..<3]),
  ])
  func runsHoldWhatFitsAndAnEntryThatIsTooLargeStandsAlone(sizes: [Int], runs: [Range<Int>]) {
    #expect(budget.runs(of: sizes, beside: 0) == runs)
  }

  @Test func aGroupThatFitsOnAPageIsNotTornApart() {
    let sizes = [300, 300, 300, 300, 300, 300, 300]
    #expect(budget.runs(of: sizes, groups: [1, 1, 2, 2, 3, 3, 3], beside: 0) == [0..<2, 2..<4, 4..<7])
    #expect(budget.runs(of: sizes, groups: [1, 1, 1, 1, 2, 2, 2], beside: 0) == [0..<3, 3..<4, 4..<7])
  }

  @Test func everyEntryStandsOnExactlyOnePage() {
    let lists = [[200, 200, 200, 200, 200], [], [300, 300]]
    let pages = budget.pages(of: lists, besideOnFirst: 500, besideOnOthers: 100)
    #expect(
      pages == [
        [0..<2, 0..<0, 0..<0], [2..<5, 0..<0, 0..<0], [0..<0, 0..<0, 0..<2],
      ])
  }

  @Test func aFirstPageThatIsFullItselfHasNoEntries() {
    #expect(budget.pages(of: [[1]], besideOnFirst: 5_000, besideOnOthers: 0) == [[0..<0], [0..<1]])
  }
}
