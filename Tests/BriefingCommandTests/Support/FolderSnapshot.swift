import Glibc

@testable import BriefingKit

/// What a folder held at a moment.
struct FolderSnapshot {
  struct Entry: Equatable {
    let kind: FileKind
    /// Nil for a folder.
    let bytes: [UInt8]?
    let inode: UInt
    /// Nanoseconds since 1970.
    let modified: Int
  }

  let entries: [String: Entry]

  /// Empty where there is no such folder, to which a symbolic link may lead.
  init(of path: String) throws {
    let folder = path + "/."
    guard FileKind(at: BytePath(folder)) == .directory else {
      entries = [:]
      return
    }
    var entries: [String: Entry] = [:]
    for found in try readTree(BytePath(folder)) {
      let path = "\(folder)/\(found.path.text)"
      var status = stat()
      guard lstat(path, &status) == 0 else { throw FileError(.read, path, .system(errno)) }
      entries[found.path.text] = Entry(
        kind: found.kind, bytes: found.kind == .file ? try readFile(path, limit: 1 << 28) : nil,
        inode: UInt(status.st_ino), modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
    }
    self.entries = entries
  }

  /// The files, sorted.
  var paths: [String] { contents.keys.sorted() }

  var contents: [String: [UInt8]] { entries.compactMapValues(\.bytes) }

  func text(_ path: String) -> String? {
    entries[path]?.bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The files that are not there, or not with the same bytes, in both; sorted.
  func differences(from other: FolderSnapshot) -> [String] {
    Set(contents.keys).union(other.contents.keys).filter { contents[$0] != other.contents[$0] }.sorted()
  }

  /// The files that were written, removed or only touched; sorted.
  func touched(since other: FolderSnapshot) -> [String] {
    Set(contents.keys).union(other.contents.keys).filter { entries[$0] != other.entries[$0] }.sorted()
  }
}
