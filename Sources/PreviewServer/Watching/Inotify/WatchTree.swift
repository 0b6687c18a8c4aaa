import Glibc

/// The folders that the kernel watches, each by a number.
struct WatchTree {
  struct Folder {
    let path: String
    /// Whether it is a root or lies in one.
    var isInRoot: Bool
    /// The roots that stand in it, by their names there: it is watched for their coming and going.
    var roots: [String: String]
  }

  static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB
      | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR)

  let folders: WatchedFolders
  private let calls: InotifyCalls
  private let descriptor: Int32
  private var watched: [Int32: Folder] = [:]
  private var watches: [String: Int32] = [:]

  init(_ folders: WatchedFolders, _ calls: InotifyCalls, descriptor: Int32) {
    self.folders = folders
    self.calls = calls
    self.descriptor = descriptor
  }

  /// Nil for watches that were given up: their last events may still come.
  subscript(watch: Int32) -> Folder? { watched[watch] }

  var count: Int { watched.count }

  func isRoot(_ path: String) -> Bool { folders.roots.contains(path) }

  /// Roots whose coming nothing will tell of: their folder is missing too.
  var unseenRoots: [String] {
    folders.roots.filter { watches[$0] == nil && watches[Self.parent(of: $0)] == nil }
  }

  /// Watches all roots anew.
  mutating func watchRoots() throws(WatchLimit) {
    for watch in watched.keys { inotify_rm_watch(descriptor, watch) }
    watched = [:]
    watches = [:]
    for root in folders.roots { _ = try watchRoot(root) }
  }

  /// The files that stand in it.
  mutating func watchRoot(_ root: String) throws(WatchLimit) -> [String] {
    // First, so that a root which comes at this moment is seen at least once.
    if let name = root.split(separator: "/").last {
      _ = try watch(Self.parent(of: root), isRoot: true, isInRoot: false, roots: [String(name): root])
    }
    return try watchTree(root)
  }

  /// Watches a folder and all in it; the files that stand there, and the folders.
  mutating func watchTree(_ folder: String) throws(WatchLimit) -> [String] {
    var found: [String] = []
    var waiting = [folder]
    while let next = waiting.popLast() {
      // A folder is watched before it is listed, or what comes in between would be lost.
      guard try watch(next, isRoot: isRoot(next), isInRoot: true, roots: [:]) else { continue }
      for entry in FolderEntry.list(next) where !folders.ignoring(entry.name) {
        let path = next + "/" + entry.name
        found.append(path)
        if entry.isFolder { waiting.append(path) }
      }
    }
    return found
  }

  /// False where there is no such folder, or none that this user may read.
  private mutating func watch(
    _ path: String, isRoot: Bool, isInRoot: Bool, roots: [String: String]
  ) throws(WatchLimit) -> Bool {
    // The roots themselves may be links.
    let mask = isRoot ? Self.mask : Self.mask | UInt32(IN_DONT_FOLLOW)
    let watch = calls.add(descriptor, path, mask)
    guard watch >= 0 else {
      switch -watch {
      case ENOSPC: throw .watches
      case ENOMEM: throw .system(ENOMEM)
      default: return false
      }
    }
    let known = watched[watch]
    // A folder that was moved keeps its number.
    if let known, known.path != path { watches[known.path] = nil }
    watched[watch] = Folder(
      path: path, isInRoot: isInRoot || known?.isInRoot ?? false,
      roots: roots.merging(known?.roots ?? [:]) { new, _ in new })
    watches[path] = watch
    return true
  }

  /// Gives up a folder and all in it.
  mutating func forget(_ path: String) {
    let inside = path + "/"
    for (watch, folder) in watched where folder.path == path || folder.path.hasPrefix(inside) {
      inotify_rm_watch(descriptor, watch)
      forget(watch)
    }
  }

  /// The kernel has given it up.
  mutating func forget(_ watch: Int32) {
    guard let folder = watched.removeValue(forKey: watch), watches[folder.path] == watch else { return }
    watches[folder.path] = nil
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
