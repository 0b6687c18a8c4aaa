import Glibc
import Testing

@testable import BriefingKit

/// Loads a project that stands in a temporary folder.
extension Scratch {
  static let site = "title: T\nbase_url: https://example.org\ndefault_tlp: clear\n"

  func writeSite(_ text: String = site) throws { try write(text, to: "Content/site.yml") }

  func writePage(_ path: String, _ lines: String = "title: T") throws {
    try write("---\n\(lines)\n---\n", to: "Content/\(path)")
  }

  func writeBytes(_ bytes: [UInt8], to name: String) throws { try writeNewFile(BytePath(self(name)), bytes) }

  func load(drafts: Bool = false, now: Instant = Instant(year: 2020), jobs: Int = 2) throws
    -> ContentLoader.Outcome
  {
    try ContentLoader(root: path, includesDrafts: drafts, now: now, jobs: jobs).load()
  }

  /// The findings in order, and the ids of the records of `pages/`.
  func report() throws -> (findings: [String], pages: [String]?) {
    let outcome = try load()
    return (outcome.findings.sorted().map(\.description), outcome.site?.pages.map(\.id))
  }
}

@Suite struct ContentLoaderTests {
  @Test func readsSubfoldersWithoutShowingThemInIDs() throws {
    try Scratch.with { scratch in
      try scratch.writeSite()
      try scratch.writePage("pages/2018/12/b.md")
      try scratch.writePage("pages/a.md")
      let site = try #require(try scratch.load().site)
      #expect(site.pages.map(\.id) == ["a", "b"])
      #expect(site.pages.map(\.path) == ["pages/a.html", "pages/b.html"])
      #expect(site.pages.map(\.header.file) == ["Content/pages/a.md", "Content/pages/2018/12/b.md"])
      #expect(site.index.files["Content/pages/2018/12/b.md"] == RecordReference(.page, "b"))
    }
  }

  @Test func keepsTheOtherRecordsWhereOneFileIsBad() throws {
    try Scratch.with { scratch in
      try scratch.writeSite()
      try scratch.writePage("pages/good.md")
      try scratch.writePage("pages/partly.md", "title: T\ndraft: ja")
      try scratch.writeBytes([0x2D, 0xFF], to: "Content/pages/latin.md")
      try scratch.writeBytes([0xFF, 0xFE, 0x2D, 0], to: "Content/pages/wide.md")
      try scratch.writeBytes([UInt8](repeating: 0x20, count: 20 << 20), to: "Content/pages/big.md")
      try scratch.makeFolder("Content/pages/folder.md")
      scratch.link("Content/pages/out.md", to: "/etc/passwd")
      mkfifo(scratch("Content/pages/pipe.md"), 0o600)
      let (findings, pages) = try scratch.report()
      #expect(pages == ["good", "partly"])
      #expect(
        findings == [
          "Content/pages/big.md:1:1: error: the file is larger than 16 MiB; split it, or move data to a file below "
            + "static/ [file-too-large]",
          "Content/pages/folder.md:1:1: error: a folder has the name of a content file; rename it without '.md' "
            + "[file-name]",
          "Content/pages/latin.md:1:2: error: byte 0xFF at offset 1 is not UTF-8; save the file as UTF-8 [encoding]",
          "Content/pages/out.md:1:1: error: symbolic links are not followed; put the file itself here "
            + "[symbolic-link]",
          "Content/pages/partly.md:3:8: error: write true or false [wrong-type]",
          "Content/pages/pipe.md:1:1: error: not a regular file; remove it [file-name]",
          "Content/pages/wide.md:1:1: error: the file is UTF-16; save it as UTF-8 [encoding]",
        ])
      let unread = try scratch.load().unread
      #expect(Set(unread.map(\.id)) == ["big", "latin", "partly", "wide"])
    }
  }

  @Test func reportsAFileThatCannotBeRead() throws {
    guard getuid() != 0 else { return print("skipped: root may read every file") }
    try Scratch.with { scratch in
      try scratch.writeSite()
      try scratch.writePage("pages/a.md")
      chmod(scratch("Content/pages/a.md"), 0)
      #expect(
        try scratch.report().findings == [
          "Content/pages/a.md:1:1: error: the file cannot be read: permission denied [unreadable-file]"
        ])
    }
  }

  @Test(
    arguments: [
      (
        "pages/Area 1.md",
        "'Area 1' cannot be an id; use lower-case ASCII letters, digits and hyphens, such as 'area-1.md' [bad-id]"
      ),
      (
        "pages/a_b--C.md",
        "'a_b--C' cannot be an id; use lower-case ASCII letters, digits and hyphens, such as 'a-b-c.md' [bad-id]"
      ),
      ("pages/Área.md", "'Área' cannot be an id; use lower-case ASCII letters, digits and hyphens [bad-id]"),
      ("pages/a.MD", "content files end in '.md'; rename the file to 'a.md' [unknown-file]"),
      ("pages/a.txt", "content files end in '.md'; put other files below Content/static/ [unknown-file]"),
      (
        "stray.md",
        "only site.yml and the kinds' folders stand in Content/; move the file into one [unknown-file]"
      ),
    ])
  func reportsANameThatIsNone(path: String, message: String) throws {
    try Scratch.with { scratch in
      try scratch.writeSite()
      try scratch.writePage(path)
      #expect(try scratch.report().findings == ["Content/\(path):1:1: error: \(message)"])
    }
  }

  @Test(
    arguments: [
      ("event", "no kind of record has the folder 'event'; did you mean 'events'?"),
      (
        "wombats",
        "no kind of record has the folder 'wombats'; the folders are incidents, briefs, events, actors, responses, "
          + "sources, pages, static"
      ),
    ])
  func reportsAnUnknownFolderOnce(folder: String, message: String) throws {
    try Scratch.with { scratch in
      try scratch.writeSite()
      try scratch.writePage("\(folder)/a.md")
      try scratch.writePage("\(folder)/b.md")
      #expect(try scratch.report().findings == ["Content/\(folder):1:1: error: \(message) [unknown-folder]"])
    }
  }

  @Test func throwsWhereThereIsNoContent() throws {
    try Scratch.with { scratch in
      #expect(throws: FileError.self) { try scratch.load() }
    }
  }

  @Test func findsTheSameWithAnyNumberOfThreads() throws {
    try Scratch.with { scratch in
      try scratch.writeSite()
      for number in 0..<300 {
        try scratch.writePage("pages/p\(number).md", number % 7 == 0 ? "titel: T" : "title: T")
      }
      let one = try scratch.load(jobs: 1)
      let many = try scratch.load(jobs: 4)
      #expect(one.findings == many.findings)
      #expect(one.site?.pages.map(\.id) == many.site?.pages.map(\.id))
      #expect(one.findings.count == 43)
    }
  }
}

