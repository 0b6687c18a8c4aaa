/// Reads one template into nodes: the Mustache language, specification 1.4 with inheritance.
///
/// Four passes: cut into tags, pair opening and closing tags, give every tag the white space that
/// goes with it, build the nodes.
struct TemplateParser {
  let file: SourceFile
  var tags: [TemplateTag] = []
  var findings: [Finding] = []
  var template: ParsedTemplate

  /// Sections, blocks and parents that may stand in one another.
  static let deepestNesting = 100

  init(name: String, file: SourceFile) {
    self.file = file
    template = ParsedTemplate(name: name, file: file)
  }

  mutating func parse() {
    findings = Self.complaints(aboutBytesOf: file)
    guard findings.isEmpty else { return }
    var scanner = TemplateScanner(file)
    scanner.scan()
    tags = scanner.tags
    findings = scanner.findings
    pairTags()
    guard !findings.hasErrors else { return }
    assignWhiteSpace()
    template.nodes = nodes(from: 0, to: tags.count, textFrom: 0, textTo: file.bytes.count)
  }

  private static func complaints(aboutBytesOf file: SourceFile) -> [Finding] {
    func error(_ rule: Rule, _ offset: Int, _ message: String) -> [Finding] {
      [Finding(rule, at: file.location(ofByte: offset), message)]
    }
    if let offset = file.bytes.firstIndex(of: 0) {
      return error(.nulByte, offset, "a template has no NUL bytes; remove this one")
    }
    if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return error(
        .byteOrderMark, 0, "the file begins with a byte order mark; save it as UTF-8 without one")
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: file.bytes.span)
      return []
    } catch let problem {
      return error(
        .invalidUTF8, problem.byteOffsets.lowerBound, "not UTF-8 here; save the file as UTF-8")
    }
  }

  // MARK: - Pairs

  private mutating func pairTags() {
    // A broken tag may have been the missing one: its own finding is enough.
    let reportsUnclosed = !findings.contains { $0.rule == Rule.unclosedTag.id }
    var open: [Int] = []
    for index in tags.indices {
      if tags[index].opens {
        if let outer = open.last, tags[outer].kind == .parent, tags[index].kind == .block {
          tags[index].isArgument = true
        }
        open.append(index)
        if open.count == Self.deepestNesting + 1 {
          report(
            .nestingDepth, index,
            "more than \(Self.deepestNesting) sections and blocks in one another; move some into a part")
        }
      } else if tags[index].kind == .close {
        close(index, &open)
      }
    }
    for index in open where reportsUnclosed {
      report(
        .unclosedSection, index, "'\(source(index))' is not closed; write '{{/\(tags[index].name)}}'")
    }
  }

  private mutating func close(_ index: Int, _ open: inout [Int]) {
    guard let innermost = open.last else {
      return report(
        .unopenedSection, index,
        "'\(source(index))' closes nothing; take it out, or write '{{#\(tags[index].name)}}' before it")
    }
    if tags[innermost].name != tags[index].name {
      report(
        .wrongClosingName, index,
        "'\(source(index))' does not close '\(source(innermost))'; write '{{/\(tags[innermost].name)}}'",
        note: ("'\(source(innermost))' was opened here", innermost))
      // Where it closes an outer section, the inner ones are taken as closed with it.
      while let last = open.last, open.contains(where: { tags[$0].name == tags[index].name }),
        tags[last].name != tags[index].name
      {
        open.removeLast()
      }
    }
    let opener = open.removeLast()
    tags[opener].closer = index
  }

  private func source(_ index: Int) -> String {
    String(decoding: file.bytes[tags[index].range], as: UTF8.self)
  }

  private mutating func report(
    _ rule: Rule, _ index: Int, _ message: String, note: (text: String, tag: Int)? = nil
  ) {
    let notes = note.map { [Finding.Note($0.text, at: location($0.tag))] } ?? []
    findings.append(Finding(rule, at: location(index), message, notes: notes))
  }

  func location(_ index: Int) -> SourceLocation {
    file.location(ofByte: tags[index].range.lowerBound)
  }
}
