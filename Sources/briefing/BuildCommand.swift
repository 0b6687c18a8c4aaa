import ArgumentParser
import BriefingKit

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build Content/ into Public/.",
    discussion: """
      Reads Content/ and Templates/, checks everything, and publishes the site all or nothing: where there is \
      an error, Public/ stays as it was.

      Example: briefing build --root my-briefing --output /srv/www/briefing

      Exit codes: 0 the site is published, perhaps with warnings, 1 findings stopped the build, 64 wrong usage, 74 a \
      failure of the machine, such as a full disk.
      """)

  @OptionGroup var project: ProjectOptions

  @OptionGroup var findings: FindingsOptions

  @Option(help: "The folder to publish to (default: Public below the root).", completion: .directory)
  var output: String?

  func validate() throws {
    if output == "" { throw ValidationError("--output takes the path of a folder, not an empty text.") }
  }

  func run() throws {
    let stopwatch = Stopwatch()
    let outcome = Outcome.of { () throws(BuildError) in
      var options = try project.builderOptions(output: output)
      options.endsProcess = true
      return try SiteBuilder(options, progress: ProgressLine.begin()).build()
    }
    try outcome.finish(of: "briefing build", in: project, findings) { report in
      guard let published = report.published else { return nil }
      return Summary.built(report, published, seconds: stopwatch.seconds)
    }
  }
}
