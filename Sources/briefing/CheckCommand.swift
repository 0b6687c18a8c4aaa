import ArgumentParser
import BriefingKit

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check Content/ and Templates/ as a build does, without publishing.",
    discussion: """
      With --snapshots it also compares each source with the copy that was read: its SHA-256, and the words that \
      its claims quote.

      Example: briefing check --strict --snapshots ~/snapshots

      Exit codes: 0 a build would publish the site, perhaps with warnings, 1 findings would stop it, 64 wrong usage, 74 \
      a failure of the machine, such as a file that cannot be read.
      """)

  @OptionGroup var project: ProjectOptions

  @OptionGroup var findings: FindingsOptions

  @Option(help: "The folder with the sources' snapshots.", completion: .directory)
  var snapshots: String?

  func validate() throws {
    if snapshots == "" { throw ValidationError("--snapshots takes the path of a folder, not an empty text.") }
  }

  func run() throws {
    let stopwatch = Stopwatch()
    let outcome = Outcome.of { () throws(BuildError) in
      var options = try project.builderOptions(output: nil)
      options.endsProcess = true
      if let snapshots { options.snapshots = try AbsolutePath.of(snapshots) }
      return try SiteBuilder(options, progress: ProgressLine.begin()).check()
    }
    try outcome.finish(of: "briefing check", in: project, findings) { report in
      report.isPublishable ? Summary.checked(report, seconds: stopwatch.seconds) : nil
    }
  }
}
