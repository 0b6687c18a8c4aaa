import Dispatch
import Synchronization

/// Threads that share a process's work: one for each processor but the first, whose thread is the one that asks for
/// help. They are begun when first needed, and stay.
///
/// A thread that has shared out a task does of it what no other does, so a task ends also where the system gives no
/// thread.
final class Workers: Sendable {
  static let shared = Workers(most: SystemThread.processors - 1)

  /// To be called by each worker that takes part. Returns whether something may be left to begin.
  typealias Work = @Sendable () -> Bool

  /// A task that was shared out, to be ended with `end`.
  struct Task {
    fileprivate let number: Int
  }

  private struct Shared {
    let number: Int
    let isUrgent: Bool
    let work: Work
    /// For how many more workers there is room.
    var room: Int
    /// How many are at it.
    var workers = 0
    /// Signalled by the last of them, once somebody waits.
    var ended: DispatchSemaphore?
  }

  private struct State {
    /// The oldest first.
    var tasks: [Shared] = []
    var threads = 0
    /// Threads that wait for a call, and have not got one.
    var idle = 0
    var lastNumber = 0

    var nextIndex: Int? {
      tasks.firstIndex { $0.room > 0 && $0.isUrgent } ?? tasks.firstIndex { $0.room > 0 }
    }

    func index(of number: Int) -> Int? { tasks.firstIndex { $0.number == number } }
  }

  private let most: Int
  private let state = Mutex(State())
  private let calls = DispatchSemaphore(value: 0)

  /// - Parameter most: how many there are at most.
  init(most: Int) { self.most = most }

  /// Calls `own` here while up to `count` workers call `work`, and returns when all have ended.
  func run(_ own: () -> Void, with count: Int, _ work: @Sendable () -> Void) {
    withoutActuallyEscaping(work) { work in
      let task = share(with: count) {
        work()
        return false
      }
      own()
      end(task)
    }
  }

  /// Shares a task out.
  ///
  /// - Parameters:
  ///   - count: How many workers take part at most.
  ///   - isUrgent: A worker takes the oldest task that is urgent, and others where there is none.
  func share(with count: Int, isUrgent: Bool = true, _ work: @escaping Work) -> Task {
    let room = min(most, count)
    let (number, called, begun) = state.withLock { state in
      state.lastNumber += 1
      guard room > 0 else { return (state.lastNumber, 0, 0) }
      state.tasks.append(Shared(number: state.lastNumber, isUrgent: isUrgent, work: work, room: room))
      let called = min(state.idle, room)
      state.idle -= called
      let begun = min(most - state.threads, room - called)
      state.threads += begun
      return (state.lastNumber, called, begun)
    }
    for _ in 0..<called { calls.signal() }
    for _ in 0..<begun { begin() }
    return Task(number: number)
  }

  /// Lets no more workers begin with the task, and waits for those that have.
  func end(_ task: Task) {
    let ended = state.withLock { state -> DispatchSemaphore? in
      guard let index = state.index(of: task.number) else { return nil }
      guard state.tasks[index].workers > 0 else {
        state.tasks.remove(at: index)
        return nil
      }
      let ended = DispatchSemaphore(value: 0)
      state.tasks[index].room = 0
      state.tasks[index].ended = ended
      return ended
    }
    ended?.wait()
  }

  // MARK: A worker

  private func begin() {
    let isBegun = SystemThread.begin { [self] in
      while true {
        if let (number, mayBeLeft) = workOnNext() { leave(number, mayBeLeft) } else { calls.wait() }
      }
    }
    if !isBegun { state.withLock { $0.threads -= 1 } }
  }

  /// Returns the task's number, and what the work returned; nil where there is no task.
  // By itself, so that the work is let go before the worker leaves: whoever waits for it may hold it no longer.
  @inline(never)
  private func workOnNext() -> (Int, Bool)? {
    let next = state.withLock { state -> Shared? in
      guard let index = state.nextIndex else {
        state.idle += 1
        return nil
      }
      state.tasks[index].room -= 1
      state.tasks[index].workers += 1
      return state.tasks[index]
    }
    return next.map { ($0.number, $0.work()) }
  }

  private func leave(_ number: Int, _ mayBeLeft: Bool) {
    let ended = state.withLock { state -> DispatchSemaphore? in
      guard let index = state.index(of: number) else { return nil }
      state.tasks[index].workers -= 1
      guard let ended = state.tasks[index].ended else {
        state.tasks[index].room = mayBeLeft ? state.tasks[index].room + 1 : 0
        return nil
      }
      guard state.tasks[index].workers == 0 else { return nil }
      state.tasks.remove(at: index)
      return ended
    }
    ended?.signal()
  }
}
