import Synchronization

/// Results that are needed later, made meanwhile by threads that have nothing else to do.
///
/// A class: when nobody needs the results any longer, no more are made.
final class Ahead<Output: Sendable>: Sendable {
  private let making: Making
  private let task: Workers.Task

  /// - Parameter jobs: How many threads there are; with one, everything is made when it is asked for.
  init(_ count: Int, jobs: Int, _ make: @escaping @Sendable (Int) -> Output) {
    let making = Making(count, make)
    self.making = making
    task = Workers.shared.share(with: jobs - 1, isUrgent: false) { making.makeNext() }
  }

  deinit { Workers.shared.end(task) }

  /// Makes what is left, together with whoever is at it.
  func finish() {
    while making.makeNext() {}
    Workers.shared.end(task)
  }

  /// All, in order. Who asks a second time waits as if nothing had been made ahead.
  func take() -> [Output] {
    finish()
    return making.take()
  }

  private final class Making: Sendable {
    private let count: Int
    private let make: @Sendable (Int) -> Output
    private let begun = Atomic<Int>(0)
    private let made: Mutex<[Output?]>

    init(_ count: Int, _ make: @escaping @Sendable (Int) -> Output) {
      self.count = count
      self.make = make
      made = Mutex(Array(repeating: nil, count: count))
    }

    /// False where nothing is left.
    func makeNext() -> Bool {
      let number = begun.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < count else { return false }
      let output = make(number)
      made.withLock { $0[number] = output }
      return true
    }

    func take() -> [Output] {
      let taken = made.withLock { made in
        defer { made = Array(repeating: nil, count: count) }
        return made
      }
      return taken.enumerated().map { $1 ?? make($0) }
    }
  }
}
