import ArgumentParser
import BriefingKit
import Glibc

/// How a command ended, and the exit code for it.
enum Outcome {
  case report(BuildReport)
  case failure(BuildError)

  private static let findings = ExitCode(1)
  /// `EX_IOERR` of sysexits.h.
  private static let failureOfTheMachine = ExitCode(74)

  static func of(_ work: () throws(BuildError) -> BuildReport) -> Outcome {
    do {
      return .report(try work())
    } catch {
      return .failure(error)
    }
  }

  /// Prints the findings, and then the line that `summary` gives, unless a finding stopped the work.
  func finish(_ summary: (BuildReport) -> String?) throws {
    ProgressLine.end()
    switch self {
    case .failure(let error):
      Terminal.printError("briefing: error: \(error)")
      throw Self.failureOfTheMachine
    case .report(let report):
      for finding in report.findings { Terminal.printError(finding.description) }
      guard report.isPublishable else {
        Terminal.printError(Summary.stopped(report))
        throw Self.findings
      }
      if let line = summary(report) { try Self.print(line) }
    }
  }

  private static func print(_ line: String) throws {
    let failure = Terminal.printLine(line)
    guard failure != 0 else { return }
    Terminal.printError(
      "briefing: error: cannot write to standard output: \(String(cString: strerror(failure)))")
    throw failureOfTheMachine
  }
}