@Suite struct StaticFileTests {
  @Test func listsStaticFilesInOrder() throws {
    try Scratch.with { scratch in
      try scratch.writeSite()
      for name in ["map.svg", "a/b.png", "x.md"] { try scratch.write("", to: "Content/static/\(name)") }
      let outcome = try scratch.load()
      #expect(outcome.findings.map(\.description) == [])
      #expect(outcome.site?.staticFiles == ["a/b.png", "map.svg", "x.md"])
    }
  }

  @Test func copiesTheHiddenFilesThatHostsAskFor() throws {
    try Scratch.with { scratch in
      try scratch.writeSite()
      for name in [".nojekyll", ".well-known/security.txt", ".well-known/a/b"] {
        try scratch.write("", to: "Content/static/\(name)")
      }
      let outcome = try scratch.load()
      #expect(outcome.findings.map(\.description) == [])
      #expect(outcome.site?.staticFiles == [".nojekyll", ".well-known/a/b", ".well-known/security.txt"])
    }
  }

  @Test func warnsOfOtherHiddenFilesAndPassesOverThoseOfTools() throws {
    try Scratch.with { scratch in
      try scratch.writeSite()
      for name in [
        ".htaccess", ".git/config", "a/.nojekyll", ".DS_Store", "a/.gitkeep", "map.svg~", ".well-known/.x",
      ] {
        try scratch.write("", to: "Content/static/\(name)")
      }
      try scratch.write("", to: "Content/pages/.hidden.md")
      let outcome = try scratch.load()
      #expect(outcome.site?.staticFiles == [])
      #expect(
        outcome.findings.map(\.description)
          == [".git", ".htaccess", ".well-known/.x", "a/.nojekyll"].map {
            "Content/static/\($0):1:1: warning: '\($0.split(separator: "/").last ?? "")' is hidden and is not copied; "
              + "rename it without the '.', or move it out of Content/ [hidden-file]"
          })
    }
  }
}
