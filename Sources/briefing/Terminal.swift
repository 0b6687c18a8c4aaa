import Glibc

/// Unbuffered lines to standard output and standard error.
enum Terminal {
  /// Returns what `write` does.
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

  /// Whether text for the stream may be coloured: it is a terminal, which can do that, and nobody has asked for
  /// none (no-color.org).
  static func showsColor(_ descriptor: Int32) -> Bool {
    guard isatty(descriptor) == 1, Environment.value("NO_COLOR") ?? "" == "" else { return false }
    return Environment.value("TERM").map { $0 != "dumb" && !$0.isEmpty } ?? false
  }

  /// How many characters fit on a line of the stream; 80 where nobody knows.
  static func width(of descriptor: Int32) -> Int {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return Environment.value("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
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

  /// Returns 0, or the `errno` of what could not be written.
  static func write(_ text: String, to descriptor: Int32) -> Int32 {
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
