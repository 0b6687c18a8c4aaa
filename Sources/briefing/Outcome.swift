import ArgumentParser
import BriefingKit

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
  func finish(_ summary: (BuildReport) -> String?) throws {
    ProgressLine.end()
    switch self {
    case .failure(let error):
      Terminal.printError("briefing: error: \(error)")
      throw ExitCode.failureOfTheMachine
    case .report(let report):
      for finding in report.findings { Terminal.printError(finding.description) }
      guard report.isPublishable else {
        Terminal.printError(Summary.stopped(report))
        throw ExitCode.findings
      }
      if let line = summary(report) { try Self.print(line) }
    }
  }

  private static func print(_ line: String) throws {
    let failure = Terminal.printLine(line)
    guard failure != 0 else { return }
    Terminal.printOutputFailure(failure)
    throw ExitCode.failureOfTheMachine
  }
}
