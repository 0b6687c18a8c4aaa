import Glibc
import Testing

@testable import BriefingKit

/// What a build leaves in `.briefing/`, and that nothing depends on it.
@Suite struct CacheTests {
  private static let cache = ".briefing/cache"

  private func built(_ arguments: [String] = []) throws -> (ProjectFolder, FolderSnapshot) {
    let project = try ProjectFolder(harbour)
    try Briefing.run(["build"] + arguments, in: project, prints: HarbourSize.built)
    return (project, try project.snapshot())
  }

  @Test func keepsItselfOutOfVersionControl() throws {
    let (project, _) = try built()
    #expect(try project.snapshot(".briefing").paths == [".gitignore", "cache", "last-build"])
    #expect(try project.read(".briefing/.gitignore") == "*\n")
  }

  @Test func isNeitherReadNorWrittenByAFreshBuild() throws {
    let (project, before) = try built(["--fresh"])
    #expect(try project.names == ["Content", "Public"])
    try project.write("no cache", to: Self.cache)
    try Briefing.run(
      ["build", "--fresh"], in: project, prints: "built 19 pages: 0 changed, 0 removed, in N s")
    #expect(try project.read(Self.cache) == "no cache")
    #expect(try project.snapshot().entries == before.entries)
  }

  @Test func isNotWrittenByACheck() throws {
    let project = try ProjectFolder(harbour)
    try Briefing.run(["check"], in: project, prints: "checked 19 pages: 0 warnings, in N s")
    #expect(try project.names == ["Content"])
  }

  @Test func isNotTouchedWhereNothingChanged() throws {
    let (project, _) = try built()
    let before = try project.snapshot(".briefing")
    try Briefing.run(["build"], in: project, prints: "built 19 pages: 0 changed, 0 removed, in N s")
    #expect(try project.snapshot(".briefing").entries == before.entries)
  }

  @Test func takesOverWhatStillHoldsButNotMuchElse() throws {
    let (project, _) = try built()
    let first = try readFile(project(Self.cache), limit: 1 << 28)
    var largest = 0
    for edit in 1...40 {
      try project.change("Content/pages/about.md", "What this", to: "\(edit). What this")
      try Briefing.run(["build"], in: project, prints: "built 19 pages: 2 changed, 0 removed, in N s")
      let cache = try readFile(project(Self.cache), limit: 1 << 28)
      if edit == 1 { #expect(cache.starts(with: first[..<(first.count / 2)])) }
      largest = max(largest, cache.count)
    }
    #expect(largest > first.count * 11 / 10 && largest < first.count * 3 / 2)
    let after = try project.snapshot()
    try Briefing.run(
      ["build", "--fresh"], in: project, prints: "built 19 pages: 0 changed, 0 removed, in N s")
    #expect(try project.snapshot().differences(from: after) == [])
  }

  @Test func countsForNothingWhereItIsDamaged() throws {
    let (project, before) = try built()
    let whole = try readFile(project(Self.cache), limit: 1 << 28)
    for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 23)) {
      for damage in [[UInt8](whole[..<place]), whole.flipped(at: place)] {
        try project.write(damage, to: Self.cache)
        // Else nothing would be read from the cache.
        try project.delete(".briefing/last-build")
        try Briefing.run(["build"], in: project, prints: "built 19 pages: 0 changed, 0 removed, in N s")
        #expect(try project.snapshot().entries == before.entries, "damaged at byte \(place)")
      }
    }
  }

  @Test func doesNotHideThatAPublishedPageWasChanged() throws {
    let (project, before) = try built()
    let page = try readFile(project("Public/pages/about.html"), limit: 1 << 20)
    try project.write(page.flipped(at: page.count / 2), to: "Public/pages/about.html")
    try Briefing.run(["build"], in: project, prints: "built 19 pages: 1 changed, 0 removed, in N s")
    #expect(try project.snapshot().differences(from: before) == [])
  }

  @Test func doesNotKeepAnErrorFromBeingFound() throws {
    let (project, before) = try built()
    try project.delete("Content/actors/harbour-office.md")
    let outcome = try SiteBuilder(
      SiteBuilder.Options(root: project.root, now: Instant(secondsSince1970: 0))
    ).build()
    #expect(outcome.findings.map(\.rule).contains("unknown-actor"))
    #expect(try project.snapshot().entries == before.entries)
  }

  @Test func isNotNeededToBuild() throws {
    let project = try ProjectFolder(harbour)
    try project.write("a file where the folder should be", to: ".briefing")
    try Briefing.run(["build"], in: project, prints: HarbourSize.built)
    #expect(try project.read(".briefing") == "a file where the folder should be")
  }

  @Test func leavesAWarningOfAnUnchangedFileWhereItWas() throws {
    let project = try ProjectFolder(harbour)
    try project.change("Content/pages/about.md", "What this", to: "# Twice\n\nWhat this")
    let options = SiteBuilder.Options(root: project.root, now: Instant(secondsSince1970: 0))
    let first = try SiteBuilder(options).build().findings
    #expect(first.map(\.rule) == ["heading-level"])
    #expect(try SiteBuilder(options).build().findings == first)
  }

  @Test func showsTheNewSizeOfAnImage() throws {
    let project = try ProjectFolder(harbour)
    func draw(_ size: UInt8) throws {
      try project.write(Array("GIF89a".utf8) + [size, 0, size, 0], to: "Content/static/map.gif")
    }
    try draw(10)
    try project.change("Content/pages/about.md", "What this", to: "![a map](../static/map.gif)\n\nWhat this")
    try Briefing.run(["build"], in: project, prints: "built 19 pages: 32 changed, 0 removed, in N s")
    try draw(20)
    try Briefing.run(["build"], in: project, prints: "built 19 pages: 3 changed, 0 removed, in N s")
    #expect(try project.snapshot().text("pages/about.html")?.contains("width=\"20\"") == true)
  }
}

extension [UInt8] {
  fileprivate func flipped(at index: Int) -> [UInt8] {
    var bytes = self
    bytes[index] ^= 0x20
    return bytes
  }
}
