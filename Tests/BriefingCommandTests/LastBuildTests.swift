import Glibc
import Synchronization
import Testing

@testable import BriefingKit

/// Where nothing changed nothing is made, and no change is missed for that.
@Suite struct LastBuildTests {
  private static let file = ".briefing/last-build"

  private func options(_ project: ProjectFolder, now: Int64 = 0) -> SiteBuilder.Options {
    SiteBuilder.Options(root: project.root, now: Instant(secondsSince1970: now))
  }

  /// Builds twice, so that the second build finds all as it is; then `change` is made, and a build must give
  /// what one without a cache gives, and the next again.
  private func expectNothingHidden(
    _ files: [String: String] = harbour, by change: (ProjectFolder, inout SiteBuilder.Options) throws -> Void,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let project = try ProjectFolder(files)
    var options = options(project)
    let first = try SiteBuilder(options).build()
    let second = try SiteBuilder(options).build()
    #expect(second.published?.manner == .upToDate, sourceLocation: sourceLocation)
    #expect(second.findings == first.findings, sourceLocation: sourceLocation)
    try change(project, &options)
    let third = try SiteBuilder(options).build()
    let fourth = try SiteBuilder(options).build()
    options.usesCache = false
    options.output = project("Clean")
    let clean = try SiteBuilder(options).build()
    for report in [third, fourth] {
      #expect(report.findings == clean.findings, sourceLocation: sourceLocation)
      #expect(report.pageCount == clean.pageCount, sourceLocation: sourceLocation)
      #expect(report.withheldCount == clean.withheldCount, sourceLocation: sourceLocation)
      #expect((report.published == nil) == (clean.published == nil), sourceLocation: sourceLocation)
    }
    guard clean.published != nil else { return }
    let site = try project.snapshot("Public").differences(from: project.snapshot("Clean"))
    #expect(site == [], sourceLocation: sourceLocation)
  }

  @Test("what the last build found is found again")
  func repeatsWarnings() throws {
    let project = try ProjectFolder(harbour)
    try project.change("Content/pages/about.md", "What this", to: "# Twice\n\nWhat this")
    let first = try SiteBuilder(options(project)).build()
    #expect(first.findings.map(\.rule) == ["heading-level"])
    let stages = Stages()
    let second = try SiteBuilder(options(project), progress: { stages.add($0) }).build()
    #expect(second.findings == first.findings)
    #expect(second.pageCount == first.pageCount)
    #expect(second.published?.unchanged == (first.published?.written ?? []))
    #expect(stages.all == [.load, .publish], "the second build was made")
  }

  @Test("a check, too, repeats what the last build found")
  func isOfUseToAnotherCheck() throws {
    let project = try ProjectFolder(harbour)
    let built = try SiteBuilder(options(project)).build()
    let stages = Stages()
    let checked = try SiteBuilder(options(project), progress: { stages.add($0) }).check()
    #expect(stages.all == [.load])
    #expect(checked.findings == built.findings && checked.published == nil)
  }

  @Test(
    "a change of any input is seen",
    arguments: [
      "Content/pages/about.md", "Content/site.yml", "Content/static/map.gif", "Content/static/new.txt",
      "Content/events/.hidden.md", "Content/unknown.txt", "Templates/page.mustache", "Templates/assets/x.css",
      "Templates/odd.txt",
    ])
  func seesEveryInput(path: String) throws {
    var files = harbour
    for template in defaultTemplates { files["Templates/\(template.path)"] = String(template.text) }
    files["Content/static/map.gif"] = "GIF89a\u{10}\0\u{10}\0"
    try expectNothingHidden(files) { project, _ in
      let old = (try? project.read(path)) ?? ""
      try project.write(path.hasSuffix("gif") ? "GIF89a\u{20}\0\u{20}\0" : old + "\n#", to: path)
    }
  }

  @Test("a change of as many bytes at the same time is seen")
  func comparesBytes() throws {
    try expectNothingHidden { project, _ in
      let path = "Content/pages/about.md"
      var status = stat()
      stat(project(path), &status)
      try project.change(path, "What", to: "Whom")
      utimensat(AT_FDCWD, project(path), [status.st_atim, status.st_mtim], 0)
    }
  }

  @Test("an embargo that has ended ends")
  func seesTheTime() throws {
    var files = harbour
    files["Content/pages/later.md"] = """
      ---
      title: Later
      publish_after: 1970-01-02T00:00:00Z
      ---

      Later.

      """
    try expectNothingHidden(files) { _, options in options.now = Instant(secondsSince1970: 86_400) }
    try expectNothingHidden(files) { _, options in options.now = Instant(secondsSince1970: 86_399) }
  }

  @Test("other options give another build")
  func seesOptions() throws {
    var files = harbour
    files["Content/pages/draft.md"] = "---\ntitle: A draft\ndraft: true\n---\n\n# Twice\n"
    try expectNothingHidden(files) { _, options in options.includesDrafts = true }
    files["Content/pages/about.md"]? += "\n# Twice\n"
    try expectNothingHidden(files) { _, options in options.isStrict = true }
  }

  @Test(
    "what somebody did to the output is mended",
    arguments: [
      "index.html", "feed.xml", "manifest.json", "assets/site.css",
    ])
  func seesTheOutput(path: String) throws {
    try expectNothingHidden { project, _ in
      var bytes = try readFile(project("Public/\(path)"), limit: 1 << 20)
      // Of the manifest, a digit of its first hash: with any other damage it is none, which is refused.
      let place = path == Manifest.path ? try #require(bytes.end(of: "\"sha256\": \"")) : bytes.count / 2
      bytes[place] = bytes[place] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
      try project.write(bytes, to: "Public/\(path)")
    }
    guard path != Manifest.path else { return }
    try expectNothingHidden { project, _ in try project.delete("Public/\(path)") }
  }

  @Test("another output folder is filled")
  func seesAnotherOutput() throws {
    let project = try ProjectFolder(harbour)
    _ = try SiteBuilder(options(project)).build()
    var options = options(project)
    options.output = project("Other")
    #expect(try SiteBuilder(options).build().published?.written.isEmpty == false)
    #expect(try project.snapshot("Other").differences(from: project.snapshot("Public")) == [])
  }

  @Test("a damaged file of the last build counts for nothing")
  func ignoresDamage() throws {
    let project = try ProjectFolder(harbour)
    let first = try SiteBuilder(options(project)).build()
    let whole = try readFile(project(Self.file), limit: 1 << 20)
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 0x11
      try project.write(bytes, to: Self.file)
      let found = LastBuild.read(root: project.root)
      #expect(found == nil, "damaged at byte \(place)")
    }
    try project.write(Array(whole.dropLast()), to: Self.file)
    #expect(try SiteBuilder(options(project)).build().findings == first.findings)
    #expect(try readFile(project(Self.file), limit: 1 << 20) == whole)
  }
}

/// The stages that a build went through.
private final class Stages: Sendable {
  private let reached = Mutex<[SiteBuilder.Stage]>([])

  var all: [SiteBuilder.Stage] { reached.withLock { $0 } }

  func add(_ stage: SiteBuilder.Stage) { reached.withLock { $0.append(stage) } }
}

extension [UInt8] {
  /// Where the first occurrence of a text ends.
  fileprivate func end(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    return indices.first { self[$0...].starts(with: wanted) }.map { $0 + wanted.count }
  }
}
