import Glibc

/// An entry of a folder.
struct FolderEntry {
  let name: String
  /// False for a symbolic link to one.
  let isFolder: Bool

  /// The entries of a folder, in no order. Empty where it cannot be listed, which may be for want of
  /// descriptors only: `errno` tells.
  static func list(_ folder: String) -> [FolderEntry] {
    errno = 0
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      entries.append(FolderEntry(name: name, isFolder: isFolder(entry.pointee.d_type, folder + "/" + name)))
    }
    return entries
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether it is a symbolic link, or one of several names of a file: such come complete.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1
  }

  private static func isFolder(_ type: UInt8, _ path: String) -> Bool {
    if Int(type) != DT_UNKNOWN { return Int(type) == DT_DIR }
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
