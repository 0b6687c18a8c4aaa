extension FrontMatterReader {
  /// What the parser found, said to an author.
  mutating func finding(for error: YAMLError) -> Finding {
    switch error {
    case .anotherDocument(let mark), .syntax("did not find expected <document start>", let mark, _):
      return Finding(
        .yamlSyntax, at: location(of: mark),
        "a second YAML document begins here; front matter is one, so remove the '...' or '---' before it")
    case .syntax(let problem, let mark, let context):
      let notes = context.map { [Finding.Note($0.text, at: location(of: $0.mark))] } ?? []
      return Finding(
        .yamlSyntax, at: location(of: mark), "not YAML: \(problem)\(Self.advice(for: problem))",
        notes: notes)
    case .encoding(let problem, let offset):
      return Finding(
        .yamlSyntax, at: file.location(ofByte: min(yaml.lowerBound + offset, yaml.upperBound)),
        "not YAML: \(problem)\(Self.advice(for: problem))")
    case .duplicateKey(let key, let first, let second):
      let note = Finding.Note("first given here", at: location(of: first))
      return Finding(
        .duplicateKey, at: location(of: second), "'\(key)' is given twice; keep one of them", notes: [note])
    }
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
}
