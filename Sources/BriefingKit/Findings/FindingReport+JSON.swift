extension FindingReport {
  /// ```
  /// { "command": "briefing links", "version": "0.1.0", "errors": 1, "warnings": 0,
  ///   "findings": [{ "file": "Public/a.html", "line": 14, "column": 3, "severity": "error",
  ///     "rule": "missing-target", "message": "…", "notes": [{ "message": "…", "file": … }] }] }
  /// ```
  func jsonDocument() -> String {
    JSONText.document(
      .object([
        ("command", .text(command)), ("version", .text(version)), ("errors", .number(count(.error))),
        ("warnings", .number(count(.warning))), ("findings", .list(findings.map(json))),
      ]))
  }

  private func json(_ finding: Finding) -> JSONText.Value {
    .object(
      place(finding.location) + [
        ("severity", .text(finding.severity.rawValue)), ("rule", .text(finding.rule)),
        ("message", .text(finding.message)),
        (
          "notes",
          .list(
            finding.notes.map { note in
              .object([("message", .text(note.message))] + (note.location.map(place) ?? []))
            })
        ),
      ])
  }

  private func place(_ location: SourceLocation) -> [(name: String, value: JSONText.Value)] {
    [
      ("file", .text(location.file)), ("line", .number(location.line)), ("column", .number(location.column)),
    ]
  }
}
