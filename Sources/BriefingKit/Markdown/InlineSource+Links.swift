extension InlineSource {
  /// What follows the text of a bracketed link: `(destination "title")`, `[label]`, `[]` or nothing.
  struct LinkTail {
    /// Index of the destination's first byte, for an inline link.
    var destination: Int?
    var end: Int
    /// A reference without a label of its own: `[text]` or `[text][]`.
    var isShortcut = false
  }

  /// Reads the tail that begins behind the `]` at `index`, given that it belongs to a link.
  func linkTail(at index: Int) -> LinkTail {
    if byte(at: index) == UInt8(ascii: "("), let tail = inlineTail(at: index) { return tail }
    if byte(at: index) == UInt8(ascii: "["), let end = labelEnd(at: index) {
      return LinkTail(end: end, isShortcut: isBlankText(index + 1..<end - 1))
    }
    return LinkTail(end: index, isShortcut: true)
  }

  /// Passes over the `>` of an autolink.
  mutating func closePointy() {
    let end = text.index(of: UInt8(ascii: ">"), from: position, to: text.count)
    if end >= text.count { return lose() }
    position = end + 1
  }

  private func inlineTail(at open: Int) -> LinkTail? {
    let start = skippingSpace(from: open + 1)
    guard let end = destinationEnd(at: start) else { return nil }
    var index = skippingSpace(from: end)
    if index > end, let title = titleEnd(at: index) { index = skippingSpace(from: title) }
    guard byte(at: index) == UInt8(ascii: ")") else { return nil }
    let isPointy = byte(at: start) == UInt8(ascii: "<")
    return LinkTail(destination: isPointy ? start + 1 : start, end: index + 1)
  }

  func skippingSpace(from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] == 0x20 || (0x09...0x0D).contains(text[index]) { index += 1 }
    return index
  }

  private func isBlankText(_ range: Range<Int>) -> Bool {
    skippingSpace(from: range.lowerBound) >= range.upperBound
  }

  /// Longer destinations and titles are not read: every link could look that far.
  private static let longestPart = 10_000

  /// Behind a destination: in pointy brackets, or with balanced parentheses.
  private func destinationEnd(at start: Int) -> Int? {
    var index = start
    let limit = min(text.count, start + Self.longestPart)
    if byte(at: start) == UInt8(ascii: "<") {
      index += 1
      while index < limit {
        switch text[index] {
        case UInt8(ascii: ">"): return index + 1
        case UInt8(ascii: "\\"): index += 2
        case UInt8(ascii: "\n"), UInt8(ascii: "<"): return nil
        default: index += 1
        }
      }
      return nil
    }
    var depth = 0
    while index < limit {
      let byte = text[index]
      if byte == UInt8(ascii: "\\"), Self.isPunctuation(self.byte(at: index + 1)) {
        index += 2
        continue
      }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      if byte == 0x20 || (0x09...0x0D).contains(byte) { break }
      index += 1
    }
    return index
  }

  /// Behind a title in double quotes, single quotes or parentheses.
  private func titleEnd(at start: Int) -> Int? {
    let close: UInt8
    switch byte(at: start) {
    case UInt8(ascii: "\""): close = UInt8(ascii: "\"")
    case UInt8(ascii: "'"): close = UInt8(ascii: "'")
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    let limit = min(text.count, start + Self.longestPart)
    while index < limit, text[index] != close {
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < limit ? index + 1 : nil
  }

  /// Behind the `]` of the label that begins at `start`.
  private func labelEnd(at start: Int) -> Int? {
    var index = start + 1
    while index < text.count, index - start <= 1001 {
      switch text[index] {
      case UInt8(ascii: "]"): return index + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): index += Self.isPunctuation(byte(at: index + 1)) ? 2 : 1
      default: index += 1
      }
    }
    return nil
  }

  /// Passes over the reference definitions that begin a paragraph: the tree does not have them.
  mutating func skipDefinitions() {
    while byte(at: position) == UInt8(ascii: "["), let end = definitionEnd(at: position) { position = end }
  }

  private func definitionEnd(at start: Int) -> Int? {
    guard let label = labelEnd(at: start), !isBlankText(start + 1..<label - 1),
      byte(at: label) == UInt8(ascii: ":")
    else { return nil }
    let from = skippingSpace(from: label + 1)
    guard from < text.count, let destination = destinationEnd(at: from), destination > from else {
      return nil
    }
    let next = skippingSpace(from: destination)
    if next > destination, let title = titleEnd(at: next), let end = lineEnd(from: title) { return end }
    return lineEnd(from: destination)
  }

  /// The beginning of the next line, where nothing but blanks stands before it.
  private func lineEnd(from start: Int) -> Int? {
    var index = start
    while index < text.count, isBlank(text[index]) { index += 1 }
    if index >= text.count { return index }
    return text[index] == UInt8(ascii: "\n") ? index + 1 : nil
  }
}
