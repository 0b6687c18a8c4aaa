import ArgumentParser
import BriefingKit
import Glibc

/// How a check of links ended: what is printed, and the exit code.
struct LinksOutcome {
  let report: FolderLinkCheck.Report
  /// Nil where the links to other sites were not asked for.
  let external: ExternalLinkSurvey.Outcome?
  let isStrict: Bool

  private var findings: [Finding] {
    guard let external else { return report.findings }
    let others = isStrict ? external.findings.map(\.asError) : external.findings
    return (report.findings + others).sorted()
  }

  func finish(_ options: FindingsOptions, seconds: Double) throws {
    let findings = findings
    let document = options.document(
      of: FindingReport(
        command: "briefing links", version: BriefingCommand.configuration.version, findings: findings,
        readFile: { [report] in report.bytes(ofFile: $0) }),
      on: STDOUT_FILENO)
    let failure = Terminal.write(document, to: STDOUT_FILENO)
    for error in report.failures {
      Terminal.printError("briefing: error: \(VisibleCharacters.line("\(error)"))")
    }
    Terminal.printError(summary(findings, seconds))
    if failure != 0 { Terminal.printOutputFailure(failure) }
    guard failure == 0, report.failures.isEmpty else { throw ExitCode.failureOfTheMachine }
    if findings.hasErrors { throw ExitCode.findings }
  }

  private func summary(_ findings: [Finding], _ seconds: Double) -> String {
    let errors = findings.count { $0.severity == .error }
    return
      "checked \(Summary.count(report.pageCount, "page")) with \(Summary.count(report.linkCount, "link")): "
      + "\(Summary.count(errors, "error")), \(Summary.count(findings.count - errors, "warning"))\(externalSummary), "
      + "in \(Summary.rounded(seconds)) s"
  }

  /// `; of other sites 3 alive, 1 blocked`
  private var externalSummary: String {
    guard let external else { return "" }
    let counts = ExternalVerdict.allCases.compactMap { verdict in
      let count = external.report.count(of: verdict)
      return count == 0 ? nil : "\(count) \(verdict.rawValue)"
    }
    return "; of other sites " + (counts.isEmpty ? "no link" : counts.joined(separator: ", "))
  }
}
