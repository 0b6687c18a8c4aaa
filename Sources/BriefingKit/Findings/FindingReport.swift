/// Findings as one document in any of the formats.
///
/// Findings keep their order; a document is the same for the same findings. Characters that could end a line,
/// or steer a terminal, are written as escapes: paths, links and quotations come from files of anyone.
public struct FindingReport: Sendable {
  /// What found them: `briefing links`.
  public let command: String
  /// The program's version.
  public let version: String
  public let findings: [Finding]
  /// Gives the bytes of a file that findings name, or nil where they cannot be had: SARIF and GitHub count
  /// columns in UTF-16 code units, findings in bytes.
  let readFile: @Sendable (String) -> [UInt8]?

  public init(
    command: String, version: String, findings: [Finding],
    readFile: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
  ) {
    self.command = command
    self.version = version
    self.findings = findings
    self.readFile = readFile
  }

  /// The document, with a line feed at its end; empty where a format needs nothing to say that there is none.
  public func document(as format: FindingFormat) -> String {
    switch format {
    case .text: textDocument()
    case .json: jsonDocument()
    case .junit: jUnitDocument()
    case .sarif: sarifDocument()
    case .github: gitHubDocument()
    }
  }

  private func textDocument() -> String {
    findings.reduce(into: "") { text, finding in
      text += VisibleCharacters.line("\(finding.location): \(finding.severity.rawValue): \(finding.message)")
      text += " [\(finding.rule)]\n"
      for note in finding.notes {
        text +=
          VisibleCharacters.line((note.location.map { "\($0): " } ?? "  ") + "note: \(note.message)") + "\n"
      }
    }
  }

  /// How many findings have the severity.
  func count(_ severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }
}
