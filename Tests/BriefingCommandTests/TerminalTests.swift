import Glibc
import Testing

@testable import BriefingKit

/// What a person at a terminal sees, on a real one.
@Suite struct TerminalTests {
  private static let event = "Content/events/mail-read.md"

  private static let message = "no actor has the id 'harbor-office'; did you mean 'harbour-office'?"
  private static let stopped = "briefing: 1 error; nothing was published\n"

  private static let colored = """
    \u{1B}[1m\(event):7:12: \u{1B}[0m\u{1B}[1;31merror: \u{1B}[0m\(message) \u{1B}[2m[unknown-actor]\u{1B}[0m
    \u{1B}[2m    7 | \u{1B}[0m  - actor: harbor-office
    \u{1B}[2m      | \u{1B}[0m           \u{1B}[1;31m^\u{1B}[0m
    \u{1B}[2mbriefing explain unknown-actor tells more\u{1B}[0m

    """

  private static let plain = "\(event):7:12: error: \(message) [unknown-actor]\n"

  private static func faulty() throws -> ProjectFolder {
    let project = try ProjectFolder(harbour)
    try project.change(event, "actor: harbour-office", to: "actor: harbor-office")
    return project
  }

  @Test(arguments: ["build", "check"])
  func findingsHaveColoursTheLineAndAHint(command: String) throws {
    #expect(try errors([command], ["TERM": "xterm"]) == Self.colored + Self.stopped)
  }

  @Test(arguments: [
    (["check"], ["TERM": "dumb"]), (["check"], [:]), (["check"], ["TERM": "xterm", "NO_COLOR": "1"]),
    (["check", "--color", "never"], ["TERM": "xterm"]),
  ])
  func aTerminalThatIsToShowNoneGetsThePlainText(arguments: [String], environment: [String: String]) throws {
    #expect(try errors(arguments, environment) == Self.plain + Self.stopped)
  }

  @Test func colourCanBeHadWithoutATerminal() throws {
    try Briefing.run(
      ["check", "--color", "always"], in: Self.faulty(), reports: Self.colored + Self.stopped.dropLast(),
      exits: 1)
  }

  @Test func linksShowsTheLineOfThePage() throws {
    let project = try ProjectFolder(["site/index.html": "<h1>Harbour</h1>\n<a href=\"tide.html\">Tides</a>\n"]
    )
    let process = try BriefingProcess(["links", "--color", "always", "site"], in: project)
    #expect(try process.wait().code == 1)
    #expect(
      process.output.hasSuffix(
        """
        \u{1B}[2m    2 | \u{1B}[0m<a href="tide.html">Tides</a>
        \u{1B}[2m      | \u{1B}[0m         \u{1B}[1;31m^\u{1B}[0m
        \u{1B}[2mbriefing explain missing-target tells more\u{1B}[0m
        """))
  }

  @Test func documentsForProgramsHaveNoColour() throws {
    let process = try BriefingProcess(["check", "--color", "always", "--format", "json"], in: Self.faulty())
    #expect(try process.wait().code == 1)
    #expect(!process.output.contains("\u{1B}"))
  }

  /// What the command writes to standard error, which is a terminal of 120 columns.
  private func errors(_ arguments: [String], _ environment: [String: String]) throws -> String {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    defer { close(terminal) }
    // What unlockpt(3) and ptsname(3) ask for, which Swift's Glibc does not have.
    let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    var (isLocked, number): (CInt, CInt) = (0, 0)
    let isOpen = ioctl(terminal, setLock, &isLocked) == 0 && ioctl(terminal, getNumber, &number) == 0
    try #require(isOpen)
    let path = "/dev/pts/\(number)"
    // Held open, so that the terminal lives as long as it is read.
    let end = open(path, O_RDWR | O_NOCTTY)
    defer { close(end) }
    var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    let process = try BriefingProcess(
      arguments, in: Self.faulty(), environment: environment, standardError: .device(path))
    #expect(try process.wait().code == 1)
    _ = fcntl(terminal, F_SETFL, O_NONBLOCK)
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(terminal, &bytes, bytes.count)
    return Self.withoutStages(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
  }

  /// A slow run tells its stages, each in the place of the last.
  private static func withoutStages(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").replacing(/\r\u{1B}\[K(?:[a-z ]+ …)?/, with: "")
  }

  @Test func theStagesOfASlowRunAreNoFindings() {
    let stages = SiteBuilder.Stage.allCases.map { "\r\u{1B}[K\($0.rawValue) …" }.joined()
    #expect(Self.withoutStages(stages + "\r\u{1B}[K" + Self.plain) == Self.plain)
  }
}
