import Dispatch
import Synchronization

/// Learns of changes by looking through the folders again and again.
final class PollingWatcher: ChangeSource {
  private let folders: WatchedFolders
  private let interval: Duration
  private let stopping = DispatchSemaphore(value: 0)
  private let last: Mutex<FolderSnapshot?>

  init(_ folders: WatchedFolders, every interval: Duration) {
    self.folders = folders
    self.interval = interval
    last = Mutex(FolderSnapshot(folders))
  }

  func stop() { stopping.signal() }

  func run(_ onChange: (FileChanges) -> Void) {
    var pause = interval
    while stopping.wait(timeout: .now() + .nanoseconds(pause.nanoseconds)) == .timedOut {
      let begin = ContinuousClock.now
      guard let snapshot = FolderSnapshot(folders) else { continue }
      let earlier = last.withLock { last in
        defer { last = snapshot }
        return last
      }
      // A large tree is not looked through all the time.
      pause = max(interval, begin.duration(to: .now) * 10)
      guard let earlier else {
        onChange(.everything)
        continue
      }
      let changes = snapshot.changes(since: earlier)
      if !changes.isEmpty { onChange(.paths(changes)) }
    }
  }
}

extension Duration {
  fileprivate var nanoseconds: Int {
    Int(components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000)
  }
}
