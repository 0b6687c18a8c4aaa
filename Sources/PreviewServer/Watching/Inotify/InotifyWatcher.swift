import Glibc
import Synchronization

/// Learns of changes from the kernel.
final class InotifyWatcher: ChangeSource {
  fileprivate struct State: ~Copyable {
    let descriptor: Int32
    var tree: WatchTree
    var batch = ChangeBatch()

    init(_ tree: WatchTree, descriptor: Int32) {
      self.tree = tree
      self.descriptor = descriptor
    }

    deinit { close(descriptor) }
  }

  /// How often roots are looked for whose folder is missing too.
  private static let retry = Duration.milliseconds(500)

  private let signal: StopSignal
  /// Locked by the thread that runs, for as long as it does.
  private let state: Mutex<State?>

  init(_ folders: WatchedFolders, _ calls: InotifyCalls) throws(WatchLimit) {
    signal = try StopSignal()
    let descriptor = calls.open()
    guard descriptor >= 0 else { throw WatchLimit(opening: -descriptor) }
    var state = State(WatchTree(folders, calls, descriptor: descriptor), descriptor: descriptor)
    try state.tree.watchRoots()
    self.state = Mutex(state)
  }

  func stop() { signal.raise() }

  func run(_ onChange: (FileChanges) -> Void) throws(WatchLimit) {
    try state.withLock { (state) throws(WatchLimit) in
      defer { state = nil }
      while try state?.wait(signal.descriptor, retry: Self.retry) ?? false {
        if let changes = state?.batch.take(at: .now) { onChange(changes) }
      }
    }
  }
}

extension InotifyWatcher.State {
  /// Takes what comes until changes are due, or something else is to be done. False once it is stopped.
  fileprivate mutating func wait(_ signal: Int32, retry: Duration) throws(WatchLimit) -> Bool {
    var descriptors = [
      pollfd(fd: signal, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let unseen = tree.unseenRoots
    let time = batch.due.map { ContinuousClock.now.duration(to: $0) } ?? (unseen.isEmpty ? nil : retry)
    let ready = poll(&descriptors, 2, time?.pollTime ?? -1)
    if descriptors[0].revents != 0 { return false }
    if ready > 0 { try read() }
    if ready == 0, batch.due == nil {
      for root in unseen where FolderEntry.exists(root) {
        batch.add(root, .structural, at: .now)
        for path in try tree.watchRoot(root) { batch.add(path, .complete, at: .now) }
      }
    }
    return true
  }

  private mutating func read() throws(WatchLimit) {
    var events: [InotifyEvent] = []
    withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 8) { buffer in
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count > 0 { events = InotifyEvent.all(in: UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
    }
    let now = ContinuousClock.now
    for event in events { try take(event, at: now) }
  }

  private mutating func take(_ event: InotifyEvent, at now: ContinuousClock.Instant) throws(WatchLimit) {
    if event.isAny(IN_Q_OVERFLOW) { return try takeEverything(at: now) }
    guard let folder = tree[event.watch] else { return }
    guard let name = event.name else { return try takeOwn(event, of: folder, at: now) }
    let root = folder.roots[name]
    guard root != nil || folder.isInRoot && !tree.folders.ignoring(name) else { return }
    let path = root ?? folder.path + "/" + name
    // A root that is a link is a folder all the same.
    if event.isFolder || root != nil {
      try takeFolder(event, path, at: now)
    } else {
      takeFile(event, path, at: now)
    }
  }

  /// An event of a watched folder itself.
  private mutating func takeOwn(
    _ event: InotifyEvent, of folder: WatchTree.Folder, at now: ContinuousClock.Instant
  ) throws(WatchLimit) {
    let isNeeded = !folder.roots.isEmpty || tree.isRoot(folder.path)
    if event.isAny(IN_MOVE_SELF) {
      // Other folders are told of by those that they stand in.
      if isNeeded { try takeEverything(at: now) }
    } else if event.isAny(IN_IGNORED, IN_DELETE_SELF, Int32(IN_UNMOUNT)) {
      tree.forget(event.watch)
      if isNeeded { batch.add(folder.path, .structural, at: now) }
    }
  }

  private mutating func takeFolder(
    _ event: InotifyEvent, _ path: String, at now: ContinuousClock.Instant
  ) throws(WatchLimit) {
    if !event.isFolder { takeFile(event, path, at: now) }
    if event.isAny(IN_DELETE, IN_MOVED_FROM) {
      tree.forget(path)
      batch.add(path, .structural, at: now)
    } else if event.isAny(IN_CREATE, IN_MOVED_TO, IN_ATTRIB) {
      if event.isFolder { batch.add(path, .structural, at: now) }
      if event.isAny(IN_MOVED_TO) { tree.forget(path) }
      for path in try tree.watchTree(path) { batch.touch(path, at: now) }
    }
  }

  private mutating func takeFile(_ event: InotifyEvent, _ path: String, at now: ContinuousClock.Instant) {
    if event.isAny(IN_CLOSE_WRITE, IN_MOVED_TO) {
      batch.add(path, .complete, at: now)
    } else if event.isAny(IN_DELETE, IN_MOVED_FROM) {
      batch.add(path, .structural, at: now)
    } else if event.isAny(IN_MODIFY) {
      batch.add(path, .writing, at: now)
    } else if event.isAny(IN_CREATE) {
      batch.add(path, FolderEntry.isLink(path) ? .complete : .writing, at: now)
    } else if event.isAny(IN_ATTRIB) {
      batch.touch(path, at: now)
    }
  }

  private mutating func takeEverything(at now: ContinuousClock.Instant) throws(WatchLimit) {
    batch.addEverything(at: now)
    try tree.watchRoots()
  }
}

extension Duration {
  /// In milliseconds, as `poll` takes it: not before the time is over.
  fileprivate var pollTime: Int32 {
    let (seconds, attoseconds) = max(self, .zero).components
    return Int32(clamping: seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
