import Dispatch

/// `transform` of every number below `count`, in order, by up to `jobs` threads.
func concurrentMap<Output: Sendable>(
  _ count: Int, jobs: Int, _ transform: @Sendable (Int) -> Output
) -> [Output] {
  concurrentMap(chunksOf: count, jobs: jobs) { $0.map(transform) }
}

/// The results of `transform` for runs of neighbours below `count`, joined in order, by up to `jobs`
/// threads: for work that keeps a buffer from one number to the next. Each thread takes every `jobs`th
/// chunk of 64, so the result does not depend on which of them is fast.
func concurrentMap<Output: Sendable>(
  chunksOf count: Int, jobs: Int, _ transform: @Sendable (Range<Int>) -> [Output]
) -> [Output] {
  let size = 64
  let chunks = (count + size - 1) / size
  let threads = max(1, min(jobs, chunks))
  guard threads > 1 else { return count > 0 ? transform(0..<count) : [] }
  var results = [[Output]](repeating: [], count: chunks)
  results.withUnsafeMutableBufferPointer { buffer in
    // Each chunk's element is written by exactly one thread, and read by none before all have ended.
    nonisolated(unsafe) let slots = buffer
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for chunk in stride(from: thread, to: chunks, by: threads) {
        slots[chunk] = transform(chunk * size..<min(count, (chunk + 1) * size))
      }
    }
  }
  return Array(results.joined())
}
