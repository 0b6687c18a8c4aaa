import Glibc
import Testing

@testable import BriefingKit

/// `briefing links --external`, without a network: names under `.invalid` never reach a name server.
@Suite struct ExternalLinksTests {
  private static let gone = "<a href=https://gone.invalid/a>"

  private static func history(_ verdict: String, _ since: LinkDay, _ asked: LinkDay, _ days: Int) -> String {
    "# address, verdict, outcome, since, last asked, days failed, new address\n"
      + "https://gone.invalid/a\t\(verdict)\tno-such-name\t\(since)\t\(asked)\t\(days)\n"
  }

  private static let today = day(0)

  private static func day(_ number: Int64) -> LinkDay {
    LinkDay(Instant(secondsSince1970: Int64(time(nil)) + number * 86_400))
  }

  @Test func aMissingNameIsNotCalledBrokenOnItsFirstDay() throws {
    let project = try ProjectFolder(["Public/index.html": Self.gone])
    try Briefing.run(
      ["links", "--external", "--history", "links.tsv"], in: project,
      prints:
        "Public/index.html:1:9: warning: 'https://gone.invalid/a' names a host that does not exist; ask "
        + "again another day: it is called broken once seen so on more days [external-unknown]",
      reports: "checked 1 page with 1 link: 0 errors, 1 warning; of other sites 1 unknown, in N s")
    #expect(try project.snapshot(".").text("links.tsv") == Self.history("unknown", Self.today, Self.today, 1))
  }

  @Test func aMissingNameIsBrokenOnItsThirdDay() throws {
    let project = try ProjectFolder([
      "Public/index.html": Self.gone,
      "links.tsv": Self.history("unknown", Self.day(-2), Self.day(-1), 2),
    ])
    try Briefing.run(
      ["links", "--external", "--history", "links.tsv"], in: project,
      prints: "Public/index.html:1:9: error: 'https://gone.invalid/a' names a host that does not exist since "
        + "\(Self.today); correct the link or cite an archived copy [external-broken]",
      reports: "checked 1 page with 1 link: 1 error, 0 warnings; of other sites 1 broken, in N s", exits: 1)
    #expect(try project.snapshot(".").text("links.tsv") == Self.history("broken", Self.today, Self.today, 3))
  }

  @Test func aBrokenLinkIsReportedWithItsArchivedCopy() throws {
    let project = try ProjectFolder([
      "Public/index.html":
        "<a href=https://gone.invalid/a data-versionurl=\"https://archive.invalid/a?x&amp;y\">",
      "links.tsv": Self.history("unknown", Self.day(-2), Self.day(-1), 2),
    ])
    let process = try BriefingProcess(["links", "--external", "--history", "links.tsv"], in: project)
    #expect(try process.wait().code == 1)
    #expect(process.output.contains("; cite its archived copy [external-broken]"))
    #expect(process.output.contains("note: an archived copy is at 'https://archive.invalid/a?x&y'"))
  }

  @Test func whatAPageAboveClearCitesIsNotAsked() throws {
    let project = try ProjectFolder([
      "Public/index.html": "<meta name=\"tlp\" content=\"TLP:AMBER\">" + Self.gone
    ])
    try Briefing.run(
      ["links", "--external"], in: project,
      reports: "checked 1 page with 1 link: 0 errors, 0 warnings; of other sites 1 withheld, in N s")
  }

  @Test func aDamagedHistoryIsNamedAndKept() throws {
    let project = try ProjectFolder([
      "Public/index.html": Self.gone, "links.tsv": "https://a.example/\tgood\n",
    ])
    let process = try BriefingProcess(["links", "--external", "--history", "links.tsv"], in: project)
    #expect(try process.wait().code == 74)
    #expect(process.errors.hasPrefix("briefing: error: links.tsv:1:"))
    #expect(try project.snapshot(".").text("links.tsv") == "https://a.example/\tgood\n")
  }

  @Test func aHistoryGoesWithExternalOnly() throws {
    let project = try ProjectFolder(["Public/index.html": Self.gone])
    let process = try BriefingProcess(["links", "--history", "links.tsv"], in: project)
    #expect(try process.wait().code == 64)
    #expect(process.errors.hasPrefix("Error: --history, --contact,"))
  }
}
