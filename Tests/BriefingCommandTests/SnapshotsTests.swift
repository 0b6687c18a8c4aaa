import Testing

@testable import BriefingKit

/// `briefing check --snapshots`.
@Suite struct SnapshotsTests {
  private static let text = "The office says that “somebody read the mail”, and names nobody.\n"

  /// The harbour, whose source has a snapshot and quotes it.
  private static func project(_ quote: String = "\"'somebody read the mail'\"") throws -> ProjectFolder {
    let project = try ProjectFolder(harbour)
    let hash = sha256Hexadecimal(Array(text.utf8))
    try project.write(text, to: "kept/gazette.txt")
    try project.change(
      "Content/sources/gazette.md", "kind: news\n",
      to: "kind: news\nsnapshot: gazette.txt\nsnapshot_sha256: \(hash)\n")
    try project.change(
      "Content/sources/gazette.md", "    modality: asserts\n",
      to: "    modality: asserts\n    quote:\n      exact: \(quote)\n")
    return project
  }

  private static let checked = "checked \(HarbourSize.pages) pages: 0 warnings, in N s"

  @Test func aQuotationThatStandsInTheSnapshotPasses() throws {
    try Briefing.run(
      ["check", "--snapshots", "kept"], in: Self.project("somebody read the mail"), prints: Self.checked)
    try Briefing.run(
      ["check", "--snapshots", "kept"], in: Self.project("'\"somebody read the mail\", and'"),
      prints: Self.checked)
  }

  @Test func snapshotsAreNotAskedForWithoutTheOption() throws {
    try Briefing.run(["check"], in: Self.project("nothing of the kind"), prints: Self.checked)
  }

  @Test func aQuotationThatIsNotInItIsReported() throws {
    try Briefing.run(
      ["check", "--snapshots", "kept"], in: Self.project("somebody reads the mail"),
      reports: """
        Content/sources/gazette.md:14:14: error: the snapshot 'gazette.txt' does not have 'somebody reads the mail'; \
        the nearest passage is '"somebody read the mail",' [quote-not-found]
        briefing: 1 error; nothing was published
        """, exits: 1)
  }

  @Test func aChangedSnapshotIsReported() throws {
    let project = try Self.project("somebody read the mail")
    try project.write(Self.text + "\n", to: "kept/gazette.txt")
    let process = try BriefingProcess(["check", "--snapshots", "kept"], in: project)
    #expect(try process.wait().code == 1)
    #expect(
      process.errors.contains("Content/sources/gazette.md:2:8: error: the snapshot 'gazette.txt' is not"))
  }

  @Test func aFolderThatIsNotThereIsAFailure() throws {
    try Briefing.run(
      ["check", "--snapshots", "none"], in: Self.project(),
      reports: "briefing: error: cannot list 'TMP/project/none': no such file or directory", exits: 74)
  }
}
