import Glibc

/// What stood in the watched folders at one time.
struct FolderSnapshot {
  /// A file that has the same stamp has not changed.
  private struct Stamp: Equatable {
    let inode: UInt
    let mode: UInt32
    let size: Int
    let modified: Int
    let changed: Int

    /// Nil where nothing stands.
    init?(_ path: String, isRoot: Bool) {
      var status = stat()
      guard (isRoot ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
      inode = status.st_ino
      mode = status.st_mode
      // A folder has other times and sizes whenever a file in it comes or goes, which is told of anyway.
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      size = isFolder ? 0 : status.st_size
      modified = isFolder ? 0 : Self.nanoseconds(status.st_mtim)
      changed = isFolder ? 0 : Self.nanoseconds(status.st_ctim)
    }

    private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }
  }

  private var stamps: [String: Stamp] = [:]

  /// Nil where folders could not be listed for want of descriptors.
  init?(_ folders: WatchedFolders) {
    var waiting: [String] = []
    for root in folders.roots {
      stamps[root] = Stamp(root, isRoot: true)
      if stamps[root] != nil { waiting.append(root) }
    }
    while let folder = waiting.popLast() {
      let entries = FolderEntry.list(folder)
      if entries.isEmpty, errno == EMFILE || errno == ENFILE { return nil }
      for entry in entries where !folders.ignoring(entry.name) {
        let path = folder + "/" + entry.name
        stamps[path] = Stamp(path, isRoot: false)
        if entry.isFolder { waiting.append(path) }
      }
    }
  }

  /// The paths that came, went, or are other files now.
  func changes(since earlier: FolderSnapshot) -> Set<String> {
    var changed = Set(stamps.keys.filter { stamps[$0] != earlier.stamps[$0] })
    changed.formUnion(earlier.stamps.keys.filter { stamps[$0] == nil })
    return changed
  }
}
