import Glibc

@testable import BriefingKit

/// What the rules' examples say in words since a few lines of text cannot show it: files of millions of
/// bytes, names that are no text, symbolic links, other sites.
enum RuleExamplesInWords {
  struct Run: Sendable {
    let wrong: @Sendable () throws -> [Finding]
    let right: @Sendable () throws -> [Finding]
  }

  static let runs: [String: Run] = [
    "body-too-large": text(String(repeating: "All is well.\n\n", count: 9 << 20 / 14), "All is well."),
    "nesting": text(String(repeating: ">", count: 101) + " So they say.", "> So they say."),
    "table-size": text(table(columns: 365), table(columns: 7)),
    "file-too-large": text(String(repeating: "0123456789abcde\n", count: 20 << 16), "All is well."),
    "nesting-depth": template(sections(101), sections(2)),
    "symbolic-link": Run(
      wrong: { try ExampleProject.findings { $0.link("Content/static/drawing.svg", to: "/dev/null") } },
      right: { try ExampleProject.findings { try $0.write("<svg/>", to: "Content/static/drawing.svg") } }),
    "unreadable-template": Run(
      wrong: {
        try ExampleProject.findings(ownTemplates) { $0.link("Templates/x.mustache", to: "/dev/null") }
      },
      right: { try ExampleProject.findings(ownTemplates) { try $0.write("", to: "Templates/x.mustache") } }),
    // Tests may run as root, whom no permission stops.
    "unreadable-file": Run(
      wrong: {
        let path = "Content/pages/about.md"
        return [ContentLoader.finding(for: FileError(.read, path, .system(EACCES)), path: path)]
      },
      right: { try ExampleProject.findings() }),
    "invalid-name": Run(
      wrong: { try folder(name: [0x63, 0x61, 0x66, 0xE9]) }, right: { try folder(name: Array("café".utf8)) }),
    "external-broken": web("404", "200"),
    "external-moved": web("301 /2024/a", "200"),
    "external-unknown": web("503", "200"),
    "external-fragment": Run(wrong: { try fragment("mail") }, right: { try fragment(nil) }),
  ]

  private static func text(_ wrong: String, _ right: String) -> Run {
    func findings(_ body: String) -> @Sendable () throws -> [Finding] {
      return {
        try ExampleProject.findings([Rule.File("Content/pages/log.md", "---\ntitle: Log\n---\n\n" + body)])
      }
    }
    return Run(wrong: findings(wrong), right: findings(right))
  }

  private static func table(columns: Int) -> String {
    func row(_ cell: String) -> String { "|" + String(repeating: "\(cell)|", count: columns) }
    return [row("high"), row("---"), row("06:12")].joined(separator: "\n")
  }

  private static func sections(_ count: Int) -> String {
    String(repeating: "{{#summary}}", count: count) + String(repeating: "{{/summary}}", count: count)
  }

  private static func template(_ wrong: String, _ right: String) -> Run {
    let path = "Templates/parts/note.mustache"
    return Run(
      wrong: { try ExampleProject.findings([Rule.File(path, wrong)]) },
      right: { try ExampleProject.findings([Rule.File(path, right)]) })
  }

  /// A template that changes nothing, so that the project has templates of its own.
  private static let ownTemplates = [Rule.File("Templates/parts/note.mustache", "")]

  private static func folder(name: [UInt8]) throws -> [Finding] {
    var findings: [Finding] = []
    try Scratch.with { folder in
      try folder.write("<h1>Harbour</h1>", to: "index.html")
      try writeNewFile(BytePath(folder.path) / BytePath(name + Array(".html".utf8)), [])
      findings = try FolderLinkCheck(FolderLinkCheck.Options(path: folder.path)).check().findings
    }
    return findings
  }

  private static let address = "http://gazette.example/a"

  private static func web(_ wrong: String, _ right: String) -> Run {
    func findings(_ answer: String) -> @Sendable () throws -> [Finding] {
      return {
        let answers = ["HEAD \(address)": [HTTPReply(answer)], "GET \(address)": [HTTPReply(answer)]]
        return try VirtualWeb(answers).check([ExternalLink(address)])
          .findings(for: address, at: .start(of: "index.html"))
      }
    }
    return Run(wrong: findings(wrong), right: findings(right))
  }

  private static func fragment(_ name: String?) throws -> [Finding] {
    var options = ExternalLinkOptions(contact: "desk@example.org")
    options.checksFragments = true
    let url = address + (name.map { "#\($0)" } ?? "")
    var page = HTTPReply("200")
    page.contentType = "text/html"
    page.body = Array("<p id=post>".utf8)
    return try VirtualWeb(["GET \(address)": [page]]).check([ExternalLink(url)], options)
      .findings(for: url, at: .start(of: "index.html"))
  }
}
