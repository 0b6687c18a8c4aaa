extension FindingReport {
  /// A test suite with a case for each finding, or one that passed where there is none. Errors are failures;
  /// a warning passes, and says what it is as its output.
  func jUnitDocument() -> String {
    var xml = XMLText()
    let tests = max(1, findings.count)
    let counts = "tests=\"\(tests)\" failures=\"\(count(.error))\" errors=\"0\" skipped=\"0\""
    xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    xml.line("<testsuites \(counts)>")
    xml.line("  <testsuite name=\"\(attribute(command))\" \(counts)>")
    if findings.isEmpty {
      xml.line("    <testcase classname=\"\(attribute(command))\" name=\"no findings\"/>")
    }
    for finding in findings { write(finding, to: &xml) }
    xml.line("  </testsuite>")
    xml.line("</testsuites>")
    return String(decoding: xml.bytes, as: UTF8.self)
  }

  private func write(_ finding: Finding, to xml: inout XMLText) {
    let name = "\(finding.rule) at \(finding.location.line):\(finding.location.column)"
    let details = XMLText.escaped(
      FindingReport(command: "", version: "", findings: [finding]).document(as: .text))
    xml.line("    <testcase classname=\"\(attribute(finding.location.file))\" name=\"\(attribute(name))\">")
    switch finding.severity {
    case .error:
      let attributes = "type=\"\(attribute(finding.rule))\" message=\"\(attribute(finding.message))\""
      xml.line("      <failure \(attributes)>\(details)</failure>")
    case .warning:
      xml.line("      <system-out>\(details)</system-out>")
    }
    xml.line("    </testcase>")
  }

  private func attribute(_ text: String) -> String { XMLText.escaped(VisibleCharacters.line(text)) }
}
