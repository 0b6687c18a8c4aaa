import Glibc

/// Threads of the system's (POSIX `pthread_create`). Dispatch would wait without end for one that the system cannot
/// give.
public enum SystemThread {
  /// As many at once are of use.
  public static let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// Begins a thread that ends with `work`. Returns false where the system gives none, for want of memory or because
  /// it has enough of them.
  @discardableResult
  public static func begin(_ work: @escaping @Sendable () -> Void) -> Bool {
    let passed = Unmanaged.passRetained(Work(run: work))
    var thread = pthread_t()
    let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { argument in
      if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
      return nil
    }
    guard pthread_create(&thread, nil, body, passed.toOpaque()) == 0 else {
      passed.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
