extension MarkdownWriter {
  struct TableState {
    let alignments: [CMarkNode.Alignment?]
    let headerLine: Int
    /// The header cells' text, for the labels of the cells below.
    var headers: [[UInt8]] = []
    var isHeader = true
    var hasBody = false
    var column = 0
    /// Where the cells of the row stand in the file.
    var cells: [Range<Int>] = []
  }

  /// The wrapper scrolls where the table is wider than the screen, by the keyboard too; so it takes
  /// the focus, and has a name.
  mutating func openTable(_ node: CMarkNode) {
    tableCount += 1
    table = TableState(alignments: node.columnAlignments, headerLine: headerLine(of: node))
    startLine()
    put("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"")
    putEscaped("\(labels.table) \(tableCount)")
    put("\">\n<table>\n")
  }

  mutating func closeTable() {
    if table?.hasBody ?? false { put("</tbody>\n") }
    put("</table>\n</div>\n")
    table = nil
    endPlainLine()
  }

  mutating func openRow(_ node: CMarkNode) {
    guard var state = table else { return }
    state.isHeader = node.isHeaderRow
    state.column = 0
    let line = state.isHeader ? state.headerLine : node.startLine
    let isFirst = state.isHeader && node.parent?.startLine == line
    let start = isFirst ? offset(of: node) : lines.contentStart(of: line, quotes: quotes)
    state.cells = cells(from: start, to: lines.range(of: line).upperBound)
    if state.isHeader {
      put("<thead>\n")
    } else if !state.hasBody {
      put("<tbody>\n")
      state.hasBody = true
    }
    put("<tr>\n")
    table = state
  }

  mutating func closeRow(_ node: CMarkNode) {
    put("</tr>\n")
    if table?.isHeader ?? false { put("</thead>\n") }
    endPlainLine()
  }

  mutating func openCell() {
    guard let state = table else { return }
    put(state.isHeader ? "<th scope=\"col\"" as StaticString : "<td")
    if state.column < state.alignments.count, let alignment = state.alignments[state.column] {
      switch alignment {
      case .left: put(" class=\"align-left\"")
      case .center: put(" class=\"align-center\"")
      case .right: put(" class=\"align-right\"")
      }
    }
    if !state.isHeader, state.column < state.headers.count {
      put(" data-label=\"")
      MarkdownEscaping.text(state.headers[state.column], into: &html)
      put("\"")
    }
    put(">")
    textStart = plain.count
    let end = lines.bytes.count
    source.load(lines, cell: state.column < state.cells.count ? state.cells[state.column] : end..<end)
  }

  mutating func closeCell() {
    guard let isHeader = table?.isHeader else { return }
    endInlines(atEnd: true)
    if isHeader { table?.headers.append(Array(plain[textStart...])) }
    put(isHeader ? "</th>\n" as StaticString : "</td>\n")
    plain.append(UInt8(ascii: " "))
    table?.column += 1
  }

  /// The line of the header row: the one before the delimiter row. A paragraph may stand above it.
  func headerLine(of table: CMarkNode) -> Int {
    let first = table.startLine
    let columns = table.columnAlignments.count
    var line = first
    while line < lines.count, line - first < 10_000 {
      let row = lines.contentStart(of: line + 1, quotes: quotes)..<lines.range(of: line + 1).upperBound
      if isDelimiterRow(row), cells(from: row.lowerBound, to: row.upperBound).count == columns { return line }
      line += 1
    }
    return first
  }

  private func isDelimiterRow(_ range: Range<Int>) -> Bool {
    var hasHyphen = false
    for index in range {
      switch lines.bytes[index] {
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09, 0x0B, 0x0C: break
      default: return false
      }
    }
    return hasHyphen
  }

  /// The cells of a row without the blanks around them; a pipe behind a backslash divides nothing.
  private func cells(from start: Int, to end: Int) -> [Range<Int>] {
    let bytes = lines.bytes
    var cells: [Range<Int>] = []
    var from = start
    if from < end, bytes[from] == UInt8(ascii: "|") { from += 1 }
    var index = from
    while index <= end {
      let isDivider =
        index < end && bytes[index] == UInt8(ascii: "|") && bytes[index - 1] != UInt8(ascii: "\\")
      if isDivider || index == end {
        var first = from
        var last = index
        while first < last, source.isBlank(bytes[first]) { first += 1 }
        while last > first, source.isBlank(bytes[last - 1]) { last -= 1 }
        if isDivider || first < last { cells.append(first..<last) }
        from = index + 1
      }
      index += 1
    }
    return cells
  }
}
