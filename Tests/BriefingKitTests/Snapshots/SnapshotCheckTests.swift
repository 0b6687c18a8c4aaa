import Testing

@testable import BriefingKit

@Suite struct SnapshotCheckTests {
  /// The SHA-256 of "The words as printed.\n".
  private static let text = "The words as printed.\n"
  private static let hash = sha256Hexadecimal(Array(text.utf8))

  private static func source(_ lines: String, quote: String = "words as printed") -> SiteText {
    SiteText(
      """
      == actors/desk.md
      == sources/gazette.md
      title: Gazette
      \(lines)
      claims:
        - id: C1
          says: Something.
          claimant: desk
          quote:
            exact: \(quote)
      """)
  }

  private func findings(_ site: SiteText, _ files: [String: String]) throws -> [Finding] {
    #expect(site.loadFindings.map(\.description) == [])
    var found: [Finding] = []
    try Scratch.with { scratch in
      try scratch.makeFolder("kept")
      for (path, text) in files { try scratch.write(text, to: "kept/\(path)") }
      found = try SnapshotCheck(folder: scratch("kept")).findings(in: site.site)
    }
    return found
  }

  @Test func passesWhatIsAsItWasRead() throws {
    let site = Self.source("snapshot: a.txt\nsnapshot_sha256: \(Self.hash)")
    #expect(try findings(site, ["a.txt": Self.text]) == [])
  }

  @Test func passesASourceWithoutASnapshot() throws {
    #expect(try findings(Self.source("kind: news"), [:]) == [])
  }

  @Test(arguments: ["b.txt", "../kept/a.txt", "sub/a.txt", "..", "."])
  func reportsASnapshotThatIsMissing(name: String) throws {
    let site = Self.source("snapshot: \(name)\nsnapshot_sha256: \(Self.hash)")
    let found = try findings(site, ["a.txt": Self.text, "sub/a.txt": Self.text])
    #expect(found.map(\.rule) == ["snapshot-missing"])
    #expect(found[0].severity == .error && found[0].message.contains("'\(name)'"))
    #expect(found[0].location == site.site.sources[0].location)
  }

  @Test func reportsASnapshotThatWasChanged() throws {
    let site = Self.source("snapshot: a.txt\nsnapshot_sha256: \(Self.hash)")
    let found = try findings(site, ["a.txt": Self.text + " "])
    #expect(found.map(\.rule) == ["snapshot-changed"])
    #expect(found[0].severity == .error && found[0].message.contains(Self.hash))
  }

  @Test func offersTheHashThatIsMissing() throws {
    let found = try findings(Self.source("snapshot: a.txt"), ["a.txt": Self.text])
    #expect(found.map(\.rule) == ["snapshot-unhashed"])
    #expect(found[0].severity == .warning && found[0].message.contains("'snapshot_sha256: \(Self.hash)'"))
  }

  @Test func reportsAQuotationThatIsNotInIt() throws {
    let site = Self.source("snapshot: a.txt\nsnapshot_sha256: \(Self.hash)", quote: "⟦words as written⟧")
    let found = try findings(site, ["a.txt": Self.text])
    #expect(found.map(\.rule) == ["quote-not-found"])
    #expect(found.map(\.location) == site.marks)
    #expect(
      found[0].message
        == "the snapshot 'a.txt' does not have 'words as written'; the nearest passage is 'words as printed.'"
    )
  }

  @Test func reportsAQuotationInOtherSurroundings() throws {
    let site = Self.source(
      "snapshot: a.txt\nsnapshot_sha256: \(Self.hash)", quote: "⟦words⟧\n      prefix: Our")
    let found = try findings(site, ["a.txt": Self.text])
    #expect(found.map(\.rule) == ["quote-not-found"])
    #expect(found.map(\.location) == site.marks)
    #expect(found[0].message.contains("prefix"))
  }

  @Test func warnsOfASnapshotThatIsNoText() throws {
    let site = Self.source("snapshot: a.pdf\nsnapshot_sha256: \(sha256Hexadecimal([0x41, 0]))")
    let found = try findings(site, ["a.pdf": "A\0"])
    #expect(found.map(\.rule) == ["snapshot-not-text"])
    #expect(found[0].severity == .warning)
  }

  @Test func failsForAFolderThatIsNotThere() {
    #expect(throws: FileError.self) {
      try SnapshotCheck(folder: "/none/of/these").findings(in: Self.source("snapshot: a.txt").site)
    }
  }

  @Test func failsForASnapshotThatIsAFolder() throws {
    let site = Self.source("snapshot: sub")
    #expect(throws: FileError.self) { try findings(site, ["sub/a.txt": ""]) }
  }
}
