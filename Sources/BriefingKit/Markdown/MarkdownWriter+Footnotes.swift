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
    var reserved: Set = ["footnotes"]
    for (index, count) in footnotes.referenceCounts.enumerated() {
      reserved.insert("fn-\(index + 1)")
      for reference in 1...max(1, count) { reserved.insert(Self.referenceID(index + 1, reference)) }
    }
    headingIDs = HeadingIDs(reserved: reserved)
  }

  private mutating func countReferences(_ document: CMarkNode) {
    var node = document
    while true {
      let kind = node.kind
      if kind == .footnoteReference, let number = number(of: node) {
        footnotes.referenceCounts[number - 1] += 1
      }
      if kind != .image, let child = node.firstChild {
        node = child
        continue
      }
      while node.next == nil {
        guard let parent = node.parent else { return }
        node = parent
      }
      guard let next = node.next else { return }
      node = next
    }
  }

  /// The footnote's number, from 1; the library has put it in the place of the name.
  private func number(of reference: CMarkNode) -> Int? {
    let number = reference.withLiteral { Int(String(decoding: $0, as: UTF8.self)) }
    return number.flatMap { footnotes.referenceCounts.indices.contains($0 - 1) ? $0 : nil }
  }

  private static func referenceID(_ number: Int, _ reference: Int) -> String {
    reference == 1 ? "fnref-\(number)" : "fnref-\(number)-\(reference)"
  }

  mutating func writeFootnoteReference(_ node: CMarkNode) {
    let place = source.fileOffset
    source.consumeFootnoteMark()
    guard let number = number(of: node) else { return }
    if !openLinks.isEmpty {
      error("footnote-in-link", at: place, "the footnote's mark stands inside a link; put it behind the link")
      return
    }
    footnotes.written[number - 1] += 1
    put("<sup class=\"footnote-ref\"><a href=\"#")
    slot(.idPrefix)
    put("fn-\(number)\" id=\"")
    slot(.idPrefix)
    put(
      "\(Self.referenceID(number, footnotes.written[number - 1]))\" role=\"doc-noteref\">\(number)</a></sup>")
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
    put("fn-\(footnotes.current)\">\n")
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
      put(
        "\(Self.referenceID(number, reference))\" class=\"footnote-backref\""
      )
      put(" role=\"doc-backlink\" aria-label=\"")
      putEscaped("\(labels.backReference) \(number)" + (reference > 1 ? "-\(reference)" : ""))
      put(reference > 1 ? "\">↩<sup>\(reference)</sup></a>" : "\">↩</a>")
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
  mutating func checkFootnoteMark(_ bracket: (run: Int, source: Int)) {
    let name = run[(bracket.run + 2)...].prefix {
      $0 != UInt8(ascii: "]") && $0 > 0x20 && $0 != UInt8(ascii: "[")
    }
    guard !name.isEmpty, name.endIndex < run.count, run[name.endIndex] == UInt8(ascii: "]") else { return }
    let written = String(decoding: name, as: UTF8.self)
    error(
      "footnote-undefined", at: source.fileOffset(of: bracket.source),
      "no footnote is named '\(written)'; write its text as '[^\(written)]: …', or '\\[' for a bracket")
  }

  /// The library drops a definition that nothing refers to: find those in the source.
  mutating func reportUnusedFootnotes() {
    var names: Set<String> = []
    var excluded = footnotes.excluded.sorted { $0.lowerBound < $1.lowerBound }[...]
    lines.bytes.withUnsafeBufferPointer { bytes in
      for line in 1...lines.count {
        let range = lines.range(of: line)
        let start = MarkdownGuards.Prefix(of: bytes, in: range).end
        guard start + 4 < range.upperBound, bytes[start] == 0x5B, bytes[start + 1] == 0x5E else { continue }
        let name = bytes[start + 2..<range.upperBound].prefix { $0 > 0x20 && $0 != UInt8(ascii: "]") }
        guard !name.isEmpty, name.endIndex + 1 < range.upperBound, bytes[name.endIndex] == 0x5D,
          bytes[name.endIndex + 1] == UInt8(ascii: ":")
        else { continue }
        excluded = excluded.drop { $0.upperBound < line }
        if excluded.first?.contains(line) ?? false { continue }
        let written = String(decoding: name, as: UTF8.self)
        let isFirst = names.insert(written.lowercased()).inserted
        if footnotes.definitionLines.contains(line) { continue }
        findings.append(
          .warning(
            "footnote-unused", at: location(ofByte: start),
            isFirst
              ? "nothing refers to the footnote '\(written)'; write '[^\(written)]' in the text, or take it out"
              : "the footnote '\(written)' is defined already; give this one another name"))
      }
    }
  }
}
