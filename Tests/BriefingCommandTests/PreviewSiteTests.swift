import Foundation
import Glibc
import Testing

@testable import BriefingKit

/// The preview shows what a build gives.
@Suite struct PreviewSiteTests {
  /// How many edits each sequence makes; `.ci/run` asks for more.
  private static let editCount =
    ProcessInfo.processInfo.environment["BRIEFING_EDITS"].flatMap(Int.init).map { $0 / 20 } ?? 30

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func afterAnyEditEachPageIsThatOfACleanBuild(seed: UInt64) async throws {
    var files = harbour
    for template in defaultTemplates { files["Templates/\(template.path)"] = String(template.text) }
    let project = try ProjectFolder(files)
    let preview = try await Preview(project)
    var edits = RandomEdits(files, seed: seed)
    var compared = 0
    for number in 1...Self.editCount {
      let before = edits.files
      let edit = edits.next()
      try await preview.apply(edits.files, after: before)
      let clean = try project.cleanBuild()
      #expect(preview.site.findings == clean.findings, "edit \(number) of seed \(seed): \(edit)")
      guard clean.published != nil else {
        let faulty = edits.files
        edits.takeBack(to: before)
        try await preview.apply(before, after: faulty)
        continue
      }
      compared += 1
      let pages = try project.snapshot("Clean").contents.filter { $0.key != "manifest.json" }
      for (path, bytes) in pages where preview.site.bytes(at: path) != bytes {
        Issue.record("\(path) after edit \(number) of seed \(seed): \(edit)")
      }
      #expect(preview.site.bytes(at: "no/such/page.html") == nil)
    }
    // Otherwise the edits would compare errors only.
    #expect(compared > Self.editCount / 2)
  }

  @Test func anEditOfWordsIsShownBeforeAllPagesAreMade() async throws {
    let project = try ProjectFolder(harbour)
    let preview = try await Preview(project)
    try project.change("Content/events/mail-read.md", "title: ", to: "title: Again ")
    let first = await preview.follow(["Content/events/mail-read.md"])
    #expect(first.isFinal == false)
    let page = String(decoding: preview.site.bytes(at: "events/mail-read.html") ?? [], as: UTF8.self)
    #expect(page.contains("<h1>Again "))
  }

  @Test func anErrorLeavesTheLastGoodPagesAndGoesAwayWithItsCause() async throws {
    let project = try ProjectFolder(harbour)
    let preview = try await Preview(project)
    let page = preview.site.bytes(at: "events/mail-read.html")
    let path = "Content/events/mail-read.md"
    let text = try project.read(path)
    try project.write(text + "\nSee [@C99].\n", to: path)
    let update = await preview.follow([path])
    #expect(update.isFinal)
    #expect(update.findings.map(\.rule) == ["unknown-source"])
    #expect(preview.site.bytes(at: "events/mail-read.html") == page)
    try project.write(text, to: path)
    await preview.settle([path])
    #expect(preview.site.findings == [])
  }

  @Test func aContentFolderThatGoesAwayAndComesBackIsReadAnew() async throws {
    let project = try ProjectFolder(harbour)
    let preview = try await Preview(project)
    rename(project("Content"), project("Elsewhere"))
    let update = await preview.follow(["Content"])
    #expect(update.isFinal)
    #expect(update.findings.map(\.rule) == ["unreadable-file"])
    #expect(preview.site.bytes(at: "index.html") != nil)
    rename(project("Elsewhere"), project("Content"))
    await preview.settle(["Content"])
    #expect(preview.site.findings == [])
  }

  @Test func aFolderThatTakesThePlaceOfAnotherIsReadAnew() async throws {
    let project = try ProjectFolder(harbour)
    let preview = try await Preview(project)
    let path = "Content/events/mail-read.md"
    rename(project("Content/events"), project("Old"))
    try project.write(try project.read("Old/mail-read.md") + "\nNew words.\n", to: path)
    for name in try readFolder(BytePath(project("Old"))).map({ BytePath($0.name).text })
    where name != "mail-read.md" {
      try project.write(try project.read("Old/\(name)"), to: "Content/events/\(name)")
    }
    await preview.settle(["Content/events"])
    let page = String(decoding: preview.site.bytes(at: "events/mail-read.html") ?? [], as: UTF8.self)
    #expect(page.contains("New words."))
  }

  @Test func thePageForWhatIsNotThereLeadsBackWithinThePreview() async throws {
    let preview = try await Preview(try ProjectFolder(harbour))
    let page = String(decoding: preview.site.notFound() ?? [], as: UTF8.self)
    #expect(page.contains("href=\"/assets/site.css\""))
  }

  @Test func aSymbolicLinkInThePlaceOfAStaticFileIsNotServed() async throws {
    var files = harbour
    files["Content/static/notes.txt"] = "notes"
    files["secret.txt"] = "secret"
    let project = try ProjectFolder(files)
    let preview = try await Preview(project)
    #expect(preview.site.bytes(at: "notes.txt") == Array("notes".utf8))
    unlink(project("Content/static/notes.txt"))
    symlink(project("secret.txt"), project("Content/static/notes.txt"))
    #expect(preview.site.bytes(at: "notes.txt") == nil)
  }

  @Test func nothingIsWritten() async throws {
    let project = try ProjectFolder(harbour)
    let before = try project.snapshot(".")
    let preview = try await Preview(project)
    try project.change("Content/pages/about.md", "title: ", to: "title: Again ")
    await preview.settle(["Content/pages/about.md"])
    #expect(try project.snapshot(".").touched(since: before) == ["Content/pages/about.md"])
  }
}

/// A preview and what it says, one update after the other.
private final class Preview {
  let site: PreviewSite
  private let project: ProjectFolder
  private var updates: AsyncStream<PreviewSite.Update>.Iterator

  init(_ project: ProjectFolder) async throws {
    self.project = project
    let (stream, continuation) = AsyncStream.makeStream(of: PreviewSite.Update.self)
    updates = stream.makeAsyncIterator()
    let options = SiteBuilder.Options(
      root: project.root, jobs: 2, usesCache: false, now: Instant(secondsSince1970: 0))
    site = try PreviewSite(options, now: { Instant(secondsSince1970: 0) }) { continuation.yield($0) }
    await settle()
  }

  /// The first word on the changes.
  @discardableResult
  func follow(_ paths: Set<String>) async -> PreviewSite.Update {
    site.follow(.paths(paths))
    return await next()
  }

  /// Waits for the last word on them.
  func settle(_ paths: Set<String>? = nil) async {
    if let paths { site.follow(.paths(paths)) }
    while await !next().isFinal {}
  }

  func apply(_ files: [String: String], after before: [String: String]) async throws {
    let changed = Set(files.keys).union(before.keys).filter { files[$0] != before[$0] }
    guard !changed.isEmpty else { return }
    for path in changed {
      if let text = files[path] { try project.write(text, to: path) } else { try project.delete(path) }
    }
    await settle(Set(changed))
  }

  private func next() async -> PreviewSite.Update {
    guard let update = await updates.next() else { preconditionFailure("the stream does not end") }
    return update
  }
}

extension ProjectFolder {
  fileprivate func cleanBuild() throws -> BuildReport {
    let options = SiteBuilder.Options(
      root: root, output: self("Clean"), usesCache: false, now: Instant(secondsSince1970: 0))
    return try SiteBuilder(options).build()
  }
}
