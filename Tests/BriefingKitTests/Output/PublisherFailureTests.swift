import Glibc
import Testing

@testable import BriefingKit

/// A build that fails, or is killed, leaves the last good site as it was.
@Suite struct PublisherFailureTests {
  /// Puts the next site together where a process that was killed would have; returns its staging folder.
  private func stage(_ site: PublishingSite, _ pages: [OutputFile]) throws -> BytePath {
    let publication = try site.publisher().begin()
    let placed = try pages.map { try publication.put($0) }
    let manifest = Manifest(entries: placed.map(\.entry))
    try publication.complete(
      PublishPlan(
        publishing: placed, as: manifest, at: publication.place, over: publication.published
      ).with(manifest: publication.put(manifest.file)))
    let staging = BytePath(site.scratch("project/.Public.staging-999999999"))
    #expect(publication.staging.withCString { old in staging.withCString { rename(old, $0) } } == 0)
    publication.end()
    return staging
  }

  @Test func aBuildKilledWhileStagingLeavesTheOldSite() throws {
    try PublishingSite.with { site throws in
      try site.publish(["a/x.html": "1", "index.html": "old"])
      let before = try site.tree()
      _ = try stage(site, files(["b.html": "2", "index.html": "new"]))
      #expect(try site.tree() == before)
      #expect(site.scratch.read("project/Public/index.html") == "old")

      try site.publish(["a/x.html": "1", "index.html": "old"])
      #expect(try site.beside() == ["Public"])
      #expect(try site.tree() == before)
    }
  }

  @Test func aBuildKilledAfterTheExchangeLeavesTheNewSite() throws {
    try PublishingSite.with { site throws in
      try site.publish(["a/x.html": "1", "index.html": "old"])
      try site.scratch.write("mine", to: "project/Public/CNAME")
      let staging = try stage(site, files(["index.html": "new"]))
      #expect(exchangeFolders(staging, BytePath(site.scratch("project/Public"))) == 0)

      #expect(try site.publish(["index.html": "new"]).manner == .upToDate)
      #expect(try site.beside() == ["Public"])
      #expect(try site.tree() == ["CNAME", "index.html", "manifest.json"])
      #expect(site.scratch.read("project/Public/CNAME") == "mine")
    }
  }

  @Test func aFullDiskLeavesTheOldSite() throws {
    try Scratch.withFileSystem(size: "256k") { scratch throws in
      try scratch.makeFolder("project")
      let site = PublishingSite(scratch: scratch)
      try site.publish(["index.html": "old"])
      let big = (0..<40).map { OutputFile(path: "p\($0)", bytes: .init(repeating: 1, count: 10_000)) }
      let error = #expect(throws: PublishError.self) { try site.publisher().publish(big) }
      let failure = try #require(error?.file)
      #expect(failure.reason == .system(ENOSPC))
      #expect(failure.operation == .write && failure.path.hasPrefix("p"))
      #expect(try site.tree() == ["index.html", "manifest.json"])
      #expect(try site.beside() == ["Public"])
    }
  }

  @Test func aFullDiskLeavesTheOldSiteOfAMountPointToo() throws {
    try Scratch.withFileSystem(size: "256k") { scratch throws in
      try Scratch.with { project throws in
        let publisher = Publisher(output: scratch.path, projectRoot: project.path, home: nil)
        _ = try publisher.publish(files(["index.html": "old"]))
        let big = (0..<40).map { OutputFile(path: "p\($0)", bytes: .init(repeating: 1, count: 10_000)) }
        #expect(throws: PublishError.file(FileError(.write, scratch.path, .system(ENOSPC)))) {
          try publisher.publish(big)
        }
        #expect(
          try readTree(BytePath(scratch.path)).map(\.path.text).sorted() == ["index.html", "manifest.json"])
      }
    }
  }

  @Test func publishesToAMountPointFileByFile() throws {
    try Scratch.withFileSystem(size: "1m") { scratch throws in
      try Scratch.with { project throws in
        let publisher = Publisher(output: scratch.path, projectRoot: project.path, home: nil)
        #expect(try publisher.publish(files(["a/x": "1", "b": "2"])).manner == .fileByFile)
        #expect(try publisher.publish(files(["b": "2", "c": "3"])).manner == .fileByFile)
        #expect(try publisher.publish(files(["b": "2", "c": "3"])).manner == .upToDate)
        #expect(
          try readTree(BytePath(scratch.path)).map(\.path.text).sorted() == ["b", "c", "manifest.json"])
      }
    }
  }

  @Test func aBuildThatStopsBetweenFilesIsMendedByTheNext() throws {
    try PublishingSite.with { site throws in
      try site.publish(["index.html": "old", "old.html": "1"])
      let obstacle = site.scratch("project/Public/z")
      let publisher = site.publisher(exchange: { _, _ in
        // After the plan was made, something comes to stand in the way of its last page.
        mkdir(obstacle, 0o755)
        return EINVAL
      })
      #expect(throws: PublishError.file(FileError(.write, "z", .system(EISDIR)))) {
        try publisher.publish(files(["a": "new", "index.html": "new", "z": "new"]))
      }
      #expect(try site.tree() == ["a", "index.html", "manifest.json", "z"])
      rmdir(obstacle)

      // The next build wants other bytes at 'a', and knows that what stands there is ours.
      let report = try site.publish(["a": "newer", "z": "new"])
      #expect(report.removed == ["index.html"])
      #expect(try site.tree() == ["a", "manifest.json", "z"])
      #expect(site.scratch.read("project/Public/a") == "newer")
    }
  }

  @Test func whatAKilledBuildLeftInTheOutputGoesToo() throws {
    try PublishingSite.with { site throws in
      try site.publish(["index.html": "1"])
      try site.scratch.write("half", to: "project/Public/.Public.staging-999999999/0")
      // A number that another process has by now.
      try site.scratch.write("half", to: "project/.Public.staging-1/0")
      try site.scratch.write("mine", to: "project/Public/.Public.staging-notes/x")
      #expect(try site.publish(["index.html": "1"]).manner == .upToDate)
      #expect(try site.beside() == ["Public"])
      #expect(
        try site.tree() == [
          ".Public.staging-notes", ".Public.staging-notes/x", "index.html", "manifest.json",
        ])
    }
  }

  @Test func aFolderThatMayNotBeWrittenInIsNamed() throws {
    guard getuid() != 0 else { return print("skipped: root may write in every folder") }
    try PublishingSite.with { site throws in
      chmod(site.scratch("project"), 0o555)
      defer { chmod(site.scratch("project"), 0o755) }
      let error = #expect(throws: PublishError.self) { try site.publish(["index.html": "1"]) }
      let failure = try #require(error?.file)
      #expect(failure.reason == .system(EACCES))
    }
  }

  @Test func aSecondBuildWaitsAndThenSaysThatThereIsAnother() throws {
    try PublishingSite.with { site throws in
      try site.publish(["index.html": "1"])
      let output = site.scratch("project/Public")
      let second = site.publisher(patience: 40)
      let first = site.publisher(exchange: { a, b in
        #expect(throws: PublishError.busy(output)) { try second.publish([]) }
        return exchangeFolders(a, b)
      })
      _ = try first.publish(files(["index.html": "2"]))
      #expect(try site.publish(["index.html": "2"]).manner == .upToDate)
    }
  }
}

extension PublishError {
  fileprivate var file: FileError? {
    if case .file(let error) = self { error } else { nil }
  }
}
