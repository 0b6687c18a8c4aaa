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
      let literal = node.literal
      plain.append(literal)
      guard writesHTML else { return }
      put("<code>")
      MarkdownEscaping.text(literal, into: &html)
      put("</code>")
    case .htmlInline:
      report(.rawHTML, at: source.fileOffset, Self.rawHTMLMessage)
      source.consumeHTML(node.literal)
    case .footnoteReference: writeFootnoteReference(node)
    default: break
    }
  }

  /// An unescaped `[` of a run, with its indexes in the run and in the source.
  struct Bracket {
    let run: Int
    let source: Int
  }

  /// Writes neighbouring text nodes as one text, since the library ends a node at every character that
  /// might begin something; returns the last of them.
  mutating func writeRun(from first: CMarkNode, _ kind: CMarkNode.Kind) -> CMarkNode {
    brackets.removeAll(keepingCapacity: true)
    if kind == .text, Self.textNode(after: first) == nil {
      let text = first.literal
      readAlong(text, from: 0)
      writeText(text)
      return first
    }
    run.removeAll()
    var last = (node: first, kind: kind)
    while true {
      if last.kind == .text {
        let text = last.node.literal
        readAlong(text, from: run.count)
        run.append(text)
      } else {
        source.consumeLineBreak()
        run.append(UInt8(ascii: "\n"))
      }
      guard let next = Self.textNode(after: last.node) else { break }
      last = next
    }
    writeText(run.bytes)
    return last.node
  }

  private static func textNode(after node: CMarkNode) -> (node: CMarkNode, kind: CMarkNode.Kind)? {
    guard let next = node.next else { return nil }
    let kind = next.kind
    return kind == .text || kind == .softBreak ? (next, kind) : nil
  }

  /// - Parameter start: The index in the run of the text's first byte.
  private mutating func readAlong(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    let form = openLinks.last?.form
    // The end of an autolink in pointy brackets is found from its beginning.
    if form == .pointy { return }
    source.consumeText(text, isVerbatim: form == .web) { index, position in
      brackets.append(Bracket(run: start + index, source: position))
    }
  }

  private mutating func writeText(_ text: UnsafeBufferPointer<UInt8>) {
    var written = 0
    for bracket in brackets where bracket.run >= written {
      let second = bracket.run + 1
      guard second < text.count, source.byte(at: bracket.source + 1) == text[second] else { continue }
      if text[second] == UInt8(ascii: "@") {
        guard let end = citationEnd(text, bracket) else { continue }
        put(UnsafeBufferPointer(rebasing: text[written..<bracket.run]))
        writeCitation(UnsafeBufferPointer(rebasing: text[second..<end - 1]), bracket.source)
        written = end
      } else if text[second] == UInt8(ascii: "^") {
        checkFootnoteMark(text, bracket)
      }
    }
    put(UnsafeBufferPointer(rebasing: text[written...]))
  }

  private mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
    if text.isEmpty { return }
    var index = plain.count
    plain.append(text)
    while true {
      index = plain.bytes.index(of: UInt8(ascii: "\n"), from: index, to: plain.count)
      if index == plain.count { break }
      plain[index] = UInt8(ascii: " ")
    }
    if writesHTML { MarkdownEscaping.text(text, into: &html) }
  }

  // MARK: Citations

  /// Behind the `]` of what begins with `[@`; nil, with an error where one was meant, if there is none.
  private mutating func citationEnd(_ text: UnsafeBufferPointer<UInt8>, _ bracket: Bracket) -> Int? {
    let content = text[(bracket.run + 2)...]
    if let end = content.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
      text[end] == UInt8(ascii: "]")
    {
      return end + 1
    }
    if let first = content.first, CitationSyntax.isIDByte(first) {
      report(
        .citationForm, at: source.fileOffset(of: bracket.source),
        "the citation that begins here is not closed; \(CitationSyntax.form)")
    }
    return nil
  }

  private mutating func writeCitation(_ content: UnsafeBufferPointer<UInt8>, _ start: Int) {
    let place = source.fileOffset(of: start)
    guard let ids = CitationSyntax.ids(in: content) else {
      let written = String(decoding: content, as: UTF8.self)
      report(.citationForm, at: place, "'[\(written)]' is no citation; \(CitationSyntax.form)")
      return
    }
    if !openLinks.isEmpty {
      let written = String(decoding: content, as: UTF8.self)
      report(
        .citationInLink, at: place,
        "the citation '[\(written)]' stands inside a link; put it behind the link")
      return
    }
    var position = start
    var located: [Located<String>] = []
    located.reserveCapacity(ids.count)
    for id in ids {
      // Only an `@` stands for an `@` here, so the next one in the source is the id's.
      position = source.text.index(of: UInt8(ascii: "@"), from: position + 1, to: source.text.count)
      located.append(Located(id, at: location(ofByte: source.fileOffset(of: position))))
    }
    slot(.citation(UInt32(citations.count)))
    citations.append(
      MarkdownBody.Citation(ids: located, ordinal: citations.count + 1, location: location(ofByte: place)))
    if plain.count > textStart, plain.last == UInt8(ascii: " ") { plain.removeLast() }
  }
}
