import Dispatch
import Synchronization

/// Watches folders and all that is in them.
///
/// The system tells of changes; where it does not, the folders are looked through twice a second. Symbolic
/// links in them are not followed. A root may be a file, may be missing, and may come and go.
public final class FileWatcher: Sendable {
  private struct State {
    var source: (any ChangeSource)?
    var limit: WatchLimit?
    var isStopped = false
  }

  private let state = Mutex(State())

  /// Returns once every later change will be noticed.
  ///
  /// - Parameters:
  ///   - roots: Paths of folders.
  ///   - ignoring: Whether a file or folder of this name is left out, with all that is in it.
  ///   - onLimit: Called once, where the system stops telling of changes, or never does.
  ///   - onChange: Called on a thread of the watcher's own; what changes meanwhile is delivered after it.
  public static func start(
    roots: [String], ignoring: @escaping @Sendable (_ name: String) -> Bool = LeftoverNames.contains,
    onLimit: @escaping @Sendable (WatchLimit) -> Void = { _ in },
    onChange: @escaping @Sendable (FileChanges) -> Void
  ) -> FileWatcher {
    start(WatchedFolders(roots: roots, ignoring: ignoring), .system, onLimit: onLimit, onChange: onChange)
  }

  static func start(
    _ folders: WatchedFolders, _ calls: InotifyCalls, pollingEvery interval: Duration = .milliseconds(500),
    onLimit: @escaping @Sendable (WatchLimit) -> Void, onChange: @escaping @Sendable (FileChanges) -> Void
  ) -> FileWatcher {
    let watcher = FileWatcher()
    let queue = DispatchQueue(label: "file-watcher", qos: .userInitiated)
    let notify = { @Sendable (changes: FileChanges) in if !watcher.isStopped { onChange(changes) } }
    let poll = { @Sendable (limit: WatchLimit, changed: Bool) in
      let polling = PollingWatcher(folders, every: interval)
      guard watcher.use(polling, limit) else { return }
      queue.async {
        onLimit(limit)
        if changed { notify(.everything) }
        polling.run(notify)
      }
    }
    do throws(WatchLimit) {
      let inotify = try InotifyWatcher(folders, calls)
      _ = watcher.use(inotify, nil)
      queue.async {
        // The folders may have changed before they are looked through for the first time.
        do throws(WatchLimit) { try inotify.run(notify) } catch { poll(error, true) }
      }
    } catch {
      poll(error, false)
    }
    return watcher
  }

  /// Why the folders are looked through again and again; nil where the system tells of changes.
  public var limit: WatchLimit? { state.withLock { $0.limit } }

  /// Ends the watching, and soon its thread; a delivery that has begun goes on.
  public func stop() {
    let source = state.withLock { state in
      state.isStopped = true
      return state.source.take()
    }
    source?.stop()
  }

  private var isStopped: Bool { state.withLock { $0.isStopped } }

  /// False where it was stopped.
  private func use(_ source: some ChangeSource, _ limit: WatchLimit?) -> Bool {
    state.withLock { state in
      if state.isStopped { return false }
      state.source = source
      state.limit = limit
      return true
    }
  }
}

/// A way to learn of changes.
protocol ChangeSource: Sendable {
  associatedtype Failure: Error
  /// Returns after `stop`.
  func run(_ onChange: (FileChanges) -> Void) throws(Failure)
  func stop()
}

struct WatchedFolders: Sendable {
  let roots: [String]
  let ignoring: @Sendable (_ name: String) -> Bool

  /// - Parameter roots: Slashes at their ends are dropped.
  init(roots: [String], ignoring: @escaping @Sendable (_ name: String) -> Bool) {
    self.roots = roots.map { root in
      var root = root[...]
      while root.utf8.count > 1, root.hasSuffix("/") { root.removeLast() }
      return String(root)
    }
    self.ignoring = ignoring
  }
}
