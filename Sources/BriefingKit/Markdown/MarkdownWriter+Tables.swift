extension MarkdownWriter {
  /// The table that is open.
  struct TableState {
    var alignments: [CMarkNode.Alignment?] = []
    var headerLine = 0
    /// The attribute that names the column in its cells below: its end in `labels` for each column.
    var labelEnds: [Int] = []
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
    table.headerLine = headerLine(of: node)
    table.alignments = node.columnAlignments
    table.labelEnds.removeAll(keepingCapacity: true)
    columnLabels.removeAll()
    table.hasBody = false
    startLine()
    put("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"")
    putEscaped(labels.table)
    put(" ")
    put(tableCount)
    put("\">\n<table>\n")
  }

  mutating func closeTable() {
    if table.hasBody { put("</tbody>\n") }
    put("</table>\n</div>\n")
    endPlainLine()
  }

  mutating func openRow(_ node: CMarkNode) {
    table.isHeader = node.isHeaderRow
    table.column = 0
    let line = table.isHeader ? table.headerLine : node.startLine
    let isFirst = table.isHeader && node.parent?.startLine == line
    let start = isFirst ? offset(of: node) : lines.contentStart(of: line, quotes: quotes)
    readCells(from: start, to: lines.range(of: line).upperBound)
    if table.isHeader {
      put("<thead>\n")
    } else if !table.hasBody {
      put("<tbody>\n")
      table.hasBody = true
    }
    put("<tr>\n")
  }

  mutating func closeRow(_ node: CMarkNode) {
    put("</tr>\n")
    if table.isHeader { put("</thead>\n") }
    endPlainLine()
  }

  mutating func openCell() {
    let column = table.column
    put(table.isHeader ? "<th scope=\"col\"" as StaticString : "<td")
    if column < table.alignments.count, let alignment = table.alignments[column] {
      switch alignment {
      case .left: put(" class=\"align-left\"")
      case .center: put(" class=\"align-center\"")
      case .right: put(" class=\"align-right\"")
      }
    }
    if !table.isHeader, column < table.labelEnds.count {
      let start = column > 0 ? table.labelEnds[column - 1] : 0
      html.append(UnsafeBufferPointer(rebasing: columnLabels.bytes[start..<table.labelEnds[column]]))
    }
    put(">")
    textStart = plain.count
    let end = lines.bytes.count
    source.load(lines, cell: column < table.cells.count ? table.cells[column] : end..<end)
  }

  mutating func closeCell() {
    endInlines(atEnd: true)
    if table.isHeader {
      columnLabels.append(" data-label=\"" as StaticString)
      MarkdownEscaping.text(plain.bytes(from: textStart), into: &columnLabels)
      columnLabels.append(UInt8(ascii: "\""))
      table.labelEnds.append(columnLabels.count)
    }
    put(table.isHeader ? "</th>\n" as StaticString : "</td>\n")
    plain.append(UInt8(ascii: " "))
    table.column += 1
  }

  /// The line of the header row: the one before the delimiter row. A paragraph may stand above it.
  mutating func headerLine(of node: CMarkNode) -> Int {
    let first = node.startLine
    let columns = node.columnCount
    var line = first
    while line < lines.count, line - first < 10_000 {
      let row = lines.contentStart(of: line + 1, quotes: quotes)..<lines.range(of: line + 1).upperBound
      if isDelimiterRow(row) {
        readCells(from: row.lowerBound, to: row.upperBound)
        if table.cells.count == columns { return line }
      }
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

  /// Reads the cells of a row without the blanks around them; a pipe behind a backslash divides nothing.
  private mutating func readCells(from start: Int, to end: Int) {
    let bytes = lines.bytes
    table.cells.removeAll(keepingCapacity: true)
    var from = start
    if from < end, bytes[from] == UInt8(ascii: "|") { from += 1 }
    var index = from
    while index <= end {
      index = bytes.index(of: UInt8(ascii: "|"), from: index, to: end)
      let isDivider = index < end && bytes[index - 1] != UInt8(ascii: "\\")
      if isDivider || index == end {
        var first = from
        var last = index
        while first < last, source.isBlank(bytes[first]) { first += 1 }
        while last > first, source.isBlank(bytes[last - 1]) { last -= 1 }
        if isDivider || first < last { table.cells.append(first..<last) }
        from = index + 1
      }
      index += 1
    }
  }
}
