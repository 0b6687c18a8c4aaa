import Glibc
import Testing

@testable import BriefingKit

/// `briefing links`, on folders of any HTML.
@Suite struct LinksTests {
  private static let usage = """
    Usage: briefing links [<options>] [<path>]
      See 'briefing links --help' for more information.
    """

  private static let good = "checked 2 pages with 2 links: 0 errors, 0 warnings, in N s"

  private static func folder(_ page: String = "<a href=b.html>") throws -> ProjectFolder {
    try ProjectFolder(["Public/a.html": page, "Public/b.html": "<p id=x><a href=a.html>"])
  }

  @Test(arguments: [
    [], ["Public"], ["Public/"], ["./Public"], ["Public", "--jobs", "64"], ["Public", "--root", "."],
    ["Public", "--strict-files", "--strict"], ["Public", "--format", "github"],
  ])
  func aGoodFolderIsCountedOnStandardError(arguments: [String]) throws {
    try Briefing.run(["links"] + arguments, in: Self.folder(), reports: Self.good)
  }

  @Test func problemsGoToStandardOutput() throws {
    try Briefing.run(
      ["links"], in: Self.folder("<p>\n  <a href='B.html'> <a href=b.html#y> <img src=c.png>"),
      prints: """
        Public/a.html:2:12: error: 'B.html' and the file 'b.html' differ in letter case; write 'b.html' [letter-case]
        Public/a.html:2:29: error: 'b.html' has no id 'y'; did you mean 'b.html#x'? [missing-fragment]
        Public/a.html:2:48: error: 'c.png' leads nowhere: the site has no file 'c.png'; correct the link or add the \
        file [missing-target]
        """,
      reports: "checked 2 pages with 4 links: 3 errors, 0 warnings, in N s", exits: 1)
  }

  @Test func oneProblemIsOneLine() throws {
    try Briefing.run(
      ["links"], in: Self.folder("<a href='x\n\u{1B}[2Jy'><a href=b.html>"),
      prints: "Public/a.html:1:10: error: 'x\\u{A}\\u{1B}[2Jy' leads nowhere: the site has no file "
        + "'x\\u{1B}[2Jy'; correct the link or add the file [missing-target]",
      reports: "checked 2 pages with 3 links: 1 error, 0 warnings, in N s", exits: 1)
  }

  @Test func warningsAloneAreNoFailureUnlessStrict() throws {
    let project = try Self.folder()
    try project.write("<a href=a.html>", to: "Public/404.html")
    let warning = { (severity: String) in
      "Public/404.html:1:9: \(severity): hosts show '404.html' at any address, and from most of them 'a.html' leads "
        + "nowhere; begin the links of this page with '/' [relative-anywhere]"
    }
    try Briefing.run(
      ["links"], in: project, prints: warning("warning"),
      reports: "checked 3 pages with 3 links: 0 errors, 1 warning, in N s")
    try Briefing.run(
      ["links", "--strict"], in: project, prints: warning("error"),
      reports: "checked 3 pages with 3 links: 1 error, 0 warnings, in N s", exits: 1)
  }

  @Test func onePageIsCheckedAloneAndItsTargetsFound() throws {
    let project = try Self.folder("<a href=b.html#x> <a href=gone.html>")
    try project.write("<a href=gone>", to: "Public/other.html")
    try Briefing.run(
      ["links", "Public/a.html"], in: project,
      prints:
        "Public/a.html:1:27: error: 'gone.html' leads nowhere: the site has no file 'gone.html'; correct the "
        + "link or add the file [missing-target]",
      reports: "checked 1 page with 2 links: 1 error, 0 warnings, in N s", exits: 1)
  }

  @Test(arguments: [
    (["--base-url", "https://example.org/x/"], 1), (["--base-url", "https://example.org/"], 1),
    (["--base-url", "https://example.com/"], 0), ([], 0),
    (["--base-url=https://example.org/x", "--ignore", "*"], 0),
    (["--ignore=https://*", "--base-url=https://example.org/x"], 0),
    (["--ignore", "b", "--ignore", "c", "--base-url", "https://example.org/x"], 1),
  ])
  func optionsSayWhatIsChecked(arguments: [String], problems: Int) throws {
    let process = try BriefingProcess(
      ["links"] + arguments, in: Self.folder("<a href=https://example.org/x/gone.html>"))
    #expect(try process.wait().code == (problems == 0 ? 0 : 1))
    #expect(process.output.split(separator: "\n").count == problems)
  }

