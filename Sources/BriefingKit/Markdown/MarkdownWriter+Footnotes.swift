extension MarkdownWriter {
  struct FootnoteState {
    /// For each footnote in the order of its number, how many marks refer to it.
    var referenceCounts: [Int] = []
    /// How many marks of each footnote have been written.
    var written: [Int] = []
    /// The lines where the tree's definitions begin.
    var definitionLines: Set<Int> = []
    /// The lines of code and raw HTML, where a definition's form defines nothing.
    var excluded: [ClosedRange<Int>] = []
    /// The number of the definition that is being written.
    var current = 0
    var hasBackReferences = false

    mutating func exclude(_ node: CMarkNode) {
      let first = node.startLine
      excluded.append(first...max(first, node.endLine))
    }
  }

  /// The marks have to be counted first: the list of footnotes links back to every one.
  mutating func prepareFootnotes(_ document: CMarkNode) {
    guard var definition = document.lastChild, definition.kind == .footnoteDefinition else { return }
    var count = 0
    var node: CMarkNode? = document.firstChild
    while let child = node {
      if child.kind == .footnoteDefinition {
        count += 1
        footnotes.definitionLines.insert(child.startLine)
        definition = child
      }
      node = child.next
    }
    footnotes.referenceCounts = [Int](repeating: 0, count: count)
    footnotes.written = footnotes.referenceCounts
    countReferences(document)
    headingIDs = HeadingIDs(footnotes: footnotes.referenceCounts)
  }

  private mutating func countReferences(_ document: CMarkNode) {
    var node = document
    while true {
      let kind = node.kind
      if kind == .footnoteReference, let number = number(of: node) {
        footnotes.referenceCounts[number - 1] += 1
      }
      if kind != .text, kind != .image, let child = node.firstChild {
        node = child
        continue
      }
      while true {
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent else { return }
        node = parent
      }
    }
  }

  /// The footnote's number, from 1; the library has put it in the place of the name.
  private func number(of reference: CMarkNode) -> Int? {
    let number = Int(String(decoding: reference.literal, as: UTF8.self))
    return number.flatMap { footnotes.referenceCounts.indices.contains($0 - 1) ? $0 : nil }
  }

  mutating func writeFootnoteReference(_ node: CMarkNode) {
    let place = source.fileOffset
    source.consumeFootnoteMark()
    guard let number = number(of: node) else { return }
    if !openLinks.isEmpty {
      report(.footnoteInLink, at: place, "the footnote's mark stands inside a link; put it behind the link")
      return
    }
    footnotes.written[number - 1] += 1
    put("<sup class=\"footnote-ref\"><a href=\"#")
    slot(.idPrefix)
    put("fn-")
    put(number)
    put("\" id=\"")
    slot(.idPrefix)
    html.append(HeadingIDs.footnoteMark(number, footnotes.written[number - 1]))
    put("\" role=\"doc-noteref\">")
    put(number)
    put("</a></sup>")
  }

  // MARK: The list

  mutating func openFootnote(_ node: CMarkNode) {
    if footnotes.current == 0 {
      startLine()
      put("<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"")
      slot(.idPrefix)
      put("footnotes\">\n<h2 class=\"visually-hidden\" id=\"")
      slot(.idPrefix)
      put("footnotes\">")
      putEscaped(labels.footnotes)
      put("</h2>\n<ol>\n")
    }
    footnotes.current += 1
    footnotes.hasBackReferences = false
    put("<li id=\"")
    slot(.idPrefix)
    put("fn-")
    put(footnotes.current)
    put("\">\n")
  }

  mutating func writeBackReferences() {
    let number = footnotes.current
    footnotes.hasBackReferences = true
    let count =
      footnotes.referenceCounts.indices.contains(number - 1) ? footnotes.referenceCounts[number - 1] : 0
    for reference in 1...max(1, count) {
      if reference > 1 { put(" ") }
      put("<a href=\"#")
      slot(.idPrefix)
      html.append(HeadingIDs.footnoteMark(number, reference))
      put("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
      putEscaped(labels.backReference)
      put(" ")
      put(number)
      if reference > 1 {
        put("-")
        put(reference)
        put("\">↩<sup>")
        put(reference)
        put("</sup></a>")
      } else {
        put("\">↩</a>")
      }
    }
  }

  mutating func closeFootnote() {
    if !footnotes.hasBackReferences {
      writeBackReferences()
      put("\n")
    }
    put("</li>\n")
  }

  mutating func endFootnotes() {
    if footnotes.current > 0 { put("</ol>\n</section>\n") }
  }

  // MARK: Findings

  /// A mark that is still text refers to nothing.
  mutating func checkFootnoteMark(_ text: UnsafeBufferPointer<UInt8>, _ bracket: Bracket) {
    let name = text[(bracket.run + 2)...].prefix {
      $0 != UInt8(ascii: "]") && $0 > 0x20 && $0 != UInt8(ascii: "[")
    }
    guard !name.isEmpty, name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: "]") else { return }
    let written = String(decoding: name, as: UTF8.self)
    report(
      .footnoteUndefined, at: source.fileOffset(of: bracket.source),
      "no footnote is named '\(written)'; write its text as '[^\(written)]: …', or '\\[' for a bracket")
  }

  /// The library drops a definition that nothing refers to: find those in the source.
  mutating func reportUnusedFootnotes() {
    let bytes = lines.bytes
    var names: Set<String> = []
    var excluded = footnotes.excluded.sorted { $0.lowerBound < $1.lowerBound }[...]
    var next = lines.bodyStart
    while true {
      let caret = bytes.index(of: UInt8(ascii: "^"), from: next, to: bytes.count)
      if caret == bytes.count { return }
      next = caret + 1
      let line = lines.line(at: caret)
      let range = lines.range(of: line)
      let start = caret - 1
      guard start >= range.lowerBound, bytes[start] == UInt8(ascii: "["), start + 4 < range.upperBound,
        MarkdownGuards.Prefix(of: bytes, in: range).end == start
      else { continue }
      let name = bytes[caret + 1..<range.upperBound].prefix { $0 > 0x20 && $0 != UInt8(ascii: "]") }
      guard !name.isEmpty, name.endIndex + 1 < range.upperBound, bytes[name.endIndex] == UInt8(ascii: "]"),
        bytes[name.endIndex + 1] == UInt8(ascii: ":")
      else { continue }
      excluded = excluded.drop { $0.upperBound < line }
      if excluded.first?.contains(line) ?? false { continue }
      reportUnless(isUsed: footnotes.definitionLines.contains(line), at: start, name, &names)
    }
  }

  private mutating func reportUnless(
    isUsed: Bool, at start: Int, _ name: Slice<UnsafeBufferPointer<UInt8>>, _ names: inout Set<String>
  ) {
    let written = String(decoding: name, as: UTF8.self)
    let isFirst = names.insert(written.lowercased()).inserted
    if isUsed { return }
    findings.append(
      Finding(
        .footnoteUnused, at: location(ofByte: start),
        isFirst
          ? "nothing refers to the footnote '\(written)'; write '[^\(written)]' in the text, or take it out"
          : "the footnote '\(written)' is defined already; give this one another name"))
  }
}
