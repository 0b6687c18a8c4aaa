extension MarkdownWriter {
  /// HTML is not written within an image: its content is the alternative text.
  var writesHTML: Bool { openImages == 0 }

  mutating func openMark(_ kind: CMarkNode.Kind) {
    switch kind {
    case .emphasis: source.consumeDelimiters(1)
    case .strong: source.consumeDelimiters(2)
    default: source.consumeTildes(opening: true)
    }
    guard writesHTML else { return }
    switch kind {
    case .emphasis: put("<em>")
    case .strong: put("<strong>")
    default: put("<del>")
    }
  }

  mutating func closeMark(_ kind: CMarkNode.Kind) {
    switch kind {
    case .emphasis: source.consumeDelimiters(1)
    case .strong: source.consumeDelimiters(2)
    default: source.consumeTildes(opening: false)
    }
    guard writesHTML else { return }
    switch kind {
    case .emphasis: put("</em>")
    case .strong: put("</strong>")
    default: put("</del>")
    }
  }

  mutating func writeLeaf(_ node: CMarkNode, _ kind: CMarkNode.Kind) {
    switch kind {
    case .lineBreak:
      source.consumeLineBreak()
      plain.append(UInt8(ascii: " "))
      if writesHTML { put("<br />\n") }
    case .code:
      source.consumeCode()
      node.withLiteral { literal in
        plain.append(contentsOf: literal)
        guard writesHTML else { return }
        put("<code>")
        MarkdownEscaping.text(literal, into: &html)
        put("</code>")
      }
    case .htmlInline:
      error("raw-html", at: source.fileOffset, Self.rawHTMLMessage)
      node.withLiteral { source.consumeHTML($0) }
    case .footnoteReference: writeFootnoteReference(node)
    default: break
    }
  }

  /// Writes neighbouring text nodes as one text, since the library ends a node at every character that
  /// might begin something; returns the last of them.
  mutating func writeRun(from first: CMarkNode) -> CMarkNode {
    run.removeAll(keepingCapacity: true)
    var brackets: [(run: Int, source: Int)] = []
    let form = openLinks.last?.form
    var last = first
    while true {
      switch last.kind {
      case .text:
        let base = run.count
        last.withLiteral { literal in
          run.append(contentsOf: literal)
          // The end of an autolink in pointy brackets is found from its beginning.
          if form == .pointy { return }
          source.consumeText(literal, isVerbatim: form == .web) { index, position in
            brackets.append((base + index, position))
          }
        }
      default:
        source.consumeLineBreak()
        run.append(UInt8(ascii: "\n"))
      }
      guard let next = last.next else { break }
      let kind = next.kind
      guard kind == .text || kind == .softBreak else { break }
      last = next
    }
    writeText(brackets)
    return last
  }

  /// - Parameter brackets: The unescaped `[` of the run, with their indexes in the source.
  private mutating func writeText(_ brackets: [(run: Int, source: Int)]) {
    var written = 0
    for bracket in brackets where bracket.run >= written {
      let second = bracket.run + 1
      guard second < run.count, source.byte(at: bracket.source + 1) == run[second] else { continue }
      if run[second] == UInt8(ascii: "@") {
        guard let end = citationEnd(bracket) else { continue }
        put(run: written..<bracket.run)
        writeCitation(second..<end - 1, bracket.source)
        written = end
      } else if run[second] == UInt8(ascii: "^") {
        checkFootnoteMark(bracket)
      }
    }
    put(run: written..<run.count)
  }

  private mutating func put(run range: Range<Int>) {
    if range.isEmpty { return }
    let start = plain.count
    run.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[range])
      plain.append(contentsOf: text)
      if writesHTML { MarkdownEscaping.text(text, into: &html) }
    }
    for index in start..<plain.count where plain[index] == UInt8(ascii: "\n") {
      plain[index] = UInt8(ascii: " ")
    }
  }

  // MARK: Citations

  /// Behind the `]` of what begins with `[@`; nil, with an error where one was meant, if there is none.
  private mutating func citationEnd(_ bracket: (run: Int, source: Int)) -> Int? {
    let content = run[(bracket.run + 2)...]
    if let end = content.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
      run[end] == UInt8(ascii: "]")
    {
      return end + 1
    }
    if let first = content.first, CitationSyntax.isIDByte(first) {
      error(
        "citation-form", at: source.fileOffset(of: bracket.source),
        "the citation that begins here is not closed; \(CitationSyntax.form)")
    }
    return nil
  }

  private mutating func writeCitation(_ range: Range<Int>, _ start: Int) {
    let place = source.fileOffset(of: start)
    let written = String(decoding: run[range], as: UTF8.self)
    guard let ids = CitationSyntax.ids(in: run[range]) else {
      error("citation-form", at: place, "'[\(written)]' is no citation; \(CitationSyntax.form)")
      return
    }
    if !openLinks.isEmpty {
      error(
        "citation-in-link", at: place,
        "the citation '[\(written)]' stands inside a link; put it behind the link")
      return
    }
    var position = start
    let located = ids.map { id in
      // Only an `@` stands for an `@` here, so the next one in the source is the id's.
      position += 1
      while source.byte(at: position) != UInt8(ascii: "@"), position < source.text.count { position += 1 }
      return Located(id, at: location(ofByte: source.fileOffset(of: position)))
    }
    slot(.citation(citations.count))
    citations.append(
      MarkdownBody.Citation(ids: located, ordinal: citations.count + 1, location: location(ofByte: place)))
    if plain.count > textStart, plain.last == UInt8(ascii: " ") { plain.removeLast() }
  }
}
