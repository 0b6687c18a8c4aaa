extension FindingReport {
  /// For a person at a terminal: in colour, each finding with its line and a caret below its place, and at the end
  /// the way to more. Empty where there is no finding.
  ///
  /// - Parameter width: how many characters fit on a line.
  public func terminalDocument(width: Int) -> String {
    var text = ""
    var file: SourceFile?
    for finding in findings {
      let location = finding.location
      text += Style.strong("\(VisibleCharacters.line(location.description)): ")
      text += Style.of(finding.severity)("\(finding.severity.rawValue): ")
      text += "\(VisibleCharacters.line(finding.message)) \(Style.faint("[\(finding.rule)]"))\n"
      if file?.path != location.file {
        file = readFile(location.file).map { SourceFile(path: location.file, bytes: $0) }
      }
      if let file { text += excerpt(of: file, location, finding.severity, width) }
      for note in finding.notes {
        let place = note.location.map { Style.strong("\(VisibleCharacters.line($0.description)): ") } ?? "  "
        text += place + Style.note("note: ") + VisibleCharacters.line(note.message) + "\n"
      }
    }
    return text + hint
  }

  private func excerpt(
    of file: SourceFile, _ location: SourceLocation, _ severity: Finding.Severity, _ width: Int
  ) -> String {
    guard location.line <= file.lineCount else { return "" }
    let number = String(location.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
    guard
      let excerpt = SourceExcerpt(
        of: file.line(location.line), column: location.column, width: max(20, width - gutter.count - 3))
    else { return "" }
    let blank = String(repeating: " ", count: gutter.count)
    let indentation = String(repeating: " ", count: excerpt.caret)
    return "\(Style.faint("\(gutter) | "))\(excerpt.text)\n"
      + "\(Style.faint("\(blank) | "))\(indentation)\(Style.of(severity)("^"))\n"
  }

  /// Names the rule of the first finding.
  private var hint: String {
    findings.first.map { Style.faint("briefing explain \($0.rule) tells more") + "\n" } ?? ""
  }

  /// What ECMA-48 calls graphic renditions.
  private struct Style {
    private let codes: String

    func callAsFunction(_ text: String) -> String { "\u{1B}[\(codes)m\(text)\u{1B}[0m" }

    static let strong = Style(codes: "1")
    static let faint = Style(codes: "2")
    static let note = Style(codes: "1;36")

    static func of(_ severity: Finding.Severity) -> Style {
      switch severity {
      case .error: Style(codes: "1;31")
      case .warning: Style(codes: "1;33")
      }
    }
  }
}
