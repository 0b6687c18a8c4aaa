import Glibc

/// Unbuffered lines to standard output and standard error.
enum Terminal {
  /// Returns 0, or the `errno` of what could not be written.
  static func printLine(_ line: String) -> Int32 {
    write(line + "\n", to: STDOUT_FILENO)
  }

  static func printError(_ line: String) {
    writeError(line + "\n")
  }

  /// - Parameter failure: what `printLine` returned.
  static func printOutputFailure(_ failure: Int32) {
    printError("briefing: error: cannot write to standard output: \(String(cString: strerror(failure)))")
  }

  /// Whether somebody may be looking at standard error.
  static var isShown: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes the terminal's last line anew (ECMA-48: carriage return, erase in line); empty text takes it away.
  static func rewriteLine(_ text: String) {
    writeError("\r\u{1B}[K" + text)
  }

  /// What standard error does not take is lost: there is no other place to say so.
  static func writeError(_ text: String) {
    _ = write(text, to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}
