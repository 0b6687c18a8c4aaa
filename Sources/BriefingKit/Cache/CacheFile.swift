import Glibc

/// A cache's file, open: what is needed of it is read when it is needed, so that it takes no memory. Another
/// build may put a new one in its place meanwhile.
final class CacheFile: Sendable {
  let descriptor: Int32
  /// In bytes.
  let size: Int

  /// Nil where there is none that can be read.
  init?(_ path: BytePath) {
    descriptor = path.withCString { open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, FileKind(mode: status.st_mode) == .file else {
      size = 0
      return nil
    }
    size = Int(status.st_size)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Nil where the file has become shorter, or cannot be read.
  func bytes(_ range: Range<Int>) -> [UInt8]? {
    guard range.lowerBound >= 0, range.upperBound <= size else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      filled = 0
      while filled < range.count, let start = buffer.baseAddress {
        let count = pread(
          descriptor, start + filled, range.count - filled, off_t(range.lowerBound + filled))
        if count > 0 {
          filled += count
        } else if count == 0 || errno != EINTR {
          return
        }
      }
    }
    return bytes.count == range.count ? bytes : nil
  }
}
