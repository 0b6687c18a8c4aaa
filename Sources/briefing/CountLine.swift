import Glibc

/// A line on the terminal that is written anew as work goes on; nothing where standard error is no terminal.
struct CountLine {
  private let isShown = isatty(STDERR_FILENO) == 1

  func show(_ text: String) {
    if isShown { Terminal.writeError("\r\u{1B}[K\(text)") }
  }

  func end() {
    if isShown { Terminal.writeError("\r\u{1B}[K") }
  }
}
