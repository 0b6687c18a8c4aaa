extension MarkdownWriter {
  /// True where the block has no children to walk.
  mutating func writeBlockStart(_ node: CMarkNode, _ kind: CMarkNode.Kind) -> Bool {
    if case .pending = task, kind != .paragraph, kind != .document { writeTaskWithoutText() }
    switch kind {
    case .blockQuote:
      quotes += 1
      startLine()
      put("<blockquote>\n")
    case .list: openList(node)
    case .item: openItem(node)
    case .paragraph: openParagraph(node)
    case .heading: openHeading(node)
    case .table: openTable(node)
    case .tableRow: openRow(node)
    case .tableCell: openCell()
    case .footnoteDefinition: openFootnote(node)
    case .thematicBreak:
      startLine()
      put("<hr />\n")
      return true
    case .codeBlock:
      writeCodeBlock(node)
      return true
    case .htmlBlock:
      footnotes.exclude(node)
      report(.rawHTML, at: offset(of: node), Self.rawHTMLMessage)
      return true
    default: break
    }
    return false
  }

  static let rawHTMLMessage = "raw HTML is not allowed; write Markdown, or '\\<' for the character itself"

  mutating func writeBlockEnd(_ node: CMarkNode, _ kind: CMarkNode.Kind) {
    switch kind {
    case .blockQuote:
      quotes -= 1
      startLine()
      put("</blockquote>\n")
    case .list: put(node.isOrderedList ? "</ol>\n" as StaticString : "</ul>\n")
    case .item: put("</li>\n")
    case .paragraph: closeParagraph(node)
    case .heading: closeHeading(node)
    case .table: closeTable()
    case .tableRow: closeRow(node)
    case .tableCell: closeCell()
    case .footnoteDefinition: closeFootnote()
    default: break
    }
  }

  // MARK: Lists

  private mutating func openList(_ node: CMarkNode) {
    startLine()
    if !node.isOrderedList {
      put("<ul>\n")
    } else if node.listStart == 1 {
      put("<ol>\n")
    } else {
      put("<ol start=\"")
      put(node.listStart)
      put("\">\n")
    }
  }

  private mutating func openItem(_ node: CMarkNode) {
    startLine()
    if node.isTask {
      put("<li class=\"task\">")
      task = .pending(isChecked: node.isChecked)
    } else {
      put("<li>")
    }
  }

  private mutating func putCheckbox(isChecked: Bool) {
    put("<input type=\"checkbox\"")
    if isChecked { put(" checked=\"\"") }
    put(" disabled=\"\"")
  }

  /// The label holds the item's first paragraph only: a label must not hold blocks.
  private mutating func openTaskLabel() {
    guard case .pending(let isChecked) = task else { return }
    put("<label>")
    putCheckbox(isChecked: isChecked)
    put(" /> ")
    task = .labelled
  }

  private mutating func closeTaskLabel() {
    guard case .labelled = task else { return }
    put("</label>")
    task = .none
  }

  private mutating func writeTaskWithoutText() {
    guard case .pending(let isChecked) = task else { return }
    putCheckbox(isChecked: isChecked)
    put(" aria-label=\"")
    putEscaped(labels.task)
    put("\" />")
    task = .none
  }

  // MARK: Paragraphs

  private func isTight(_ node: CMarkNode) -> Bool {
    guard let list = node.parent?.parent, list.kind == .list else { return false }
    return list.isTightList
  }

  private mutating func openParagraph(_ node: CMarkNode) {
    load(node)
    source.skipDefinitions()
    source.skipBlanks()
    textStart = plain.count
    if !isTight(node) {
      startLine()
      put("<p>")
    }
    openTaskLabel()
  }

  /// A paragraph without a line of its own was cut off a table's header row.
  private mutating func load(_ node: CMarkNode) {
    if node.startLine > 0 {
      source.load(lines, from: offset(of: node), through: max(node.startLine, node.endLine), quotes: quotes)
    } else if let table = node.next, table.kind == .table {
      source.load(lines, from: offset(of: table), through: headerLine(of: table) - 1, quotes: quotes)
    }
  }

  private mutating func closeParagraph(_ node: CMarkNode) {
    endInlines(atEnd: true)
    closeTaskLabel()
    endPlainLine()
    if isTight(node) { return }
    if node.next == nil, node.parent?.kind == .footnoteDefinition {
      put(" ")
      writeBackReferences()
    }
    put("</p>\n")
  }

  // MARK: Headings

  private mutating func openHeading(_ node: CMarkNode) {
    load(node)
    if source.byte(at: 0) == UInt8(ascii: "#") {
      source.skipHeadingMarker()
    } else {
      source.skipDefinitions()
    }
    checkLevel(node)
    startLine()
    put("<h")
    put(max(2, node.headingLevel))
    put(" id=\"")
    slot(.idPrefix)
    // The id stands before the text that it is made from: `closeHeading` puts it here.
    headingStart = html.count
    headingSlots = slots.count
    textStart = plain.count
  }

  private mutating func closeHeading(_ node: CMarkNode) {
    endInlines(atEnd: false)
    let text = Self.trimmed(plain.bytes(from: textStart))
    let id = headingIDs.id(for: text)
    let level = max(2, node.headingLevel)
    headings.append(
      MarkdownBody.Heading(
        level: level, id: id, text: String(decoding: text, as: UTF8.self),
        location: location(ofByte: offset(of: node))))
    let attribute = id + "\">"
    html.insert(attribute, at: headingStart)
    for index in slots.indices[headingSlots...] {
      slots[index] = MarkdownBody.Slot(
        offset: slots[index].offset + attribute.utf8.count, kind: slots[index].kind)
    }
    put("</h")
    put(level)
    put(">\n")
    endPlainLine()
  }

  private static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let blank = UInt8(ascii: " ")
    guard let start = text.firstIndex(where: { $0 != blank }),
      let end = text.lastIndex(where: { $0 != blank })
    else { return UnsafeBufferPointer(rebasing: text[..<0]) }
    return UnsafeBufferPointer(rebasing: text[start...end])
  }

  private mutating func checkLevel(_ node: CMarkNode) {
    let level = node.headingLevel
    if level == 1 {
      report(
        .headingLevel, at: offset(of: node),
        "a heading of level 1 is the page's title; write '##' for a heading in the text")
    } else if level > lastHeadingLevel + 1 {
      report(
        .headingLevel, at: offset(of: node),
        "the heading skips from level \(lastHeadingLevel) to \(level); "
          + "write '\(String(repeating: "#", count: lastHeadingLevel + 1))'")
    }
    lastHeadingLevel = max(2, level)
  }

  // MARK: Code

  private mutating func writeCodeBlock(_ node: CMarkNode) {
    footnotes.exclude(node)
    startLine()
    // A long line scrolls: it must be in reach of the keyboard.
    put("<pre tabindex=\"0\"><code")
    let info = node.info
    if !info.isEmpty {
      let end = info.firstIndex { $0 == 0x20 || (0x09...0x0D).contains($0) } ?? info.count
      put(" class=\"language-")
      MarkdownEscaping.text(UnsafeBufferPointer(rebasing: info[..<end]), into: &html)
      put("\"")
    }
    put(">")
    MarkdownEscaping.text(node.literal, into: &html)
    plain.append(node.literal)
    put("</code></pre>\n")
    endPlainLine()
  }
}
