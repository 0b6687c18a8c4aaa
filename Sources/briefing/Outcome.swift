import ArgumentParser
import BriefingKit
import Glibc

/// How a command ended, and the exit code for it.
enum Outcome {
  case report(BuildReport)
  case failure(BuildError)

  static func of(_ work: () throws(BuildError) -> BuildReport) -> Outcome {
    do {
      return .report(try work())
    } catch {
      return .failure(error)
    }
  }

  /// Prints the findings, and then the line that `summary` gives, unless a finding stopped the work.
  ///
  /// Findings as text go to standard error, and the line to standard output. Documents for programs take standard
  /// output for themselves, and the line gives way.
  /// - Parameter command: what found them: `briefing build`.
  func finish(
    of command: String, in project: ProjectOptions, _ options: FindingsOptions,
    _ summary: (BuildReport) -> String?
  ) throws {
    ProgressLine.end()
    switch self {
    case .failure(let error):
      Terminal.printError("briefing: error: \(error)")
      throw ExitCode.failureOfTheMachine
    case .report(let report):
      let isText = options.format == .text
      let stream = isText ? STDERR_FILENO : STDOUT_FILENO
      let document = options.document(
        of: FindingReport(
          command: command, version: BriefingCommand.configuration.version, findings: report.findings,
          readFile: FindingsOptions.reader(root: (try? project.root.path()) ?? ".")),
        on: stream)
      let failure = Terminal.write(document, to: stream)
      let line = report.isPublishable ? summary(report) : Summary.stopped(report)
      if let line, !isText || !report.isPublishable { Terminal.printError(line) }
      if !isText, failure != 0 { throw Self.outputFailure(failure) }
      guard report.isPublishable else { throw ExitCode.findings }
      if isText, let line { try Self.print(line) }
    }
  }

  private static func print(_ line: String) throws {
    let failure = Terminal.printLine(line)
    if failure != 0 { throw outputFailure(failure) }
  }

  private static func outputFailure(_ failure: Int32) -> ExitCode {
    Terminal.printOutputFailure(failure)
    return .failureOfTheMachine
  }
}
