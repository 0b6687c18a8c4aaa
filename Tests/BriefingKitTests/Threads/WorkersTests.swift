import Glibc
import Synchronization
import Testing

@testable import BriefingKit

/// Threads share a process's work.
@Suite struct WorkersTests {
  @Test("results stand in order, whichever thread was fast", arguments: [1, 2, 8])
  func order(jobs: Int) {
    #expect(concurrentMap(1_000, jobs: jobs, chunk: 3) { $0 * $0 } == (0..<1_000).map { $0 * $0 })
    #expect(concurrentMap(chunksOf: 1_000, jobs: jobs) { Array($0) } == Array(0..<1_000))
    #expect(concurrentMap(0, jobs: jobs) { $0 }.isEmpty)
    #expect(
      concurrently(jobs: jobs) {
        1
      } _: {
        "two"
      } == (1, "two"))
  }

  @Test("what is shared out within what was shared out ends as well")
  func nesting() {
    let sums = concurrentMap(40, jobs: 4, chunk: 1) { outer in
      let (first, second) = concurrently(jobs: 4) {
        concurrentMap(100, jobs: 4) { $0 + outer }.reduce(0, +)
      } _: {
        concurrentMap(100, jobs: 4, chunk: 1) { $0 - outer }.reduce(0, +)
      }
      return first + second
    }
    #expect(sums == Array(repeating: 9_900, count: 40))
  }

  @Test("with no thread but its own, a task's owner does all of it")
  func alone() {
    let workers = Workers(most: 0)
    let calls = Counter()
    workers.run({ calls.add() }, with: 7) { calls.add() }
    #expect(calls.count == 1)
  }

  @Test("no more threads take part than were asked for, nor than there are")
  func limits() {
    for (most, asked, limit) in [(3, 2, 2), (1, 8, 2), (3, 8, 4)] {
      let workers = Workers(most: most)
      let inside = Mutex((now: 0, most: 0))
      for _ in 0..<50 {
        let work = { @Sendable in
          inside.withLock {
            $0.now += 1
            $0.most = max($0.most, $0.now)
          }
          for _ in 0..<1_000 { _ = inside.withLock { $0.now } }
          inside.withLock { $0.now -= 1 }
        }
        workers.run(work, with: asked - 1, work)
      }
      #expect(inside.withLock { $0.most } <= limit)
    }
  }

  @Test(
    "the first of two halves shares its work with who is done with the second",
    .enabled(if: SystemThread.processors > 1), arguments: 0..<20)
  func helping(round: Int) {
    let end = ContinuousClock.now + .seconds(5)
    let (most, _) = concurrently(jobs: 2) {
      let inside = Counter()
      return concurrentMap(2, jobs: 2, chunk: 1) { _ in
        inside.add()
        while inside.count < 2, .now < end {}
        return inside.count
      }
    } _: {
    }
    #expect(most == [2, 2])
  }

  @Test("what is urgent is not kept waiting by what is made ahead")
  func urgency() {
    let workers = Workers(most: 1)
    let isBegun = Atomic<Bool>(false)
    let pieces = Counter()
    let ahead = workers.share(with: 1, isUrgent: false) {
      isBegun.store(true, ordering: .relaxed)
      pieces.add()
      usleep(1_000)
      return true
    }
    while !isBegun.load(ordering: .relaxed) { usleep(100) }
    let inside = Counter()
    let end = ContinuousClock.now + .seconds(5)
    let work = { @Sendable in
      inside.add()
      while inside.count < 2, .now < end {}
    }
    workers.run(work, with: 1, work)
    #expect(inside.count == 2)
    workers.end(ahead)
    let count = pieces.count
    usleep(10_000)
    #expect(pieces.count == count)
  }

  @Test("what was made ahead is taken in order, and made anew for whoever asks again", arguments: [1, 2, 8])
  func ahead(jobs: Int) {
    let made = Counter()
    let ahead = Ahead(20, jobs: jobs) { number in
      made.add()
      return number * 2
    }
    let expected = (0..<20).map { $0 * 2 }
    #expect(ahead.take() == expected)
    #expect(made.count == 20)
    #expect(ahead.take() == expected)
    #expect(made.count == 40)
  }

  @Test("all is made ahead while its owner does something else", .enabled(if: SystemThread.processors > 1))
  func meanwhile() {
    let made = Counter()
    let ahead = Ahead(5, jobs: 2) { _ in made.add() }
    let end = ContinuousClock.now + .seconds(10)
    while made.count < 5, .now < end { usleep(100) }
    #expect(made.count == 5)
    #expect(ahead.take().count == 5)
  }

  @Test("nothing more is made ahead once nobody waits for it")
  func dropping() {
    let made = Counter()
    do {
      _ = Ahead(1_000_000, jobs: 2) { number in
        made.add()
        return number
      }
    }
    let count = made.count
    #expect(count < 1_000_000)
    #expect(concurrentMap(100, jobs: 2, chunk: 1) { $0 }.count == 100)
    #expect(made.count == count)
  }

  private final class Counter: Sendable {
    private let number = Atomic<Int>(0)
    var count: Int { number.load(ordering: .relaxed) }
    func add() { number.wrappingAdd(1, ordering: .relaxed) }
  }
}
