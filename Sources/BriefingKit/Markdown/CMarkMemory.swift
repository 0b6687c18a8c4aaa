import CCMarkGFM

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where libcmark-gfm takes the memory for its trees: a tree is hundreds of small pieces that all go at
/// the same time, so each thread cuts them from one large chunk, and uses that again for the next tree.
///
/// The library's functions for memory get no context, hence a memory for each thread. A tree is parsed,
/// walked and given up by one thread.
///
/// A piece that is freed is kept in a list of its size, from which the next of this size is taken. So the
/// memory in use is bounded as with `malloc`, also for a text that makes the library try again and again.
struct CMarkMemory {
  private struct State {
    /// How far the present chunk is used up, and where it ends.
    var next: UnsafeMutableRawPointer
    var end: UnsafeMutableRawPointer
    /// The first is kept for the next tree.
    var chunks: [UnsafeMutableRawPointer]
    /// By the number of steps in their size, the pieces that are free; each holds the address of the next.
    let free: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    /// The newest of the pieces that are too large for a chunk.
    var large: UnsafeMutablePointer<Large>?
    /// Trees in use: a second may be made while the first is walked.
    var trees = 0
  }

  /// What stands before every piece.
  private struct Header {
    let size: Int
    let owner: UnsafeMutablePointer<State>
  }

  /// What stands before the header of a piece that is too large for a chunk, and so has its own memory.
  private struct Large {
    var newer: UnsafeMutablePointer<Large>?
    var older: UnsafeMutablePointer<Large>?
  }

  private static let header = MemoryLayout<Header>.stride
  /// Sizes are multiples of this, which is the alignment that C guarantees.
  private static let step = 1 << stepBits
  private static let stepBits = 4
  private static let lists = largestInChunk / step + 1
  private static let largestInChunk = 2048
  private static let chunkSize = 256 << 10

  private let state: UnsafeMutablePointer<State>

