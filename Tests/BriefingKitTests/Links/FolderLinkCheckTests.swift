import Glibc
import Testing

@testable import BriefingKit

/// The findings of a folder made of `files`, as they are printed, with the folder's path left out.
private func findings(
  _ files: [String: String], _ page: String = "",
  _ change: (inout FolderLinkCheck.Options) -> Void = { _ in }, make: (Scratch) throws -> Void = { _ in }
) throws -> [String] {
  try report(files, page, change, make: make).findings
}

private func report(
  _ files: [String: String], _ page: String = "",
  _ change: (inout FolderLinkCheck.Options) -> Void = { _ in }, make: (Scratch) throws -> Void = { _ in }
) throws -> (findings: [String], report: FolderLinkCheck.Report) {
  var result: (findings: [String], report: FolderLinkCheck.Report)?
  try Scratch.with { scratch in
    try scratch.makeFolder("site")
    for (path, text) in files { try scratch.write(text, to: "site/\(path)") }
    try make(scratch)
    var options = FolderLinkCheck.Options(
      path: page.isEmpty ? scratch("site") : scratch("site/\(page)"), jobs: 2)
    change(&options)
    if let root = options.root { options.root = scratch(root) }
    let report = try FolderLinkCheck(options).check()
    let start = scratch("site/")
    let texts = report.findings.map { finding in
      let text = finding.description
      return text.hasPrefix(start) ? String(text.dropFirst(start.count)) : text
    }
    result = (texts, report)
  }
  return try #require(result)
}

