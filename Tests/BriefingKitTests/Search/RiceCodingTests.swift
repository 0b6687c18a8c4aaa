import Testing

@testable import BriefingKit

@Suite struct RiceCodingTests {
  private func coded(_ numbers: [UInt32]) -> [UInt8] {
    var text: [UInt8] = []
    RiceCoding.write(numbers, to: &text)
    return text
  }

  @Test(
    "What is written is read",
    arguments: [
      [], [0], [7], [0, 1, 2, 3], [100_000], [0, 100_000], [3, 5, 8, 13, 21, 34, 55, 89],
      Array(0..<1_000) + [5_000],
    ])
  func roundTrip(numbers: [UInt32]) {
    #expect(RiceCoding.numbers(in: coded(numbers)) == numbers)
  }

  @Test("Lists of every density are read as they were written, in printable characters that need no escape")
  func densities() {
    var generator = SystemRandomNumberGenerator()
    for step in [1, 2, 3, 10, 100, 5_000] as [UInt32] {
      var next: UInt32 = 0
      let numbers = (0..<500).map { _ in
        next += .random(in: 1...step, using: &generator)
        return next - 1
      }
      let text = coded(numbers)
      #expect(RiceCoding.numbers(in: text) == numbers)
      #expect(text.allSatisfy { (48...116).contains($0) && $0 != 92 && $0 != 96 })
    }
  }

  @Test("All documents of a thousand take a bit each")
  func dense() {
    #expect(coded(Array(0..<1_000)).count <= 1_000 / 6 + 2)
  }
}
