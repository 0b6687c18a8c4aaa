/// Refuses a body that libcmark-gfm would take too long over, or not survive, before it is parsed.
///
/// Version 0.29.0.gfm.6 takes quadratic time over many kinds of text, and ends the process when a
/// buffer grows beyond a gigabyte (CVE-2023-22483, -22486, -24824, -37463). The limits are far above what
/// people write, and low enough that a body of 1 MB takes less than a second. The measured costs, on the
/// slowest text found for each, stand at the limits.
struct MarkdownGuards {
  static let largestBody = 8 << 20
  /// Levels of quotes and lists: 500 KB of lazy lines below 100 levels take 0.15 s.
  static let deepestContainer = 100
  /// Open brackets, in a stretch of lines without a blank one.
  static let deepestBracket = 1_000
  static let mostColumns = 200
  static let mostCells = 100_000
  /// Characters that begin or end an inline, squared and summed over the stretches of lines without a
  /// blank one: 40,000 in one stretch take 0.6 s.
  static let mostDelimiterWork = 40_000 * 40_000
  /// Bytes that lookalikes of a delimiter row make the library read again: 0.3 s.
  static let mostRowWork = 5_000_000
  /// Bytes that beginnings of raw HTML such as `<?` make the library read again: 0.3 s.
  static let mostMarkupWork = 400_000_000
  /// Bytes that reference definitions can grow to where they are used.
  static let mostReferenceBytes = 32_000_000

  private let lines: BodyLines
  private var bytes: UnsafeBufferPointer<UInt8> { lines.bytes }
  private var delimiterWork = 0
  private var closingBrackets = 0
  private var cells = 0
  private var depth = 0
  private var stretch = Stretch()
  private var fault: (line: Int, rule: Rule, message: String)?

  /// What was counted since the last blank line.
  private struct Stretch {
    var firstLine = 1
    var bytes = 0
    var delimiters = 0
    var brackets = 0
    var markup = 0
    var rowWork = 0
    var columns = 0
    /// In the line that has most of them.
    var pipes = 0
  }

  private init(_ lines: BodyLines) { self.lines = lines }

  /// The finding that refuses the body, or nil.
  static func refusal(of file: SourceFile, lines: BodyLines) -> Finding? {
    let size = file.bytes.count - lines.bodyStart
    if size > largestBody {
      return Finding(
        .bodyTooLarge, at: file.location(ofByte: lines.bodyStart),
        "the text has \(size) bytes and at most \(largestBody) are allowed; divide it into several records")
    }
    var guards = MarkdownGuards(lines)
    guards.scan()
    if guards.fault == nil { guards.scanDefinitions() }
    return guards.fault.map {
      Finding($0.rule, at: file.location(ofByte: lines.start(of: $0.line)), $0.message)
    }
  }

  private mutating func scan() {
    for line in 1...lines.count where fault == nil {
      let range = lines.range(of: line)
      let prefix = Prefix(of: bytes, in: range)
      if prefix.end == range.upperBound, prefix.markers == 0 {
        endStretch()
        stretch = Stretch(firstLine: line + 1)
        continue
      }
      deepen(prefix, line)
      count(prefix.end..<range.upperBound, line)
      stretch.bytes += range.count
      if stretch.brackets > Self.deepestBracket {
        refuse(line, .nesting, "more than \(Self.deepestBracket) brackets are open; close or escape them")
      }
    }
    endStretch()
  }

  /// Estimates from above how many containers are open: no more than before and the line's markers,
  /// and no more than the columns of its prefix could hold.
  private mutating func deepen(_ prefix: Prefix, _ line: Int) {
    if prefix.markers > 0 { depth = min(depth + prefix.markers, prefix.width) }
    if depth > Self.deepestContainer {
      refuse(
        line, .nesting,
        "quotes and lists are nested deeper than \(Self.deepestContainer) levels; take some of them out")
    }
  }

  private mutating func count(_ range: Range<Int>, _ line: Int) {
    var pipes = 0
    var index = range.lowerBound
    while true {
      index = bytes.index(from: index, to: range.upperBound, where: Self.isMark, hits: Self.marks)
      if index == range.upperBound { break }
      switch bytes[index] {
      case UInt8(ascii: "["):
        stretch.delimiters += 1
        stretch.brackets += 1
      case UInt8(ascii: "]"):
        stretch.delimiters += 1
        stretch.brackets = max(0, stretch.brackets - 1)
        closingBrackets += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"), UInt8(ascii: ">"):
        stretch.delimiters += 1
      case UInt8(ascii: "<"):
        stretch.delimiters += 1
        if index + 1 < range.upperBound, bytes[index + 1] == 0x21 || bytes[index + 1] == 0x3F {
          stretch.markup += 1
        }
      case UInt8(ascii: "@"): stretch.delimiters += 2  // each is searched for an address both ways
      case UInt8(ascii: "|"): pipes += 1
      default: break
      }
      index += 1
    }
    stretch.pipes = max(stretch.pipes, pipes)
    if isDelimiterRow(range, pipes: pipes) { countRow(columns: pipes + 1, line) }
    if stretch.columns > 0 { countTableRow(line) }
  }

