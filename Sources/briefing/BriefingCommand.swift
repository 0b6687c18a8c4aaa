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
    OutOfMemory.explain()
    // What is large goes back to the system when it is freed. Left alone, the C library raises the limit with each
    // such piece, and a large site takes 5 MB more.
    mallopt(M_MMAP_THRESHOLD, 128 << 10)
    // Memory comes from the system in larger steps, so that it is asked less often.
    mallopt(M_TOP_PAD, 1 << 20)
    // Swift has them from /proc; without arguments, help would be all that is ever done.
    guard CommandLine.argc > 0 else {
      Terminal.printError("briefing: error: the arguments cannot be read; mount /proc")
      exit(74)
    }
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try command(in: arguments) ?? BriefingCommand.parseAsRoot(arguments)
      try command.run()
    } catch {
      BriefingCommand.exit(withError: error)
    }
  }

  /// The command that the first argument names, if the others are right for it: found most of a millisecond sooner,
  /// since nothing is learned of the other commands.
  private static func command(in arguments: [String]) -> (any ParsableCommand)? {
    guard
      let type = BriefingCommand.configuration.subcommands.first(where: { $0.isAsked(by: arguments) }),
      let command = try? type.parseAsRoot(Array(arguments.dropFirst())),
      Swift.type(of: command) == type
    else { return nil }
    return command
  }
}

extension ParsableCommand {
  fileprivate static func isAsked(by arguments: [String]) -> Bool {
    configuration.commandName == arguments.first
  }
}
