import Glibc

/// Writes a new file with mode 0644, whatever the umask: what is published can be read. With `mode` nil it has
/// the mode that the umask leaves.
///
/// `path` must be free: nothing is overwritten, and no symbolic link followed. Short writes go on;
/// an error at any point, closing included, is thrown and leaves what was written so far.
func writeNewFile(
  _ path: BytePath, _ bytes: [UInt8], mode: mode_t? = 0o644, durable: Bool = false
) throws(FileError) {
  let descriptor = path.withCString { openNew($0, mode: mode ?? 0o666) }
  guard descriptor >= 0 else { throw FileError(.write, path, errno: errno) }
  var failure = writeAll(bytes, to: descriptor)
  if failure == 0, let mode, fchmod(descriptor, mode) != 0 { failure = errno }
  if failure == 0, durable, fsync(descriptor) != 0 { failure = errno }
  // Network file systems report a full disk here. After EINTR the descriptor is closed on Linux.
  if close(descriptor) != 0, failure == 0, errno != EINTR { failure = errno }
  guard failure == 0 else { throw FileError(.write, path, errno: failure) }
}

/// Writes a file under a hidden name beside `path`, which must be free, and then gives it its name: there is never
/// a part of it under that. It has the mode that the umask leaves.
func addFile(_ path: BytePath, _ bytes: [UInt8]) throws(FileError) {
  let name = BytePath([UInt8(ascii: ".")] + path.name + Array(".new-\(getpid())".utf8))
  let hidden = path.parent.map { $0 / name } ?? name
  // A process that was killed may have had the same number.
  _ = hidden.withCString { unlink($0) }
  defer { _ = hidden.withCString { unlink($0) } }
  try writeNewFile(hidden, bytes, mode: nil, durable: true)
  let result = hidden.withCString { old in path.withCString { new in link(old, new) } }
  guard result != 0 else { return }
  switch errno {
  case EPERM, EOPNOTSUPP, ENOSYS, EMLINK:
    // A file system without hard links: a file that comes between these two calls would be replaced.
    guard FileKind(at: path) == nil else { throw FileError(.create, path, errno: EEXIST) }
    let result = hidden.withCString { old in path.withCString { new in rename(old, new) } }
    guard result == 0 else { throw FileError(.rename, path, errno: errno) }
  case let code: throw FileError(.create, path, errno: code)
  }
}

/// Writes a file beside `path` and renames it to it, so that a reader finds the old bytes or the new ones,
/// also after a power failure.
func replaceFile(_ path: BytePath, _ bytes: [UInt8]) throws(FileError) {
  try replaceFile(path) { (beside) throws(FileError) in
    try writeNewFile(beside, bytes, durable: true)
  }
}

/// The same for bytes that come piece by piece; not forced to the disk.
func replaceFile(
  _ path: BytePath, appending fill: (inout FileWriter) throws(FileError) -> Void
) throws(FileError) {
  try replaceFile(path) { (beside) throws(FileError) in
    let descriptor = beside.withCString { openNew($0) }
    guard descriptor >= 0 else { throw FileError(.write, beside, errno: errno) }
    var writer = FileWriter(path: beside, descriptor: descriptor)
    do throws(FileError) {
      try fill(&writer)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 || errno == EINTR else { throw FileError(.write, beside, errno: errno) }
  }
}

private func replaceFile(
  _ path: BytePath, by write: (BytePath) throws(FileError) -> Void
) throws(FileError) {
  let beside = BytePath(path.bytes + Array(".new-\(getpid())".utf8))
  do throws(FileError) {
    // A process that was killed may have had the same number.
    _ = beside.withCString { unlink($0) }
    try write(beside)
    let result = beside.withCString { old in path.withCString { new in rename(old, new) } }
    guard result == 0 else { throw FileError(.rename, path, errno: errno) }
  } catch {
    _ = beside.withCString { unlink($0) }
    throw error
  }
}

/// Appends to an open file.
struct FileWriter {
  fileprivate let path: BytePath
  fileprivate let descriptor: Int32
  /// Where the next byte goes.
  private(set) var end = 0

  fileprivate init(path: BytePath, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  mutating func append(_ bytes: [UInt8]) throws(FileError) {
    let failure = writeAll(bytes, to: descriptor)
    guard failure == 0 else { throw FileError(.write, path, errno: failure) }
    end += bytes.count
  }

  /// Appends the first bytes of another file, which the system copies.
  ///
  /// - Returns: False, with nothing appended, where it cannot.
  mutating func append(_ count: Int, of file: CacheFile) throws(FileError) -> Bool {
    var offset: off_t = 0
    while offset < count {
      let copied = sendfile(descriptor, file.descriptor, &offset, count - Int(offset))
      if copied > 0 || (copied < 0 && errno == EINTR) { continue }
      if offset == 0 { return false }
      throw FileError(.write, path, errno: copied < 0 ? errno : EIO)
    }
    end += count
    return true
  }
}

private func openNew(_ path: UnsafePointer<CChar>, mode: mode_t = 0o644) -> Int32 {
  open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
}

private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  bytes.withUnsafeBytes { buffer in
    guard let start = buffer.baseAddress else { return 0 }
    var written = 0
    while written < buffer.count {
      let count = write(descriptor, start + written, buffer.count - written)
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}

/// Makes a folder with mode 0755, whatever the umask; a set-group-ID bit that it inherits stays. With `mode` nil
/// it has the mode that the umask leaves.
func createFolder(_ path: BytePath, mode: mode_t? = 0o755) throws(FileError) {
  guard path.withCString({ mkdir($0, mode ?? 0o777) }) == 0 else {
    throw FileError(.create, path, errno: errno)
  }
  guard let mode else { return }
  var status = stat()
  guard
    path.withCString({ lstat($0, &status) }) == 0,
    path.withCString({ chmod($0, status.st_mode & 0o7000 | mode) }) == 0
  else { throw FileError(.create, path, errno: errno) }
}

/// Makes `path` and the folders above it where they are missing.
func createFolders(_ path: BytePath, mode: mode_t? = 0o755) throws(FileError) {
  var missing: [BytePath] = []
  var next: BytePath? = path
  while let folder = next, FileKind(at: folder) == nil {
    missing.append(folder)
    next = folder.parent
  }
  for folder in missing.reversed() {
    do {
      try createFolder(folder, mode: mode)
    } catch  where error.code == EEXIST {
      // Another build made it in the meantime.
    }
  }
}
