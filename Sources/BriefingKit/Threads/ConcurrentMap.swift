import Synchronization

/// `transform` of every number below `count`, in order, by up to `jobs` threads.
func concurrentMap<Output: Sendable>(
  _ count: Int, jobs: Int, chunk: Int = 64, _ transform: @Sendable (Int) -> Output
) -> [Output] {
  concurrentMap(count, jobs: jobs, chunk: chunk, buffers: {}) { _, index in transform(index) }
}

/// The same for work that keeps buffers from one number to the next: each thread makes its own.
///
/// - Parameter chunk: How many neighbours a thread takes at a time, where there are many. Where each stands in
///   the result does not depend on which thread was fast.
func concurrentMap<Buffers, Output: Sendable>(
  _ count: Int, jobs: Int, chunk: Int = 64, buffers: @Sendable () -> Buffers,
  _ transform: @Sendable (inout Buffers, Int) -> Output
) -> [Output] {
  [Output](unsafeUninitializedCapacity: count) { results, initializedCount in
    // Each element is written by exactly one thread, and read by none before all have ended.
    nonisolated(unsafe) let slots = results
    // Of few each thread takes several times, so that none waits long for the last.
    let size = min(chunk, max(1, count / (4 * max(1, jobs))))
    forEachChunk(of: count, jobs: jobs, size: size, buffers: buffers) { buffers, _, range in
      for index in range { slots.initializeElement(at: index, to: transform(&buffers, index)) }
    }
    initializedCount = count
  }
}

/// The results of `transform` for runs of neighbours below `count`, joined in order, by up to `jobs` threads.
func concurrentMap<Output: Sendable>(
  chunksOf count: Int, jobs: Int, _ transform: @Sendable (Range<Int>) -> [Output]
) -> [Output] {
  let size = 64
  var results = [[Output]](repeating: [], count: (count + size - 1) / size)
  results.withUnsafeMutableBufferPointer { buffer in
    // Each element is written by exactly one thread, and read by none before all have ended.
    nonisolated(unsafe) let slots = buffer
    forEachChunk(of: count, jobs: jobs, size: size, buffers: {}) { _, chunk, range in
      slots[chunk] = transform(range)
    }
  }
  return Array(results.joined())
}

/// Two results, by two threads where `jobs` allows.
///
/// - Parameter first: Made by this thread. What it shares out itself, other threads take part in once they have
///   nothing left of `second`; of what `second` shares out this thread takes nothing, so the shorter of the two is
///   to be the second.
func concurrently<First: Sendable, Second: Sendable>(
  jobs: Int, _ first: () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  var results: (First?, Second?) = (nil, nil)
  withUnsafeMutablePointer(to: &results) { pointer in
    // Each half is written by exactly one thread, and read by none before both have ended.
    nonisolated(unsafe) let results = pointer
    let isBegun = Atomic<Bool>(false)
    @Sendable func makeSecond() {
      if !isBegun.exchange(true, ordering: .relaxed) { results.pointee.1 = second() }
    }
    Workers.shared.run(
      {
        results.pointee.0 = first()
        makeSecond()
      }, with: min(jobs, 2) - 1, makeSecond)
  }
  guard case (let first?, let second?) = results else { preconditionFailure("both have ended") }
  return (first, second)
}

/// Each thread takes the next chunk as it has done with one, so that all end at nearly the same time.
private func forEachChunk<Buffers>(
  of count: Int, jobs: Int, size: Int, buffers: @Sendable () -> Buffers,
  _ body: @Sendable (inout Buffers, _ chunk: Int, Range<Int>) -> Void
) {
  let chunks = (count + size - 1) / size
  guard chunks > 0 else { return }
  let begun = Atomic<Int>(0)
  @Sendable func work() {
    var chunk = begun.wrappingAdd(1, ordering: .relaxed).oldValue
    guard chunk < chunks else { return }
    var own = buffers()
    while chunk < chunks {
      body(&own, chunk, chunk * size..<min(count, (chunk + 1) * size))
      chunk = begun.wrappingAdd(1, ordering: .relaxed).oldValue
    }
  }
  Workers.shared.run(work, with: min(jobs, chunks) - 1, work)
}