@Suite struct FolderLinkCheckTests {
  @Test func namesThePlaceInTheFile() throws {
    let found = try findings(["a.html": "<p>\n<a href='b.htm'>é</a> <a href=c.html>", "b.html": ""])
    #expect(
      found == [
        "a.html:2:10: error: 'b.htm' leads nowhere: the site has no file 'b.htm'; did you mean 'b.html'? "
          + "[missing-target]",
        "a.html:2:32: error: 'c.html' leads nowhere: the site has no file 'c.html'; did you mean 'a.html'? "
          + "[missing-target]",
      ])
  }

  /// What a host would serve, and what it would not.
  private static let site = [
    "index.html": "", "docs/index.html": "<p id=x>", "page.html": "<p id=x>", "empty/a.txt": "",
    "sub/both/index.html": "", "sub/both.html": "", "# ?.html": "<p id=x>", "100%.html": "", "a b.html": "",
    "😀.html": "", "e\u{301}.html": "", "é2.html": "", ".well-known/x.json": "", ".hidden": "",
    ".git/config": "",
    "back.html~": "", "a+b.html": "", "x&y.html": "",
  ]

  @Test(arguments: [
    "docs/", "docs", "docs/index.html", "page", "page.html", "page.html?x#x", "page#x", "docs#x", "docs/#x",
    "/", "/docs/", "/page", "./", "sub/both", "sub/both/", "%23%20%3F.html#x", "100%25.html", "100%.html",
    "a%20b.html", "a b.html", "😀.html", "%F0%9F%98%80.html", "e\u{301}.html", "e%CC%81.html", "é2.html",
    "/.well-known/x.json", ".hidden", "back.html~", "a+b.html", "x&y.html", "x&amp;y.html",
    "https://example.org/",
    "//example.org/none", "docs/../page", "docs/%2e%2e/page", "\\docs\\",
  ])
  func findsWhatAHostServes(url: String) throws {
    let page = "<a href=\"\(url)\">"
    #expect(try findings(Self.site.merging(["start.html": page]) { $1 }) == [])
    #expect(try findings(Self.site.merging(["start.html": page]) { $1 }, "start.html") == [])
  }

  @Test(arguments: [
    ("", "empty-link"), ("empty/", "missing-target"), ("empty", "missing-target"),
    ("page/", "missing-target"),
    ("Page.html", "letter-case"), ("DOCS/", "letter-case"), ("page.HTML", "letter-case"),
    ("é.html", "unicode-form"), ("e\u{301}2.html", "unicode-form"), ("# ?.html", "missing-fragment"),
    ("100%2525.html", "missing-target"), (".git/config", "missing-target"),
    (".well-known/x", "missing-target"), ("../page.html", "above-root"),
    ("page#y", "missing-fragment"), ("a%2Bb.htm", "missing-target"), ("docs%2Findex.html", "missing-target"),
    ("page.html%00", "missing-target"),
  ])
  func reportsWhatAHostDoesNotServe(url: String, rule: String) throws {
    let files = Self.site.merging(["start.html": "<a href=\"\(url)\">"]) { $1 }
    for page in ["", "start.html"] {
      let found = try findings(files, page)
      #expect(found.count == 1 && found.allSatisfy { $0.hasSuffix("[\(rule)]") }, "\(found)")
    }
  }

  @Test(arguments: ["docs/", "docs", "page", "/page.html"])
  func reportsWhatOnlyAHostFindsWhereAsked(url: String) throws {
    let files = Self.site.merging(["start.html": "<a href=\"\(url)\">"]) { $1 }
    #expect(try findings(files) { $0.strictFiles = true }.count == 1)
  }

  @Test(arguments: [
    ("https://example.org/briefing/none", 1), ("https://example.org/briefing/page", 0),
    ("http://EXAMPLE.org/briefing/none", 2), ("https://example.org/other", 0),
    ("https://example.com/briefing/none", 0),
    ("/briefing/page", 0), ("/briefing/none", 1), ("/other", 0),
  ])
  func checksOwnAbsoluteLinks(url: String, count: Int) throws {
    let files = Self.site.merging(["start.html": "<a href=\"\(url)\">"]) { $1 }
    for page in ["", "start.html"] {
      let found = try findings(files, page) { $0.baseURL = "https://example.org/briefing" }
      #expect(found.count == count, "\(found)")
    }
  }

  @Test func resolvesLinksAgainstTheRoot() throws {
    let files = [
      "part/a.html": "<a href=/top.html> <a href=../top.html#x> <a href=/none.html> <a href=../none.html>",
      "top.html": "<p id=x><a href=gone>",
    ]
    for page in ["part", "part/", "part/a.html"] {
      let found = try findings(files, page) { $0.root = "site" }
      #expect(found.count == 2)
      #expect(found.allSatisfy { $0.hasPrefix("part/a.html:1:") && $0.contains("none.html' leads nowhere") })
    }
    #expect(try findings(files, "part").count == 4)
  }

  @Test func refusesAPathOutsideTheRoot() {
    #expect(throws: FolderLinkCheck.Failure.self) {
      try findings(["a.html": "", "b/c.html": ""], "a.html") { $0.root = "site/b" }
    }
  }

  @Test(arguments: ["example.org", "mailto:a@b", "/x", "ftp://example.org/"])
  func refusesABadBaseURL(url: String) {
    #expect(throws: FolderLinkCheck.Failure.self) { try findings(["a.html": ""]) { $0.baseURL = url } }
  }

  @Test func failsForAPathThatIsNotThere() {
    #expect(throws: FolderLinkCheck.Failure.self) { try findings([:], "none.html") }
  }

  @Test func passesOverIgnoredLinks() throws {
    let files = ["a.html": "<a href=gone.pdf> <a href='x?y=1'> <a href=other.html> <p id=x><p id=x>"]
    let found = try findings(files) { $0.ignored = ["*.pdf", "x?y=*", "x"] }
    #expect(found.count == 2)
    #expect(
      found.map { $0.split(separator: "[").last.map(String.init) } == [
        "missing-target]", "duplicate-html-id]",
      ])
  }

  @Test func reportsOrphansWhereAsked() throws {
    let files = ["index.html": "", "alone.html": ""]
    #expect(try findings(files) == [])
    #expect(
      try findings(files) { $0.reportsOrphans = true }.map { $0.prefix(24) } == ["alone.html:1:1: warning:"])
    #expect(
      try findings(files) {
        $0.reportsOrphans = true
        $0.isStrict = true
      }.map { $0.prefix(22) } == ["alone.html:1:1: error:"])
  }

  @Test func followsSymbolicLinksInsideTheFolderOnly() throws {
    let files = [
      "a/page.html": "<p id=x><a href=gone.html>",
      "start.html": """
      <a href=inside.html#x> <a href=folder/page.html#x> <a href=loop/start.html> <a href=outside.html>
      <a href=elsewhere/page.html> <a href=dangling.html>
      """,
    ]
    let make: (Scratch) throws -> Void = { scratch in
      try scratch.write("<p id=x>", to: "other/page.html")
      scratch.link("site/inside.html", to: "a/page.html")
      scratch.link("site/folder", to: "a")
      scratch.link("site/loop", to: ".")
      scratch.link("site/a/up", to: "..")
      scratch.link("site/outside.html", to: "../other/page.html")
      scratch.link("site/elsewhere", to: "../other")
      scratch.link("site/dangling.html", to: "none")
    }
    let found = try findings(files, make: make).map { text in
      String(text.split(separator: ": ")[0]) + String(text.split(separator: "'")[1])
    }
    #expect(
      found == [
        "a/page.html:1:17gone.html", "folder/page.html:1:17gone.html", "inside.html:1:17gone.html",
        "start.html:1:60loop/start.html", "start.html:1:85outside.html",
        "start.html:2:9elsewhere/page.html", "start.html:2:38dangling.html",
      ])
    let alone = try findings(files, "start.html", make: make).map { String($0.split(separator: "'")[1]) }
    // A page alone finds its own folder through the loop.
    #expect(alone == ["outside.html", "elsewhere/page.html", "dangling.html"])
  }

  @Test func doesNotFollowLinksThatLeadToEachOtherForEver() throws {
    let found = try report(
      [:],
      make: { scratch in
        for name in ["a", "b", "c", "d", "e"] { try scratch.write("", to: "site/\(name)/x.html") }
        for from in ["a", "b", "c", "d", "e"] {
          for to in ["a", "b", "c", "d", "e"] { scratch.link("site/\(from)/\(to)", to: "../\(to)") }
        }
      })
    #expect(found.findings == [])
    #expect(found.report.pageCount > 20)
  }

  @Test func readsNoPipe() throws {
    let found = try report(["a.html": "<a href=pipe.html>"], make: { mkfifo($0("site/pipe.html"), 0o600) })
    #expect(found.findings.map { $0.prefix(13) } == ["a.html:1:9: e"])
    #expect(found.report.failures.isEmpty)
  }

  @Test func warnsOfANameThatIsNoText() throws {
    let found = try findings(
      ["a.html": ""],
      make: { scratch in
        let name: [UInt8] = Array(scratch("site/").utf8) + [0xFF] + Array(".html".utf8)
        try writeNewFile(BytePath(name), [])
      })
    #expect(found.count == 1 && found[0].hasSuffix("[invalid-name]"), "\(found)")
  }

  @Test func reportsWhatItCannotRead() throws {
    guard getuid() != 0 else { return print("skipped: root can read every file") }
    let found = try report(
      ["a.html": "<a href=b.html>", "b.html": ""], make: { chmod($0("site/b.html"), 0) })
    #expect(found.findings == [])
    #expect(found.report.failures.map(\.reason) == [.system(EACCES)])
  }

  @Test func readsAPageOfAnyNameWhereItIsNamed() throws {
    #expect(try findings(["page.php": "<a href=gone>", "other.php": "<a href=gone>"], "page.php").count == 1)
    #expect(try findings(["page.php": "<a href=gone>"]).count == 0)
  }

  @Test func shortensWhatIsAsLongAsAPage() throws {
    let found = try findings(["a.html": "<a href='\(String(repeating: "x", count: 1_000_000))'>"])
    #expect(found.count == 1 && found[0].utf8.count < 1000 && found[0].contains("xx … xx"), "\(found)")
  }

  @Test func countsPagesAndLinks() throws {
    let found = try report([
      "a.html": "<a href=b.html> <img src=c.png>", "b.html": "<a href=a.html>", "c.png": "",
    ])
    #expect((found.report.pageCount, found.report.linkCount) == (2, 3))
  }

  @Test func keepsTheBytesOfFilesWithFindings() throws {
    let found = try report(["a.html": "<a href=gone>", "b.html": ""])
    let file = try #require(found.report.findings.first?.location.file)
    #expect(found.report.bytes(ofFile: file) == Array("<a href=gone>".utf8))
    #expect(found.report.contents.count == 1)
  }

  @Test(arguments: [
    ("*", "", true), ("*", "x", true), ("", "", true), ("", "x", false), ("x", "x", true), ("x", "xy", false),
    ("*x", "yx", true), ("*x", "xy", false), ("x*", "xy", true), ("a*b*c", "a1b2c", true),
    ("a*b*c", "acb", false),
    ("?", "x", false), ("a?b", "a?b", true), ("**", "x", true),
    ("*a*a*a*a*b", String(repeating: "a", count: 5000), false),
    ("https://example.org/*", "https://example.org/a/b", true), ("*É*", "xÉ", true), ("É", "E\u{301}", false),
  ])
  func comparesPatterns(pattern: String, url: String, isMatch: Bool) {
    #expect(IgnoredLinks([pattern]).contains(url) == isMatch)
    #expect(!IgnoredLinks([]).contains(url))
  }

  @Test func listsExternalLinksOnceWithTheirPlaces() throws {
    let files = [
      "b.html": "<a href=https://example.com/x#one> <a href=/beside>",
      "a.html": "<img src='HTTPS://EXAMPLE.com:443/x'> <a href=https://example.com/x#two> <a href=b.html> "
        + "<a href=mailto:a@b.example> <a href=https://example.org/site/b.html> <a href=http://ignored.example/>",
      "c.html": "<base href=https://example.net/d/><a href=e.html>",
    ]
    let list = try report(files) {
      $0.listsExternalLinks = true
      $0.baseURL = "https://example.org/site/"
      $0.ignored = ["http://ignored.*"]
    }.report.externalLinks
    let places = list.map { place in
      let name = place.location.file.split(separator: "/").last ?? ""
      return "\(place.url) \(name):\(place.location.column)"
    }
    #expect(
      places == [
        "https://example.com/x a.html:11", "https://example.com/x#two a.html:47",
        "https://example.com/x#one b.html:9", "https://example.net/d/e.html c.html:43",
        "https://example.org/beside b.html:44",
      ])
    #expect(try report(files).report.externalLinks.isEmpty)
  }
}
