import Glibc

/// The C library's text for an `errno`, in lower case as all messages are.
func systemMessage(_ code: Int32) -> String {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
    guard let start = buffer.baseAddress, strerror_r(code, start, buffer.count) == 0 else {
      return "error \(code)"
    }
    let text = String(cString: start)
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
