import Yams

extension FrontMatterReader {
  /// What the parser found, said to an author.
  mutating func finding(for error: YamlError) -> Finding {
    switch error {
    case .composer(_, "but found another document", let mark, _),
      .parser(_, "did not find expected <document start>", let mark, _):
      return .error(
        "yaml-syntax", at: location(of: mark),
        "a second YAML document begins here; front matter is one, so remove the '...' or '---' before it")
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let notes = context.map { [Finding.Note($0.text, at: location(of: $0.mark))] } ?? []
      return .error(
        "yaml-syntax", at: location(of: mark), "not YAML: \(problem)\(Self.advice(for: problem))",
        notes: notes)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return duplicateKey(duplicates.first ?? "", firstAt: context.mark)
    case .reader(let problem, let offset, _, _):
      return .error(
        "yaml-syntax", at: file.location(ofByte: min(yaml.lowerBound + (offset ?? 0), yaml.upperBound)),
        "not YAML: \(problem)")
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return .error("yaml-syntax", at: file.location(ofByte: yaml.lowerBound), "not YAML: \(error)")
    }
  }

  private static func advice(for problem: String) -> String {
    for (part, advice) in advices where problem.contains(part) { return "; " + advice }
    return ""
  }

  private static let advices = [
    ("mapping values are not allowed", "put a value that holds ': ' in quotes"),
    (
      "found character that cannot start any token",
      "indent with spaces, and put a value that begins with '@', '`' or '%' in quotes"
    ),
    ("tab character", "indent with spaces"),
    ("undefined alias", "put a value that begins with '*' in quotes"),
    ("did not find expected key", "check the indentation, and the quotes of the value before"),
    ("could not find expected ':'", "write 'key: value', with a space after the colon"),
    ("found unexpected end of stream", "a quotation mark or a bracket is not closed"),
  ]

  /// The parser names the place of the first of two equal keys. Authors look for the second: it is on
  /// a later line of the same indentation, where the mapping is written in lines.
  private mutating func duplicateKey(_ key: String, firstAt mark: Mark) -> Finding {
    let first = location(of: mark)
    let message = "'\(key)' is given twice; keep one of them"
    guard let second = secondPlace(of: key, after: first) else {
      return .error("duplicate-key", at: first, message)
    }
    return .error("duplicate-key", at: second, message, notes: [Finding.Note("first given here", at: first)])
  }

  private func secondPlace(of key: String, after first: SourceLocation) -> SourceLocation? {
    let indentation = first.column - 1
    let space = UInt8(ascii: " ")
    var line = first.line + 1
    while line <= file.lineCount, file.offset(ofLine: line) < yaml.upperBound {
      let bytes = file.line(line)
      let depth = bytes.prefix { $0 == space }.count
      let content = bytes.dropFirst(depth)
      line += 1
      if content.isEmpty || content.first == UInt8(ascii: "#") { continue }
      if depth < indentation { return nil }
      let word = content.drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      guard depth == indentation, word.starts(with: key.utf8) else { continue }
      let rest = word.dropFirst(key.utf8.count).drop {
        $0 == space || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
      }
      if rest.first == UInt8(ascii: ":") {
        return SourceLocation(file: file.path, line: line - 1, column: first.column)
      }
    }
    return nil
  }
}
