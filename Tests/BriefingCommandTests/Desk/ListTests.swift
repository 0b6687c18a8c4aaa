import Testing

@testable import BriefingKit

/// `briefing list`: what there is.
@Suite struct ListTests {
  @Test(
    "ids and titles stand in two columns",
    arguments: [
      ("actors", "harbour-office  Harbour office"), ("actor", "harbour-office  Harbour office"),
      ("claims", "C1  Somebody read the mail."), ("tags", ""), ("events", "mail-read  The mail is read"),
    ])
  func text(kind: String, output: String) throws {
    try Briefing.run(["list", kind], in: ProjectFolder(harbour), prints: output)
  }

  @Test("records are in the order of their ids, claims in that of their numbers, tags with their counts")
  func order() throws {
    var files = harbour
    files["Content/sources/z.md"] = """
      ---
      title: Z
      tags: [mail, harbour]
      claims:
        - { id: C10, says: Ten., claimant: unattributed }
        - { id: C2, says: "Two\\nlines.", claimant: unattributed }
      ---
      """
    files["Content/sources/a/m.md"] = "---\ntitle: M\ntags: [mail]\ndraft: true\n---\n"
    let project = try ProjectFolder(files)
    try Briefing.run(
      ["list", "claims"], in: project, prints: "C1   Somebody read the mail.\nC2   Two lines.\nC10  Ten.")
    try Briefing.run(
      ["list", "sources"], in: project, prints: "gazette  Article in the Gazette\nm        M\nz        Z")
    try Briefing.run(["list", "tags"], in: project, prints: "harbour  1\nmail     2")
  }

  @Test("JSON has the same with the files")
  func json() throws {
    let project = try ProjectFolder(harbour)
    try Briefing.run(
      ["list", "claims", "--format", "json"], in: project,
      prints: """
        [
          {
            "id": "C1",
            "says": "Somebody read the mail.",
            "file": "Content/sources/gazette.md"
          }
        ]
        """)
    try Briefing.run(["list", "tags", "--format", "json"], in: project, prints: "[]")
  }

  @Test("a file that cannot be read is listed by its id, and a note says so")
  func damage() throws {
    let project = try ProjectFolder(harbour)
    try project.write("---\ntitle: [\n---\n", to: "Content/actors/broken.md")
    try project.write("---\ntitle: Half\nclas: group\n---\n", to: "Content/actors/half.md")
    try Briefing.run(
      ["list", "actors"], in: project, prints: "broken\nhalf            Half\nharbour-office  Harbour office",
      reports:
        "briefing: note: 2 files cannot be read whole, so the list may lack something; run briefing check")
  }

  @Test("a build's cache gives the same list")
  func cache() throws {
    let (project, _) = try builtHarbour()
    try Briefing.run(
      ["list", "responses"], in: project, prints: "office-statement  The office makes a statement")
    try project.change("Content/responses/office-statement.md", "a statement", to: "no statement")
    try Briefing.run(
      ["list", "responses"], in: project, prints: "office-statement  The office makes no statement")
  }

  @Test("an unknown kind gets its near miss, and a folder without content its explanation")
  func refusals() throws {
    let process = try BriefingProcess(["list", "clams"], in: ProjectFolder(harbour))
    #expect(try process.wait().code == 64)
    #expect(process.errors.hasPrefix("Error: There is no kind 'clams'; did you mean 'claims'?"))
    try Briefing.run(
      ["list", "actors"], in: ProjectFolder(),
      reports:
        "briefing: error: cannot find 'TMP/project/Content'; run briefing in the folder that holds Content/, or "
        + "name it with --root", exits: 74)
  }
}
