import Testing

@testable import PreviewServer

struct ChangeBatchTests {
  private let start = ContinuousClock.now

  /// How long after the start the changes are due, in milliseconds.
  private func due(_ changes: (name: String, ChangeBatch.Progress, at: Int)...) -> Int? {
    var batch = ChangeBatch()
    for change in changes { batch.add(change.name, change.1, at: start + .milliseconds(change.at)) }
    return batch.due.map { Int(start.duration(to: $0) / .milliseconds(1)) }
  }

  @Test("a complete file is due at once, a missing one later, one that is written later still")
  func quiet() {
    #expect(due(("a", .complete, 0)) == 2)
    #expect(due(("a", .structural, 0)) == 25)
    #expect(due(("a", .writing, 0)) == 100)
    #expect(due() == nil)
  }

  @Test("a file that is complete after all is due at once")
  func replaced() {
    #expect(due(("a", .structural, 0), ("a", .writing, 1), ("a", .complete, 3)) == 5)
  }

  @Test("a file that is still written holds the others up")
  func held() {
    #expect(due(("a", .complete, 0), ("b", .writing, 1)) == 101)
  }

  @Test("many files wait for rest, and never longer than a quarter of a second")
  func many() {
    #expect(due(("a", .complete, 0), ("b", .complete, 1), ("c", .complete, 2), ("d", .complete, 3)) == 28)
    #expect(due(("a", .complete, 0), ("b", .writing, 240)) == 250)
  }

  @Test("changes are taken once, when they are due")
  func taking() {
    var batch = ChangeBatch()
    batch.add("a", .complete, at: start)
    batch.touch("a", at: start)
    #expect(batch.take(at: start + .milliseconds(1)) == nil)
    #expect(batch.take(at: start + .milliseconds(2)) == .paths(["a"]))
    #expect(batch.take(at: start + .seconds(1)) == nil)
  }

  @Test("more changes than are worth telling apart are everything")
  func everything() {
    var batch = ChangeBatch()
    for number in 0...ChangeBatch.most { batch.add("\(number)", .complete, at: start) }
    #expect(batch.take(at: start + .seconds(1)) == .everything)
  }
}
