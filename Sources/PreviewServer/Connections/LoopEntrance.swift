import NIOCore
import Synchronization

/// The way for other threads onto the event loop. It is closed before the loop ends: a loop that has ended
/// takes no more work.
final class LoopEntrance: Sendable {
  private let loop: any EventLoop
  private let isOpen = Mutex(true)

  init(_ loop: any EventLoop) { self.loop = loop }

  /// Runs `work` on the loop, later; not at all once the entrance is closed.
  func run(_ work: @escaping @Sendable () -> Void) {
    isOpen.withLock { if $0 { loop.execute(work) } }
  }

  func close() { isOpen.withLock { $0 = false } }
}
