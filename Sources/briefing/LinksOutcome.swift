import ArgumentParser
import BriefingKit
import Glibc

/// How a check of links ended: what is printed, and the exit code.
struct LinksOutcome {
  let report: FolderLinkCheck.Report

  private static let problems = ExitCode(1)
  /// `EX_IOERR` of sysexits.h.
  static let failureOfTheMachine = ExitCode(74)

  func finish(_ format: FindingFormat, seconds: Double) throws {
    let document = FindingReport(
      command: "briefing links", version: BriefingCommand.configuration.version, findings: report.findings,
      readFile: { [report] in report.bytes(ofFile: $0) }
    ).document(as: format)
    let failure = document.isEmpty ? 0 : Terminal.printLine(String(document.dropLast()))
    for error in report.failures {
      Terminal.printError("briefing: error: \(VisibleCharacters.line("\(error)"))")
    }
    Terminal.printError(summary(seconds))
    if failure != 0 {
      let reason = String(cString: strerror(failure))
      Terminal.printError("briefing: error: cannot write to standard output: \(reason)")
    }
    guard failure == 0, report.failures.isEmpty else { throw Self.failureOfTheMachine }
    if report.findings.hasErrors { throw Self.problems }
  }

  private func summary(_ seconds: Double) -> String {
    let errors = report.findings.count { $0.severity == .error }
    return
      "checked \(Summary.count(report.pageCount, "page")) with \(Summary.count(report.linkCount, "link")): "
      + "\(Summary.count(errors, "error")), \(Summary.count(report.findings.count - errors, "warning")), "
      + "in \(Summary.rounded(seconds)) s"
  }
}
