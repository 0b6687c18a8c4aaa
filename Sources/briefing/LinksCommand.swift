import ArgumentParser
import BriefingKit
import Glibc

struct LinksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "Check the links of any folder, or page, of HTML.",
    discussion: """
      Reads every page, drawing, style sheet, feed, sitemap and manifest, and looks up each link in the folder as a \
      host would: 'dir/' and 'dir' lead to dir/index.html, 'page' to page.html, percent-encoding is decoded, \
      letter case counts. Hidden files, and what symbolic links lead to outside the root, count as not there. \
      Prints one line for each problem, and a summary on standard error.

      Example: briefing links --base-url https://example.org/ --ignore 'https://example.org/api/*' site

      Exit codes: 0 no error, perhaps warnings, 1 errors, or warnings with --strict, 64 wrong usage, 74 a failure of \
      the machine, such as a file that cannot be read.
      """)

  @Argument(help: "The folder or page to check.", completion: .file())
  var path = "Public"

  @Option(
    help: "The folder that '/' means (default: the path, or the folder of the page).", completion: .directory)
  var root: String?

  @Option(
    name: .customLong("base-url"),
    help: "The root's URL: absolute links below it are checked as links to files.")
  var baseURL: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A link to pass over, as it is written; '*' stands for any characters. May be given several times.",
      valueName: "pattern"))
  var ignore: [String] = []

  @OptionGroup(title: "Links to other sites") var externalLinks: ExternalLinksOptions

  @OptionGroup var findings: FindingsOptions

  @OptionGroup var jobs: JobsOption

  @Flag(help: "Report links that only a host finds: a site with none opens from the disk.")
  var strictFiles = false

  @Flag(help: "Report pages that no other page links to.")
  var orphans = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  func validate() throws {
    for (name, value) in [("path", path), ("--root", root ?? "."), ("--base-url", baseURL ?? "/")]
    where value.isEmpty {
      throw ValidationError("\(name) is empty; name a folder, a page or a URL, or leave it out.")
    }
  }

  func run() throws {
    let stopwatch = Stopwatch()
    let report = try checked()
    let external = try externalLinks.external ? ask(report) : nil
    try LinksOutcome(report: report, external: external, isStrict: strict)
      .finish(findings, seconds: stopwatch.seconds)
  }

  private func ask(_ report: FolderLinkCheck.Report) throws -> ExternalLinkSurvey.Outcome {
    let survey = ExternalLinkSurvey(
      externalLinks.checkerOptions(baseURL: baseURL), history: externalLinks.history)
    let line = CountLine()
    defer { line.end() }
    do {
      return try survey.check(report.externalLinks, isWhole: ignore.isEmpty && report.failures.isEmpty) {
        progress in
        line.show("\(progress.finished) of \(progress.total) links to other sites")
      }
    } catch {
      line.end()
      Terminal.printError("briefing: error: \(VisibleCharacters.line("\(error)"))")
      throw ExitCode.failureOfTheMachine
    }
  }

  private func checked() throws -> FolderLinkCheck.Report {
    let options = FolderLinkCheck.Options(
      path: path, root: root, baseURL: baseURL, ignored: ignore, strictFiles: strictFiles,
      reportsOrphans: orphans, isStrict: strict, listsExternalLinks: externalLinks.external,
      jobs: jobs.count)
    do {
      return try FolderLinkCheck(options).check()
    } catch {
      Terminal.printError("briefing: error: \(VisibleCharacters.line("\(error)"))")
      if case .machine = error { throw ExitCode.failureOfTheMachine }
      throw ExitCode.validationFailure
    }
  }
}
