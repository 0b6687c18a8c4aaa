import Dispatch
import Synchronization
import Testing

@testable import BriefingKit

/// libcmark-gfm is not safe on several threads; a lost character table makes pages wrong in silence.
@Test func rendersTheSamePagesOnEightThreads() {
  let pages = (1...600).map { seed in
    var generator = MarkdownGenerator(seed: UInt64(seed))
    return generator.page(blocks: 4)
  }
  let expected = pages.map { MarkdownSample($0).html }
  let wrong = Mutex<[Int]>([])
  DispatchQueue.concurrentPerform(iterations: 8) { thread in
    for index in pages.indices {
      let page = (index + thread * 75) % pages.count
      if MarkdownSample(pages[page]).html != expected[page] { wrong.withLock { $0.append(page) } }
    }
  }
  #expect(wrong.withLock { $0 } == [])
}
