import Glibc

/// A thread of the system's (POSIX `pthread_create`). Dispatch would wait without end for one that the system
/// cannot give.
public struct SystemThread {
  /// As many at once are of use.
  public static let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  private let thread: pthread_t

  /// Begins `work`; nothing where the system gives no thread, for want of memory or because it has enough of them.
  ///
  /// It is to be joined or detached, or what it took is not given back.
  public init?(_ work: @escaping @Sendable () -> Void) {
    let passed = Unmanaged.passRetained(Work(run: work))
    var thread = pthread_t()
    let begin: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { argument in
      if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
      return nil
    }
    guard pthread_create(&thread, nil, begin, passed.toOpaque()) == 0 else {
      passed.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits for its end.
  public func join() { pthread_join(thread, nil) }

  /// Leaves it to itself.
  public func detach() { pthread_detach(thread) }

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
