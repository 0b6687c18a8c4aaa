import ArgumentParser
import CMalloc
import Glibc

struct BriefingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "briefing",
    abstract: "Builds incident briefings from Markdown: every statement leads to who said it, and where.",
    discussion: """
      Exit codes: 0 nothing to report, 1 findings that stop a build, 64 wrong usage, 74 a failure of the machine.

      Example: briefing build --root my-briefing
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, NewCommand.self, ListCommand.self, BuildCommand.self, CheckCommand.self,
      ServeCommand.self, LinksCommand.self, ExplainCommand.self, SchemaCommand.self,
    ])
}

@main
enum Program {
  static func main() {
    StandardStreams.openClosedOnes()
    // What is large goes back to the system when it is freed. Left alone, the C library raises the limit with each
    // such piece, and a large site takes 5 MB more.
    mallopt(M_MMAP_THRESHOLD, 128 << 10)
    // Swift has them from /proc; without arguments, help would be all that is ever done.
    guard CommandLine.argc > 0 else {
      Terminal.printError("briefing: error: the arguments cannot be read; mount /proc")
      exit(74)
    }
    BriefingCommand.main()
  }
}
