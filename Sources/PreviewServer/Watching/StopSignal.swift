import Glibc
import Synchronization

/// Wakes a thread that waits in `poll`: the end of a pipe whose other end is closed.
final class StopSignal: Sendable {
  /// Hung up once the signal is raised.
  let descriptor: Int32
  private let writing: Mutex<Int32?>

  init() throws(WatchLimit) {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) != 0 { throw WatchLimit(opening: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    descriptor = ends[0]
    writing = Mutex(ends[1])
  }

  func raise() {
    if let end = writing.withLock({ $0.take() }) { close(end) }
  }

  deinit {
    raise()
    close(descriptor)
  }
}
