import Glibc

/// The bytes of the regular file at `path`, which may be reached through symbolic links.
///
/// A folder, FIFO, socket or device is an error and is never waited for. A file that grows while it
/// is read is read to its new end, one that shrinks to what is left of it. More than `limit` bytes
/// are an error: `FileError.Reason.tooLarge`.
public func readFile(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
  // O_NONBLOCK: opening a FIFO must not wait for its writer.
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileError(.read, path, .system(errno)) }
  defer { close(descriptor) }

  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw FileError(.read, path, .system(errno)) }
  let kind = FileKind(mode: status.st_mode)
  guard kind == .file else { throw FileError(.read, path, .notARegularFile(kind)) }
  guard status.st_size <= limit else { throw FileError(.read, path, .tooLarge(limit: limit)) }

  var failure: Int32 = 0
  // One byte more than expected, so that the end of the file is seen without another buffer.
  let capacity = Int(status.st_size) + 1
  var bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
    count = fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor, failure: &failure)
  }
  if bytes.count == capacity {
    try readGrowth(of: path, descriptor, into: &bytes, limit: limit)
  }
  guard failure == 0 else { throw FileError(.read, path, .system(failure)) }
  return bytes
}

private func readGrowth(
  of path: String, _ descriptor: Int32, into bytes: inout [UInt8], limit: Int
) throws(FileError) {
  var failure: Int32 = 0
  var more = 0
  repeat {
    guard bytes.count <= limit else { throw FileError(.read, path, .tooLarge(limit: limit)) }
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor, failure: &failure)
    }
    guard failure == 0 else { throw FileError(.read, path, .system(failure)) }
    more = chunk.count
    bytes += chunk
  } while more > 0
}

/// Reads until `buffer` is full or the file ends; returns the number of bytes read. `failure` becomes
/// the `errno` of a read that failed.
func fill(
  _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32, failure: inout Int32
) -> Int {
  guard let start = buffer.baseAddress else { return 0 }
  var filled = 0
  while filled < buffer.count {
    let count = read(descriptor, start + filled, buffer.count - filled)
    if count > 0 {
      filled += count
    } else if count == 0 {
      break
    } else if errno != EINTR {
      failure = errno
      break
    }
  }
  return filled
}