  @Test(arguments: [
    (
      ["--format", "xml"],
      "The value 'xml' is invalid for '--format <format>'. Please provide one of 'text', "
        + "'json', 'junit', 'sarif' or 'github'."
    ),
    (["--jobs", "0"], "--jobs takes a number from 1 to 1024, not 0."),
    ([""], "path is empty; name a folder, a page or a URL, or leave it out."),
  ])
  func wrongUsageIsExplained(arguments: [String], message: String) throws {
    let process = try BriefingProcess(["links"] + arguments, in: Self.folder())
    #expect(try process.wait().code == 64)
    #expect(process.output == "")
    #expect(process.errors.contains("Error: \(message)\n"), "\(process.errors)")
    #expect(process.errors.hasSuffix(Self.usage), "\(process.errors)")
  }

  @Test(arguments: [
    (["--base-url", "example.org"], "'example.org' is no base URL; write it whole, as https://example.org/"),
    (["--root", "Public/sub"], "'Public' is not in the root 'Public/sub'; name a root that holds it"),
  ])
  func wrongValuesAreExplained(arguments: [String], message: String) throws {
    let project = try Self.folder()
    try project.write("", to: "Public/sub/c.html")
    try Briefing.run(["links"] + arguments, in: project, reports: "briefing: error: \(message)", exits: 64)
  }

  @Test func aFolderThatIsNotThereIsAFailure() throws {
    try Briefing.run(
      ["links", "none"], in: Self.folder(),
      reports: "briefing: error: cannot read 'none': no such file or directory",
      exits: 74)
  }

  @Test func anOutputThatCannotBeWrittenIsAFailure() throws {
    let process = try BriefingProcess(
      ["links"], in: Self.folder("<a href=gone>"), standardOutput: .device("/dev/full"))
    #expect(try process.wait().code == 74)
    #expect(process.errors.contains("cannot write to standard output"))
  }

  @Test(arguments: [
    ("json", "{\n  \"command\": \"briefing links\","), ("sarif", "{\n  \"$schema\": "),
    ("junit", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites tests=\"1\" failures=\"1\""),
    ("github", "::error file=Public/a.html,line=1,col=15,title=missing-target::'gone' leads nowhere"),
  ])
  func everyFormatIsADocument(format: String, beginning: String) throws {
    let process = try BriefingProcess(["links", "--format", format], in: Self.folder("<p>é🙂<a href=gone>"))
    #expect(try process.wait().code == 1)
    #expect(process.output.hasPrefix(beginning), "\(process.output)")
  }

  @Test func theSitesOwnPagesHaveNoBrokenLinks() throws {
    let project = try ProjectFolder(harbour)
    try Briefing.run(["build"], in: project, prints: HarbourSize.built)
    let process = try BriefingProcess(
      ["links", "--strict-files", "--base-url", "https://briefing.example/"], in: project)
    #expect(try process.wait().code == 0)
    #expect(process.output == "")
  }

  /// Bytes that no generator writes.
  @Test(arguments: [
    "<a href=b.html", "<a href='b.html", "<!--", "<![CDATA[", "<script>", "<svg><a", "<a href=&#x110000;>",
    "<base",
    "<meta http-equiv=refresh content=", "\0\0<a \0=>", "<plaintext><a href=x>",
    String(repeating: "<div ", count: 50_000),
    String(repeating: "<svg><math>", count: 50_000), String(repeating: "<template>", count: 50_000),
  ])
  func malformedPagesDoNotStopIt(page: String) throws {
    let process = try BriefingProcess(["links"], in: Self.folder(page))
    let end = try process.wait()
    #expect(end.code == 0 || end.code == 1)
    #expect(process.errors.hasPrefix("checked 2 pages with "), "\(process.errors)")
    #expect(end.processorSeconds < 5)
  }

  @Test func aHundredThousandLinksTakeNoTime() throws {
    let links = (0..<100_000).map { "<a href=b.html#x>\($0 % 7)</a>\n" }.joined() + "<a href=b.html#y>"
    let project = try Self.folder(links)
    for path in ["Public", "Public/a.html"] {
      let process = try BriefingProcess(["links", path], in: project)
      let end = try process.wait()
      #expect(end.code == 1)
      #expect(process.output.hasPrefix("Public/a.html:100001:9: error: "))
      // A debug build takes four on a quiet machine; were the time square in the links, it would take hours.
      #expect(end.processorSeconds < 20)
    }
  }

  @Test("a page with ten thousand broken links is explained in time linear in them")
  func manyBrokenLinksTakeNoTime() throws {
    let project = try Self.folder((0..<10_000).map { "<a href=missing-\($0).html>x</a>\n" }.joined())
    let process = try BriefingProcess(["links", "Public/a.html"], in: project)
    let end = try process.wait()
    #expect(end.code == 1)
    #expect(process.output.contains("Public/a.html:10000:9: error: 'missing-9999.html' leads nowhere"))
    #expect(end.processorSeconds < 20)
  }
}
