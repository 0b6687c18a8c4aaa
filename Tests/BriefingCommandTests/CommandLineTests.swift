import Testing

/// What the command says about itself, and to those who call it wrongly.
@Suite struct CommandLineTests {
  private static let buildUsage = """
    Usage: briefing build [--root <root>] [--jobs <jobs>] [--drafts] [--strict] [--fresh] [--format <format>] \
    [--color <color>] [--output <output>]
      See 'briefing build --help' for more information.
    """

  @Test(arguments: [
    (["build", "--outptu", "x"], "Unknown option '--outptu'. Did you mean '--output'?"),
    (["build", "extra"], "Unexpected argument 'extra'"),
    (
      ["build", "--output"],
      """
      Missing value for '--output <output>'
      Help:  --output <output>  The folder to publish to (default: Public below the root).
      """
    ),
    (["build", "--output", ""], "--output takes the path of a folder, not an empty text."),
    (["build", "--root", ""], "--root takes the path of a folder, not an empty text."),
    (["build", "--jobs", "0"], "--jobs takes a number from 1 to 1024, not 0."),
    (["build", "--jobs", "1025"], "--jobs takes a number from 1 to 1024, not 1025."),
  ])
  func wrongUsageIsExplained(arguments: [String], message: String) throws {
    let project = try ProjectFolder(harbour)
    try Briefing.run(
      arguments, in: project, reports: "Error: \(message)\n\(Self.buildUsage)", exits: 64)
    #expect(try project.names == ["Content"])
  }

  @Test func anUnknownCommandIsRefused() throws {
    try Briefing.run(
      ["biuld"], in: ProjectFolder(),
      reports: """
        Error: Unexpected argument 'biuld'
        Usage: briefing <subcommand>
          See 'briefing --help' for more information.
        """, exits: 64)
  }

  @Test func aWrongClockIsRefused() throws {
    try Briefing.run(
      ["build"], in: ProjectFolder(harbour), environment: ["SOURCE_DATE_EPOCH": "tomorrow"],
      reports:
        "Error: SOURCE_DATE_EPOCH is a number of seconds since 1970, not 'tomorrow'.\n\(Self.buildUsage)",
      exits: 64)
  }

  @Test(arguments: ["1", "2", "64", "1024"])
  func anyNumberOfThreadsGivesTheSameSite(jobs: String) throws {
    let (project, before) = try builtHarbour()
    try Briefing.run(
      ["build", "--jobs", jobs, "--output", "other"], in: project, prints: HarbourSize.built)
    #expect(try project.snapshot("other").differences(from: before) == [])
  }

  @Test func helpNamesTheExitCodesAndEveryCommand() throws {
    let help = try self.help([])
    let parts = help.split(separator: "SUBCOMMANDS:\n", maxSplits: 1).map(String.init)
    #expect(
      parts[0] == """
        OVERVIEW: Builds incident briefings from Markdown: every statement leads to who
        said it, and where.

        Exit codes: 0 nothing to report, 1 findings that stop a build, 64 wrong usage,
        74 a failure of the machine.

        Example: briefing build --root my-briefing

        USAGE: briefing <subcommand>

        OPTIONS:
          --version               Show the version.
          -h, --help              Show help information.


        """)
    let commands = (parts.last ?? "").split(separator: "\n").filter {
      $0.hasPrefix("  ") && !$0.hasPrefix("   ")
    }
    .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
    #expect(commands.starts(with: ["init", "new", "list", "build", "check"]))
    for command in commands {
      let help = try self.help([command])
      for part in ["USAGE: briefing \(command) ", "Example: briefing \(command) ", "Exit codes: 0 "] {
        #expect(help.contains("\n\(part)"), "\(command): \(part)")
      }
    }
  }

  private func help(_ command: [String]) throws -> String {
    let process = try BriefingProcess(
      command + ["--help"], in: ProjectFolder(), environment: ["COLUMNS": "80"])
    #expect(try process.wait().code == 0)
    #expect(process.errors == "")
    return process.output
  }

  @Test func aFolderWithoutContentIsExplained() throws {
    let project = try ProjectFolder()
    try Briefing.run(
      ["build"], in: project,
      reports: "briefing: error: cannot find 'TMP/project/Content'; run briefing in the folder that holds "
        + "Content/, or name it with --root", exits: 74)
    #expect(try project.names == [])
  }

  @Test func contentWithoutASiteFileIsExplained() throws {
    let project = try ProjectFolder(harbour)
    try project.delete("Content/site.yml")
    try Briefing.run(
      ["build"], in: project,
      reports: """
        Content/site.yml:1:1: error: there is no Content/site.yml; write one with 'title: …' and \
        'base_url: https://…/' [missing-site]
        briefing: 1 error; nothing was published
        """, exits: 1)
  }

  @Test(arguments: [(BriefingProcess.Stream.closed, "", 0), (.device("/dev/full"), fullDevice, 74)])
  func anOutputThatCannotBeWrittenToIsNoCrash(
    stream: BriefingProcess.Stream, errors: String, code: Int32
  ) throws {
    let project = try ProjectFolder(harbour)
    let process = try BriefingProcess(["build"], in: project, standardOutput: stream)
    #expect(try process.wait().code == code)
    #expect(process.errors == errors)
    let (_, expected) = try builtHarbour()
    #expect(try project.snapshot().differences(from: expected) == [])
  }

  /// What is printed must not end up in a file of the site that got the stream's number.
  @Test(arguments: [BriefingProcess.Stream.closed, .device("/dev/full")])
  func findingsThatCannotBePrintedStopABuildAllTheSame(stream: BriefingProcess.Stream) throws {
    let (project, before) = try builtHarbour()
    try project.write("", to: "Content/pages/about.md")
    let process = try BriefingProcess(["build"], in: project, standardOutput: stream, standardError: stream)
    #expect(try process.wait().code == 1)
    #expect(try project.snapshot().entries == before.entries)
  }

  private static let fullDevice =
    "briefing: error: cannot write to standard output: No space left on device"
}
