/// The source of one block's inline content, read along with the tree that the library made of it.
///
/// The library gives no usable place to most inlines: none to an extended autolink, a wrong one after
/// a link over two lines, a reference definition, or in a table. But the tree says which bytes come next:
/// a text node its text, an emphasis one delimiter, a code span its backticks. So the writer consumes the
/// source event by event, and `position` is always the exact place of the event.
///
/// ```
/// > see *[the log](log.md)*          text    ` see *[the log](log.md)*`
///                                    events  text, emphasis, link, text, link's end, emphasis' end
/// ```
struct InlineSource: ~Copyable {
  /// The lines' content, joined by line feeds; without containers' markers. Where it stands like that in
  /// the file, it is there and not copied.
  private(set) var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// Index into `text` of the next byte.
  var position = 0
  /// The tree and the source fell apart; places in this block are near but not exact.
  private(set) var isLost = false

  /// `text`, where it had to be put together.
  private var joined = ByteBuffer()
  /// Where a stretch of `joined` begins, and the offset in the file of its first byte.
  private var pieces: [(text: Int, file: Int)] = []
  /// The offset in the file of `text`, where it is not put together.
  private var fileStart = 0
  private var tildeRuns: [Int] = []

  /// The offset in the file of the byte at `index` of `text`.
  func fileOffset(of index: Int) -> Int {
    if pieces.isEmpty { return fileStart + index }
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].text <= index { low = middle } else { high = middle }
    }
    return pieces[low].file + index - pieces[low].text
  }

  var fileOffset: Int { fileOffset(of: position) }

  // MARK: Loading

  private mutating func clear() {
    joined.removeAll()
    if !pieces.isEmpty { pieces.removeAll(keepingCapacity: true) }
    if !tildeRuns.isEmpty { tildeRuns.removeAll(keepingCapacity: true) }
    position = 0
    isLost = false
  }

  private mutating func load(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    clear()
    fileStart = range.lowerBound
    text = UnsafeBufferPointer(rebasing: bytes[range])
  }

  /// A paragraph or a heading that begins at `start` and ends with `lastLine`, below `quotes` quotes.
  mutating func load(_ lines: BodyLines, from start: Int, through lastLine: Int, quotes: Int) {
    var line = lines.line(at: start)
    var end = max(start, lines.range(of: line).upperBound)
    while line < lastLine {
      let next = lines.contentStart(of: line + 1, quotes: quotes)
      guard next == end + 1, lines.bytes[end] == UInt8(ascii: "\n") else {
        return join(lines, from: start, through: lastLine, quotes: quotes)
      }
      line += 1
      end = max(next, lines.range(of: line).upperBound)
    }
    load(lines.bytes, start..<end)
  }

  private mutating func join(_ lines: BodyLines, from start: Int, through lastLine: Int, quotes: Int) {
    clear()
    var line = lines.line(at: start)
    var from = start
    while true {
      let end = max(from, lines.range(of: line).upperBound)
      pieces.append((joined.count, from))
      joined.append(UnsafeBufferPointer(rebasing: lines.bytes[from..<end]))
      line += 1
      if line > lastLine { break }
      joined.append(UInt8(ascii: "\n"))
      from = lines.contentStart(of: line, quotes: quotes)
    }
    text = joined.bytes
  }

  /// A table cell: `\|` is a pipe before anything else is read.
  mutating func load(_ lines: BodyLines, cell: Range<Int>) {
    let bytes = lines.bytes
    var index = bytes.index(of: UInt8(ascii: "\\"), from: cell.lowerBound, to: cell.upperBound)
    if index == cell.upperBound { return load(bytes, cell) }
    clear()
    pieces.append((0, cell.lowerBound))
    index = cell.lowerBound
    while index < cell.upperBound {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < cell.upperBound,
        bytes[index + 1] == UInt8(ascii: "|")
      {
        index += 1
        pieces.append((joined.count, index))
      }
      joined.append(bytes[index])
      index += 1
    }
    text = joined.bytes
  }

  /// Passes over the `#`s of an ATX heading, if it is one.
  mutating func skipHeadingMarker() {
    var index = 0
    while index < text.count, text[index] == UInt8(ascii: "#") { index += 1 }
    guard (1...6).contains(index), index == text.count || isBlank(text[index]) else { return }
    position = index
    skipBlanks()
  }

  // MARK: Consuming

  func byte(at index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

  func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  mutating func skipBlanks() {
    while position < text.count, isBlank(text[position]) { position += 1 }
  }

  /// `count` delimiters of emphasis, whichever they are.
  mutating func consumeDelimiters(_ count: Int) {
    for _ in 0..<count {
      let byte = byte(at: position)
      guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else { return lose() }
      position += 1
    }
  }

  mutating func consumeTildes(opening: Bool) {
    let start = position
    let limit = opening ? 2 : (tildeRuns.popLast() ?? 2)
    while byte(at: position) == UInt8(ascii: "~"), position - start < limit { position += 1 }
    if position == start { lose() }
    if opening { tildeRuns.append(position - start) }
  }

  mutating func consumeLineBreak() {
    skipBlanks()
    if byte(at: position) == UInt8(ascii: "\\") { position += 1 }
    guard byte(at: position) == UInt8(ascii: "\n") else { return lose() }
    position += 1
    skipBlanks()
  }

  mutating func consumeCode() {
    let start = position
    while byte(at: position) == UInt8(ascii: "`") { position += 1 }
    let ticks = position - start
    guard ticks > 0 else { return lose() }
    while true {
      position = text.index(of: UInt8(ascii: "`"), from: position, to: text.count)
      if position == text.count { break }
      let run = position
      while byte(at: position) == UInt8(ascii: "`") { position += 1 }
      if position - run == ticks { return }
    }
    position = start
    lose()
  }

  /// Raw HTML, whose literal is the source but for blanks at the beginnings of lines.
  mutating func consumeHTML(_ literal: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < literal.count {
      if literal[index] == byte(at: position) {
        index += 1
        position += 1
      } else if isBlank(literal[index]) {
        index += 1
      } else if isBlank(byte(at: position)) {
        position += 1
      } else {
        return lose()
      }
    }
  }

  mutating func consumeFootnoteMark() {
    guard byte(at: position) == UInt8(ascii: "["), byte(at: position + 1) == UInt8(ascii: "^"),
      case let end = text.index(of: UInt8(ascii: "]"), from: position, to: text.count), end < text.count
    else { return lose() }
    position = end + 1
  }

  var isAtEnd: Bool {
    position >= text.count
      || text[position...].allSatisfy { isBlank($0) || $0 == UInt8(ascii: "\n") }
  }

  mutating func lose() { isLost = true }
}
