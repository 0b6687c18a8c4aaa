import Yams

extension FrontMatterReader {
  /// What the parser found, said to an author.
  mutating func finding(for error: YamlError) -> Finding {
    switch error {
    case .composer(_, "but found another document", let mark, _),
      .parser(_, "did not find expected <document start>", let mark, _):
      return Finding(
        .yamlSyntax, at: location(of: mark),
        "a second YAML document begins here; front matter is one, so remove the '...' or '---' before it")
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let notes = context.map { [Finding.Note($0.text, at: location(of: $0.mark))] } ?? []
      return Finding(
        .yamlSyntax, at: location(of: mark), "not YAML: \(problem)\(Self.advice(for: problem))",
        notes: notes)
    case .duplicatedKeysInMapping(let duplicates, let context):
      // Of several the parser names the place of any one.
      return duplicates.count > 1
        ? firstDuplicate(of: duplicates)
        : duplicateKey(duplicates.first ?? "", firstAt: location(of: context.mark))
    case .reader(let problem, let offset, _, _):
      return Finding(
        .yamlSyntax, at: file.location(ofByte: min(yaml.lowerBound + (offset ?? 0), yaml.upperBound)),
        "not YAML: \(problem)\(Self.advice(for: problem))")
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return Self.unexplained(error, at: file.location(ofByte: yaml.lowerBound))
    }
  }

  static func unexplained(_ error: some Error, at location: SourceLocation) -> Finding {
    Finding(.yamlSyntax, at: location, "not YAML: \(error)\(advice(for: ""))")
  }

  private static func advice(for problem: String) -> String {
    for (part, advice) in advices where problem.contains(part) { return "; " + advice }
    return "; look at the quotation marks, brackets and indentation here and on the line before"
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
    ("found unexpected end of stream", "close the quotation mark or the bracket"),
    ("control characters are not allowed", "take the character out"),
  ]

  /// The parser names the place of the first of two equal keys. Authors look for the second: it is on
  /// a later line of the same indentation, where the mapping is written in lines.
  private func duplicateKey(_ key: String, firstAt first: SourceLocation) -> Finding {
    let message = "'\(key)' is given twice; keep one of them"
    guard let second = secondPlace(of: key, after: first) else {
      return Finding(.duplicateKey, at: first, message)
    }
    return Finding(.duplicateKey, at: second, message, notes: [Finding.Note("first given here", at: first)])
  }

  private func firstDuplicate(of keys: [String]) -> Finding {
    var line = file.location(ofByte: yaml.lowerBound).line
    while line <= file.lineCount, file.offset(ofLine: line) < yaml.upperBound {
      for key in keys {
        guard let indentation = indentation(of: key, inLine: line) else { continue }
        let place = SourceLocation(file: file.path, line: line, column: indentation + 1)
        if secondPlace(of: key, after: place) != nil { return duplicateKey(key, firstAt: place) }
      }
      line += 1
    }
    return duplicateKey(keys[0], firstAt: file.location(ofByte: yaml.lowerBound))
  }

  private func secondPlace(of key: String, after first: SourceLocation) -> SourceLocation? {
    var line = first.line + 1
    while line <= file.lineCount, file.offset(ofLine: line) < yaml.upperBound {
      let bytes = file.line(line)
      let content = bytes.drop { $0 == UInt8(ascii: " ") }
      line += 1
      if content.isEmpty || content.first == UInt8(ascii: "#") { continue }
      if bytes.count - content.count < first.column - 1 { return nil }
      // A key behind a list's dash is of the next item.
      guard content.first != UInt8(ascii: "-"), indentation(of: key, inLine: line - 1) == first.column - 1
      else {
        continue
      }
      return SourceLocation(file: file.path, line: line - 1, column: first.column)
    }
    return nil
  }

  /// Nil where the line does not begin with the key, behind a list's dash or not.
  private func indentation(of key: String, inLine line: Int) -> Int? {
    let bytes = file.line(line)
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") }
    let isQuote = { (byte: UInt8) in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    var content = bytes.drop(while: isSpace)
    if content.starts(with: "- ".utf8) { content = content.dropFirst().drop(while: isSpace) }
    let word = content.drop(while: isQuote)
    guard word.starts(with: key.utf8) else { return nil }
    let rest = word.dropFirst(key.utf8.count).drop { isSpace($0) || isQuote($0) }
    return rest.first == UInt8(ascii: ":") ? bytes.count - content.count : nil
  }
}
