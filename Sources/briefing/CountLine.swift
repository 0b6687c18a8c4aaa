/// A line on the terminal that is written anew as work goes on; nothing where standard error is no terminal.
struct CountLine {
  private let isShown = Terminal.isShown

  func show(_ text: String) {
    if isShown { Terminal.rewriteLine(text) }
  }

  func end() {
    if isShown { Terminal.rewriteLine("") }
  }
}
