import Glibc

/// Whether the regular file at `path` holds exactly `bytes`; false where it cannot be read.
func holds(_ bytes: [UInt8], at path: BytePath) -> Bool {
  let descriptor = path.withCString { open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  let chunk = 1 << 16
  return withUnsafeTemporaryAllocation(byteCount: min(bytes.count + 1, chunk), alignment: 16) { buffer in
    var position = 0
    while true {
      var failure: Int32 = 0
      // One byte more than there should be, at the end, shows a file that goes on.
      let wanted = min(buffer.count, bytes.count - position + 1)
      let count = fill(.init(rebasing: buffer[..<wanted]), from: descriptor, failure: &failure)
      guard failure == 0, count <= bytes.count - position else { return false }
      let isSame = bytes.withUnsafeBytes { expected in
        guard let expected = expected.baseAddress, let found = buffer.baseAddress else { return count == 0 }
        return memcmp(expected + position, found, count) == 0
      }
      guard isSame else { return false }
      position += count
      if count < wanted { return position == bytes.count }
    }
  }
}
