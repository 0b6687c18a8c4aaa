import Glibc

/// A name in a folder, as bytes, and what stands under it.
struct FolderEntry {
  let name: [UInt8]
  let kind: FileKind
}

/// The entries of the folder at `path` without `.` and `..`, in no order. A symbolic link as the last
/// part of `path` is an error.
func readFolder(_ path: BytePath, following: Bool = false) throws(FileError) -> [FolderEntry] {
  let link = following ? 0 : O_NOFOLLOW
  let descriptor = path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC | link) }
  guard descriptor >= 0 else { throw FileError(.list, path, errno: errno) }
  guard let stream = fdopendir(descriptor) else {
    let failure = errno
    close(descriptor)
    throw FileError(.list, path, errno: failure)
  }
  defer { closedir(stream) }

  var entries: [FolderEntry] = []
  errno = 0
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      let start = UnsafeRawPointer(pointer)
      let length = strlen(start.assumingMemoryBound(to: CChar.self))
      return [UInt8](UnsafeRawBufferPointer(start: start, count: length))
    }
    if name != dot, name != dotDot, let kind = kind(of: entry, in: descriptor) {
      entries.append(FolderEntry(name: name, kind: kind))
    }
    errno = 0
  }
  guard errno == 0 else { throw FileError(.list, path, errno: errno) }
  return entries
}

private let dot = Array(".".utf8)
private let dotDot = Array("..".utf8)

/// Nil for an entry that has gone since it was read.
private func kind(of entry: UnsafeMutablePointer<dirent>, in folder: Int32) -> FileKind? {
  switch Int(entry.pointee.d_type) {
  case Int(DT_REG): return .file
  case Int(DT_DIR): return .directory
  case Int(DT_LNK): return .symbolicLink
  case Int(DT_UNKNOWN): break
  default: return .other
  }
  var status = stat()
  let result = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
    let name = UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self)
    return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW)
  }
  return result == 0 ? FileKind(mode: status.st_mode) : nil
}
