import Testing

@testable import BriefingKit

/// `briefing new`: a record to begin with.
@Suite struct NewTests {
  @Test(
    "a record is a file with what it needs, and its check asks for nothing but what only its author knows")
  func event() throws {
    let project = try ProjectFolder(harbour)
    try Briefing.run(
      ["new", "event", "gate-opened"], in: project, prints: "Content/events/gate-opened.md",
      reports:
        "briefing: note: still to be filled in: claims ('briefing list claims' shows those that are there)")
    let text = try project.read("Content/events/gate-opened.md")
    #expect(text.hasPrefix("---\ntitle: Gate opened\n# summary:        # one sentence of plain text\n"))
    #expect(text.contains("\ndate: not-stated  # when it happened: an EDTF date, or not-stated\n"))
    #expect(text.hasSuffix("\nclaims: []        # the claims that carry the event\n---\n\n"))
    try Briefing.run(
      ["check"], in: project,
      reports: """
        Content/events/gate-opened.md:2:8: error: the event rests on no claim; name at least one, as 'claims: [C04]' \
        [no-claims]
        briefing: 1 error; nothing was published
        """, exits: 1)
  }

  @Test("what is given on the command line is in the record, which then passes the check")
  func values() throws {
    let project = try ProjectFolder(harbour)
    try Briefing.run(
      [
        "new", "events", "gate", "--title", "The gate: \"open\"", "--date", "[..2024-03-10]", "--tlp",
        "clear",
        "--incident", "harbour-breach", "--claims", "C1",
      ], in: project, prints: "Content/events/gate.md")
    let text = try project.read("Content/events/gate.md")
    for line in [
      "title: \"The gate: \\\"open\\\"\"", "incident: harbour-breach", "tlp: clear",
      "date: \"[..2024-03-10]\"",
      "claims: [C1]",
    ] { #expect(text.contains("\n\(line)\n"), "\(line)\n\(text)") }
    try Briefing.run(
      [
        "new", "response", "second", "--responder", "harbour-office", "--claims", "C1", "--date",
        "2024-03-04",
      ],
      in: project, prints: "Content/responses/second.md")
    for kind in ["brief", "page"] {
      try Briefing.run(["new", kind, "x"], in: project, prints: "Content/\(kind)s/x.md")
    }
    try Briefing.run(
      ["check", "--strict"], in: project, prints: "checked \(HarbourSize.pages + 4) pages: 0 warnings, in N s"
    )
  }

  @Test("a source begins with its private copy: its name, its hash and its title")
  func snapshot() throws {
    let project = try ProjectFolder(harbour)
    let text = "<html><title>Gate opened</title><p>The gate is open.</p></html>"
    try project.write(text, to: "\(project.home)/copy.html")
    try Briefing.run(
      [
        "new", "source", "--from", "\(project.home)/copy.html", "--date", "2024-03-10", "--publisher",
        "harbour-offce",
      ],
      in: project, prints: "Content/sources/gate-opened.md",
      reports: "briefing: note: no actor has the id 'harbour-offce'; did you mean 'harbour-office'?")
    let record = try project.read("Content/sources/gate-opened.md")
    for line in [
      "title: Gate opened   # from the copy; correct it if need be", "published: 2024-03-10",
      "publisher: harbour-offce",
      "snapshot_sha256: \(sha256Hexadecimal(Array(text.utf8)))",
    ] { #expect(record.contains("\n\(line)\n"), "\(line)\n\(record)") }
    try project.change(
      "Content/sources/gate-opened.md", "publisher: harbour-offce", to: "publisher: not-stated")
    let check = try BriefingProcess(["check", "--snapshots", project.home], in: project)
    #expect(try check.wait().code == 0, "\(check.errors)")
    #expect(!check.errors.contains("snapshot"))
  }

  @Test("a copy in the project itself is warned of, as it might be published")
  func snapshotInProject() throws {
    let project = try ProjectFolder(harbour)
    try project.write("Gate opened\n", to: "Content/static/copy.txt")
    let process = try BriefingProcess(
      ["new", "source", "x", "--from", "Content/static/copy.txt"], in: project)
    #expect(try process.wait().code == 0)
    #expect(
      process.errors.hasPrefix("briefing: warning: the copy lies in the project; "), "\(process.errors)")
  }

  @Test(
    "what cannot be a record is refused with a way out, and nothing is written",
    arguments: [
      (["evnt", "x"], "Error: There is no kind 'evnt'; did you mean 'event'?"),
      (
        ["table", "x"],
        "Error: There is no kind 'table'; the kinds are incident, brief, event, actor, response, source, page."
      ),
      (["event"], "Error: Name an id behind the kind, such as 'briefing new event first-report'."),
      (
        ["event", "Mail Read"],
        "briefing: error: 'Mail Read' cannot be an id; use lower-case ASCII letters, digits and hyphens, such as 'mail-read'"
      ),
      (["event", "../x"], "briefing: error: '../x' cannot be an id; "),
      (
        ["event", "mail-read"],
        "briefing: error: there is an event 'mail-read' already, in 'Content/events/mail-read.md'; "
      ),
      (
        ["page", "deep"], "briefing: error: there is a page 'deep' already, in 'Content/pages/more/deep.md'; "
      ),
      (
        ["event", "x", "--date", "2024-02-30"],
        "briefing: error: '2024-02-30' is not a date: day 30 does not exist, as February 2024 has 29 days; write 01 to 29"
      ),
      (["source", "x", "--url", "a.example"], "briefing: error: 'a.example' is not a web address; "),
      (["page", "x", "--url", "https://a.example"], "Error: --url does not go with a page."),
      (["source", "x", "--claims", "C1"], "Error: --claims does not go with a source."),
      (["event", "x", "--from", "f"], "Error: --from goes with sources only."),
      (["event", "x", "--title", "a\nb"], "Error: --title takes one line."),
      (["event", "x", "--title", " "], "Error: --title takes a value, not an empty text."),
      (["event", "x", "--tlp", "white"], "Error: The value 'white' is invalid for '--tlp <tlp>'."),
    ])
  func refusals(arguments: [String], message: String) throws {
    var files = harbour
    files["Content/pages/more/deep.md"] = "---\ntitle: Deep\n---\n"
    let project = try ProjectFolder(files)
    let before = try project.snapshot("Content").entries
    let process = try BriefingProcess(["new"] + arguments, in: project)
    #expect(try process.wait().code == 64)
    #expect(process.errors.hasPrefix(message), "\(process.errors)")
    #expect(process.output == "")
    #expect(try project.snapshot("Content").entries == before)
  }

  @Test("a missing copy is a failure of the machine")
  func missingCopy() throws {
    try Briefing.run(
      ["new", "source", "x", "--from", "nowhere.html"], in: ProjectFolder(harbour),
      reports: "briefing: error: cannot read 'nowhere.html': no such file or directory", exits: 74)
  }

  @Test("without a project anywhere above, the way to one is told")
  func noProject() throws {
    let project = try ProjectFolder()
    try Briefing.run(
      ["new", "event", "x"], in: project,
      reports:
        "briefing: error: neither 'TMP/project' nor a folder above it has a Content/site.yml; go to your project, "
        + "name it with --root, or begin one with briefing init", exits: 74)
    #expect(try project.names == [])
  }

  @Test("the project is found from any folder in it, and the path can be opened from there")
  func fromBelow() throws {
    let project = try ProjectFolder(harbour)
    let below = try ProjectFolder()
    try Briefing.run(
      ["new", "page", "contact", "--root", project.root], in: below,
      prints: "\(project.root)/Content/pages/contact.md")
    #expect(FileKind(at: BytePath(project("Content/pages/contact.md"))) == .file)
  }

  @Test("where a site has several incidents, a record that belongs to one asks for it")
  func severalIncidents() throws {
    var files = harbour
    files["Content/incidents/second.md"] = "---\ntitle: Second\n---\n"
    let project = try ProjectFolder(files)
    try Briefing.run(
      ["new", "brief", "x"], in: project, prints: "Content/briefs/x.md",
      reports: "briefing: note: still to be filled in: incident")
    #expect(try project.read("Content/briefs/x.md").contains("\nincident: "))
    try Briefing.run(
      ["new", "brief", "y", "--incident", "second"], in: project, prints: "Content/briefs/y.md")
  }

  @Test("a record names its schema where the project has schemas")
  func schemaComment() throws {
    let project = try ProjectFolder(harbour)
    try Briefing.run(["schema"], in: project, prints: "wrote 8 schemas to Schemas/")
    try Briefing.run(["new", "page", "contact"], in: project, prints: "Content/pages/contact.md")
    #expect(
      try project.read("Content/pages/contact.md").hasPrefix(
        "---\n# yaml-language-server: $schema=../../Schemas/page.schema.json\ntitle: Contact\n"))
  }
}
