import Foundation
import Glibc
import Testing

@testable import BriefingKit

/// A build that uses what an earlier one left gives what a build without it gives.
@Suite struct IncrementalBuildTests {
  /// How many edits each sequence makes; `.ci/run` asks for more.
  private static let editCount =
    ProcessInfo.processInfo.environment["BRIEFING_EDITS"].flatMap(Int.init).map { $0 / 4 } ?? 40

  private func build(_ project: ProjectFolder, to output: String, usesCache: Bool) throws -> BuildReport {
    try SiteBuilder(
      SiteBuilder.Options(
        root: project.root, output: project(output), usesCache: usesCache, now: Instant(secondsSince1970: 0))
    ).build()
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func anyEditsGiveWhatACleanBuildGives(seed: UInt64) throws {
    var files = harbour
    for template in defaultTemplates { files["Templates/\(template.path)"] = String(template.text) }
    let project = try ProjectFolder(files)
    var edits = RandomEdits(files, seed: seed)
    var published = 0
    for number in 1...Self.editCount {
      let before = edits
      let edit = edits.next()
      try apply(edits, to: project, after: before.files)
      let report = try build(project, to: "Public", usesCache: true)
      let clean = try build(project, to: "Clean", usesCache: false)
      #expect(report.findings == clean.findings, "edit \(number) of seed \(seed): \(edit)")
      #expect(report.pageCount == clean.pageCount)
      guard clean.published != nil else {
        // The author takes it back.
        let faulty = edits.files
        edits.takeBack(to: before.files)
        try apply(edits, to: project, after: faulty)
        continue
      }
      published += 1
      let manifests = try ["Public", "Clean"].map { try project.read("\($0)/manifest.json") }
      #expect(manifests[0] == manifests[1], "edit \(number) of seed \(seed): \(edit)")
      if number % 20 == 0 {
        #expect(try project.snapshot("Public").differences(from: project.snapshot("Clean")) == [])
      }
    }
    // Otherwise the edits would compare errors only.
    #expect(published > Self.editCount / 2)
  }

  /// The claim moves to a page of its own, and all links to it with it.
  @Test func proseThatNeedsAnotherPageChangesThePagesThatLinkToIt() throws {
    let project = try ProjectFolder(harbour)
    let (source, short) = ("Content/sources/gazette.md", "We read a copy of the article.")
    let long = String(repeating: "\(short)\n\n", count: 12_000)
    _ = try build(project, to: "Public", usesCache: true)
    for (old, new) in [(short, long), (long, short)] {
      try project.change(source, old, to: new)
      let report = try build(project, to: "Public", usesCache: true)
      #expect(report.published?.written.contains("events/mail-read.html") == true)
      _ = try build(project, to: "Clean", usesCache: false)
      #expect(try project.snapshot("Public").differences(from: project.snapshot("Clean")) == [])
    }
  }

  private func apply(_ edits: RandomEdits, to project: ProjectFolder, after before: [String: String]) throws {
    for (path, text) in edits.files where before[path] != text { try project.write(text, to: path) }
    for path in before.keys where edits.files[path] == nil { try project.delete(path) }
    if let damaged = edits.damaged, FileKind(at: BytePath(project("Public/\(damaged)"))) != nil {
      try project.write("damaged", to: "Public/\(damaged)")
    }
  }
}