  private init() {
    let chunk = Self.systemMemory(Self.chunkSize)
    let free = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: Self.lists)
    free.initialize(repeating: nil, count: Self.lists)
    state = .allocate(capacity: 1)
    state.initialize(to: State(next: chunk, end: chunk + Self.chunkSize, chunks: [chunk], free: free))
  }

  private init(state: UnsafeMutablePointer<State>) { self.state = state }

  // MARK: A thread's memory

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    let status = pthread_key_create(&key) { state in
      let state: UnsafeMutableRawPointer? = state
      if let state { CMarkMemory(state: state.assumingMemoryBound(to: State.self)).giveUp() }
    }
    precondition(status == 0, "no key for a thread's memory")
    return key
  }()

  private static var ofThread: CMarkMemory {
    if let known = pthread_getspecific(key) {
      return CMarkMemory(state: known.assumingMemoryBound(to: State.self))
    }
    let made = CMarkMemory()
    pthread_setspecific(key, made.state)
    return made
  }

  /// Calls `body` with the functions by which the library takes memory, and takes all of it back.
  ///
  /// - Parameter body: Its second argument says that a tree is in use already, so that the memory is taken
  ///   back later, with that tree's.
  static func forTree<R>(_ body: (UnsafeMutablePointer<cmark_mem>, _ isNested: Bool) -> R) -> R {
    let functions = functions
    let state = ofThread.state
    state.pointee.trees += 1
    defer {
      state.pointee.trees -= 1
      if state.pointee.trees == 0 { CMarkMemory(state: state).reset() }
    }
    return body(functions, state.pointee.trees > 1)
  }

  // The library only reads it.
  nonisolated(unsafe) private static let functions: UnsafeMutablePointer<cmark_mem> = {
    let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(
        calloc: { count, size in
          let (bytes, isTooLarge) = count.multipliedReportingOverflow(by: size)
          if isTooLarge { abort() }
          let piece = CMarkMemory.ofThread.take(bytes)
          memset(piece, 0, bytes)
          return piece
        },
        realloc: { piece, size in
          guard let piece else { return CMarkMemory.ofThread.take(size) }
          return CMarkMemory.resize(piece, to: size)
        },
        free: { piece in
          if let piece { CMarkMemory.give(piece) }
        }))
    return functions
  }()

  // MARK: Pieces

  private static func headerOf(_ piece: UnsafeMutableRawPointer) -> UnsafeMutablePointer<Header> {
    (piece - header).assumingMemoryBound(to: Header.self)
  }

  // The most frequent call by far: written without divisions and checks for overflow.
  private func take(_ bytes: Int) -> UnsafeMutableRawPointer {
    // At least one step, for the address in a free piece.
    let steps = max(bytes &+ (Self.step &- 1), Self.step) >> Self.stepBits
    if steps >= Self.lists { return takeLarge(steps << Self.stepBits) }
    let list = state.pointee.free + steps
    if let piece = list.pointee {
      list.pointee = piece.load(as: UnsafeMutableRawPointer?.self)
      return piece
    }
    let size = steps << Self.stepBits
    if state.pointee.next + (size &+ Self.header) > state.pointee.end { addChunk() }
    let piece = state.pointee.next + Self.header
    state.pointee.next = piece + size
    Self.headerOf(piece).initialize(to: Header(size: size, owner: state))
    return piece
  }

  private static func give(_ piece: UnsafeMutableRawPointer) {
    let header = headerOf(piece).pointee
    if header.size > largestInChunk { return CMarkMemory(state: header.owner).giveLarge(piece) }
    let list = header.owner.pointee.free + (header.size >> stepBits)
    piece.storeBytes(of: list.pointee, as: UnsafeMutableRawPointer?.self)
    list.pointee = piece
  }

  private static func resize(_ piece: UnsafeMutableRawPointer, to bytes: Int) -> UnsafeMutableRawPointer {
    let header = headerOf(piece).pointee
    if bytes <= header.size { return piece }
    let larger = CMarkMemory(state: header.owner).take(bytes)
    larger.copyMemory(from: piece, byteCount: header.size)
    give(piece)
    return larger
  }

  // Apart from `take`, which is so short that it saves no registers.
  @inline(never)
  private func addChunk() {
    let chunk = Self.systemMemory(Self.chunkSize)
    state.pointee.next = chunk
    state.pointee.end = chunk + Self.chunkSize
    state.pointee.chunks.append(chunk)
  }

  private static func systemMemory(_ size: Int) -> UnsafeMutableRawPointer {
    guard let memory = malloc(size) else { abort() }
    return memory
  }

  // MARK: Large pieces

  @inline(never)
  private func takeLarge(_ size: Int) -> UnsafeMutableRawPointer {
    let memory = Self.systemMemory(MemoryLayout<Large>.stride + Self.header + size)
    let piece = memory + MemoryLayout<Large>.stride + Self.header
    Self.headerOf(piece).initialize(to: Header(size: size, owner: state))
    let large = memory.bindMemory(to: Large.self, capacity: 1)
    large.initialize(to: Large(older: state.pointee.large))
    state.pointee.large?.pointee.newer = large
    state.pointee.large = large
    return piece
  }

  private func giveLarge(_ piece: UnsafeMutableRawPointer) {
    let large = (piece - Self.header - MemoryLayout<Large>.stride).assumingMemoryBound(to: Large.self)
    large.pointee.older?.pointee.newer = large.pointee.newer
    if let newer = large.pointee.newer {
      newer.pointee.older = large.pointee.older
    } else {
      state.pointee.large = large.pointee.older
    }
    free(large)
  }

  // MARK: The end of a tree

  private func reset() {
    for chunk in state.pointee.chunks.dropFirst() { free(chunk) }
    state.pointee.chunks.removeSubrange(1...)
    state.pointee.next = state.pointee.chunks[0]
    state.pointee.end = state.pointee.next + Self.chunkSize
    state.pointee.free.update(repeating: nil, count: Self.lists)
    while let large = state.pointee.large {
      state.pointee.large = large.pointee.older
      free(large)
    }
  }

  private func giveUp() {
    reset()
    free(state.pointee.chunks[0])
    state.pointee.free.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
  }
}
