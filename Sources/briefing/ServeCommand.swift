import ArgumentParser
import BriefingKit
import Glibc
import PreviewServer

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser, and each edit as it is saved.",
    discussion: """
      The site lives in memory: nothing is written to Public/. An edit is shown at once; while there is an error \
      the last good page stays, with the error over it. Ends with Ctrl-C.

      Example: briefing serve --open --drafts

      Exit codes: 0 ended by Ctrl-C or a signal, 64 wrong usage, 74 a failure of the machine, such as a port that is \
      in use.
      """)

  @OptionGroup var root: RootOption

  @Option(help: "The port to listen on; 0 for any that is free.")
  var port: UInt16 = 8080

  @Option(help: "An address of this machine that other machines reach (default: this machine only).")
  var host: String?

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Flag(help: "Include records with 'draft: true'.")
  var drafts = false

  @OptionGroup var jobs: JobsOption

  func validate() throws {
    if host == "" { throw ValidationError("--host takes a name or an address, not an empty text.") }
    try Environment.validate()
  }

  func run() throws {
    do {
      let preview = Preview(
        SiteBuilder.Options(
          root: try root.path(), jobs: jobs.count, includesDrafts: drafts, now: Environment.now))
      EndSignals.end { preview.stop() }
      // A browser that goes away in the middle of an answer is no reason to end.
      signal(SIGPIPE, SIG_IGN)
      try preview.start(PreviewOptions(host: host, port: port))
      if open { Browser.open(preview.url) }
      while true { pause() }
    } catch {
      Terminal.printError("briefing: error: \(VisibleCharacters.line("\(error)"))")
      throw ExitCode.failureOfTheMachine
    }
  }
}