  /// Those that begin or end an inline, and the pipe. `marks` passes over the bytes of prose; it lets
  /// through the neighbours of those that are counted.
  @inline(__always)
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2A, 0x3C...0x40, 0x5B...0x60, 0x7C...0x7E: true
    default: false
    }
  }

  @inline(__always)
  private static func marks(_ chunk: UnsafeBufferPointer<UInt8>.Chunk) -> UnsafeBufferPointer<UInt8>.Hits {
    chunk.hits(0x2A) .| chunk.hits(0x3C...0x40) .| chunk.hits(0x5B...0x60) .| chunk.hits(0x7C...0x7E)
  }

  private func isDelimiterRow(_ range: Range<Int>, pipes: Int) -> Bool {
    var hasHyphen = false
    var hasColon = false
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: ":"): hasColon = true
      case UInt8(ascii: "|"), 0x20, 0x09, 0x0B, 0x0C: break
      default: return false
      }
    }
    return hasHyphen && (pipes > 0 || hasColon)
  }

  /// A line that may be the delimiter row of a table: the library reads the whole paragraph again.
  private mutating func countRow(columns: Int, _ line: Int) {
    stretch.rowWork += stretch.bytes
    if stretch.rowWork > Self.mostRowWork {
      refuse(
        line, .tableSize, "too many lines look like a table's second row; set blank lines between tables")
    }
    stretch.columns = max(stretch.columns, columns)
  }

  /// The library fills a short row up to the width of the header, and takes quadratic time over a long one.
  private mutating func countTableRow(_ line: Int) {
    cells += stretch.columns
    // With those at both ends.
    if stretch.pipes > Self.mostColumns + 1 {
      refuse(line, .tableSize, "a table has at most \(Self.mostColumns) columns; divide it")
    } else if cells > Self.mostCells {
      refuse(line, .tableSize, "the tables of a text have at most \(Self.mostCells) cells; divide it")
    }
  }

  private mutating func endStretch() {
    delimiterWork += stretch.delimiters * stretch.delimiters
    if stretch.markup * stretch.bytes > Self.mostMarkupWork {
      refuse(stretch.firstLine, .rawHTML, "raw HTML is not allowed; write '\\<' for the character itself")
    } else if delimiterWork > Self.mostDelimiterWork {
      refuse(
        stretch.firstLine, .nesting,
        "too many brackets, stars and other marks stand here without a blank line; set some between them"
      )
    }
  }

  mutating func refuse(_ line: Int, _ rule: Rule, _ message: String) {
    if fault == nil { fault = (line, rule, message) }
  }
}

extension MarkdownGuards {
  /// The blanks and the markers of quotes and lists that a line begins with.
  struct Prefix {
    private(set) var markers = 0
    /// Columns, a tab as four.
    private(set) var width = 0
    private(set) var end: Int

    init(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
      var index = range.lowerBound
      func isBlank(_ at: Int) -> Bool { at >= range.upperBound || bytes[at] == 0x20 || bytes[at] == 0x09 }
      loop: while index < range.upperBound {
        switch bytes[index] {
        case 0x20: width += 1
        case 0x09: width += 4
        case UInt8(ascii: ">"):
          markers += 1
          width += 1
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
          guard isBlank(index + 1) else { break loop }
          markers += 1
          width += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          var end = index
          while end < range.upperBound, end - index < 9, (0x30...0x39).contains(bytes[end]) { end += 1 }
          guard end < range.upperBound, bytes[end] == 0x2E || bytes[end] == 0x29, isBlank(end + 1) else {
            break loop
          }
          markers += 1
          width += end + 1 - index
          index = end
        default: break loop
        }
        index += 1
      }
      end = index
    }
  }
}

extension MarkdownGuards {
  /// Refuses reference definitions so long, in a body with so many brackets, that their copies would
  /// not fit into memory.
  private mutating func scanDefinitions() {
    let longest = Self.mostReferenceBytes / max(closingBrackets, 1)
    guard closingBrackets > 0, longest < bytes.count else { return }
    for line in 1...lines.count {
      let range = lines.range(of: line)
      let start = Prefix(of: bytes, in: range).end
      guard start < range.upperBound, bytes[start] == UInt8(ascii: "[") else { continue }
      if definitionSize(line, limit: longest) > longest {
        return refuse(
          line, .nesting,
          "the reference definition is too long for a text with so many brackets; shorten it, or divide the text"
        )
      }
    }
  }

  /// An upper bound: to the end of the line after this one, or as far as a title may go that is open
  /// there, which is to the next blank line.
  private func definitionSize(_ line: Int, limit: Int) -> Int {
    let start = lines.start(of: line)
    var last = line + 1
    let isOpen = leavesTitleOpen(line) ?? leavesTitleOpen(last) ?? false
    while isOpen, last < lines.count, lines.start(of: last) - start <= limit, !lines.range(of: last).isEmpty {
      last += 1
    }
    return lines.range(of: last).upperBound - start
  }

  /// Whether a title begins on the line and does not end with it; nil where none begins.
  private func leavesTitleOpen(_ line: Int) -> Bool? {
    let range = lines.range(of: line)
    var before: UInt8 = 0x20
    for index in range {
      let byte = bytes[index]
      if before <= 0x20, byte == 0x22 || byte == 0x27 || byte == 0x28 {
        guard let last = range.last(where: { bytes[$0] > 0x20 }) else { return true }
        return !(last > index && bytes[last] == (byte == 0x28 ? 0x29 : byte))
      }
      before = byte
    }
    return nil
  }
}
