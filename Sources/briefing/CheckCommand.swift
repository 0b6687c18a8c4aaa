import ArgumentParser
import BriefingKit

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check Content/ and Templates/ as a build does, without publishing.",
    discussion: "Example: briefing check --strict")

  @OptionGroup var project: ProjectOptions

  func run() throws {
    let stopwatch = Stopwatch()
    let outcome = Outcome.of { () throws(BuildError) in
      let options = try project.builderOptions(output: nil)
      return try SiteBuilder(options, progress: ProgressLine.begin()).check()
    }
    try outcome.finish { report in
      report.isPublishable ? Summary.checked(report, seconds: stopwatch.seconds) : nil
    }
  }
}
