import Glibc
import Testing

@testable import BriefingKit

@Suite struct PublisherTests {
  @Test func publishesIntoAFolderThatIsNotThere() throws {
    try PublishingSite.with { site throws in
      let report = try site.publish(["b/c.html": "C", "index.html": "I"])
      #expect(report.written == ["b/c.html", "index.html"])
      #expect(report.manner == .exchanged)
      #expect(try site.tree() == ["b", "b/c.html", "index.html", "manifest.json"])
      #expect(site.scratch.read("project/Public/b/c.html") == "C")
      #expect(try site.beside() == ["Public"])
    }
  }

  @Test func makesTheFoldersAboveTheOutput() throws {
    try Scratch.with { scratch throws in
      try scratch.makeFolder("project")
      let publisher = Publisher(output: scratch("a/b/c"), projectRoot: scratch("project"), home: nil)
      _ = try publisher.publish(files(["x": "1"]))
      #expect(scratch.read("a/b/c/x") == "1")
    }
  }

  @Test func writesNothingWhereNothingChanged() throws {
    try PublishingSite.with { site throws in
      let pages: KeyValuePairs = ["a/x.html": "1", "index.html": "2"]
      try site.publish(pages)
      let names = ["project", "project/Public"] + (try site.tree()).map { "project/Public/" + $0 }
      let before = names.map { site.scratch.status($0) }
      usleep(20_000)
      let report = try site.publish(pages)
      #expect(report.manner == .upToDate)
      #expect(report.written.isEmpty && report.removed.isEmpty)
      #expect(report.unchanged == ["a/x.html", "index.html"])
      for (name, before) in zip(names, before) {
        let after = site.scratch.status(name)
        #expect(after.st_ino == before.st_ino, "\(name)")
        #expect(after.st_ctim.tv_nsec == before.st_ctim.tv_nsec, "\(name)")
      }
    }
  }

  @Test(arguments: [true, false])
  func keepsTheInodeAndTimeOfAnUnchangedPage(canExchange: Bool) throws {
    try PublishingSite.with { site throws in
      try site.publish(["a/x.html": "1", "b.html": "2"])
      let before = site.scratch.status("project/Public/a/x.html")
      usleep(20_000)
      let report = try site.publisher(exchange: exchange(isPossible: canExchange))
        .publish(files(["a/x.html": "1", "b.html": "3"]))
      let after = site.scratch.status("project/Public/a/x.html")
      #expect(report.written == ["b.html"])
      #expect(report.unchanged == ["a/x.html"])
      #expect(report.manner == (canExchange ? .exchanged : .fileByFile))
      #expect(after.st_ino == before.st_ino)
      #expect(after.st_mtim.tv_sec == before.st_mtim.tv_sec)
      #expect(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec)
      #expect(site.scratch.read("project/Public/b.html") == "3")
    }
  }

  @Test(arguments: [true, false])
  func removesStalePagesAndTheFoldersThatTheyLeaveEmpty(canExchange: Bool) throws {
    try PublishingSite.with { site throws in
      try site.publish(["a/b/x.html": "1", "c": "file", "d/e": "folder", "index.html": "2"])
      let publisher = site.publisher(exchange: exchange(isPossible: canExchange))
      // What was a file becomes a folder, and the other way round.
      let pages = files(["c/y": "folder", "d": "file", "index.html": "2"])
      let report = try publisher.publish(pages)
      #expect(report.removed == ["a/b/x.html", "c", "d/e"])
      #expect(try site.tree() == ["c", "c/y", "d", "index.html", "manifest.json"])
      #expect(try publisher.publish(pages).manner == .upToDate)
    }
  }

  @Test(arguments: [true, false])
  func keepsWhatNoBuildWrote(canExchange: Bool) throws {
    try PublishingSite.with { site throws in
      let scratch = site.scratch
      try site.publish(["a/x.html": "1", "index.html": "2"])
      try scratch.write("example.org", to: "project/Public/CNAME")
      try scratch.write("ref", to: "project/Public/.git/HEAD")
      try scratch.write("mine", to: "project/Public/a/upload.pdf")
      try scratch.makeFolder("project/Public/empty")
      scratch.link("project/Public/link", to: "/etc/passwd")
      chmod(scratch("project/Public/.git"), 0o2750)
      let name = BytePath(scratch("project/Public")) / BytePath([0xFF])
      try writeNewFile(name, [1])
      let before = scratch.status("project/Public/CNAME")

      let report = try site.publisher(exchange: exchange(isPossible: canExchange))
        .publish(files(["index.html": "3"]))
      #expect(report.removed == ["a/x.html"])
      #expect(
        try site.tree() == [
          ".git", ".git/HEAD", "CNAME", "a", "a/upload.pdf", "empty", "index.html", "link",
          "manifest.json", "\u{FFFD}",
        ])
      #expect(scratch.status("project/Public/CNAME").st_ino == before.st_ino)
      #expect(scratch.status("project/Public/.git").st_mode & 0o7777 == 0o2750)
      #expect(scratch.kind("project/Public/link") == .symbolicLink)
      #expect(FileKind(at: name) == .file)
    }
  }

  @Test func keepsWhatSomebodyPutsInWhileItPublishes() throws {
    try PublishingSite.with { site throws in
      try site.publish(["index.html": "1"])
      let scratch = site.scratch
      let publisher = site.publisher(exchange: { a, b in
        #expect(throws: Never.self) { try scratch.write("late", to: "project/Public/new/upload.pdf") }
        return exchangeFolders(a, b)
      })
      _ = try publisher.publish(files(["index.html": "2"]))
      #expect(try site.tree() == ["index.html", "manifest.json", "new", "new/upload.pdf"])
      #expect(try site.beside() == ["Public"])
    }
  }

  @Test func mendsAPageThatSomebodyElseChanged() throws {
    try PublishingSite.with { site throws in
      try site.publish(["index.html": "right"])
      unlink(site.scratch("project/Public/index.html"))
      try site.scratch.write("wrong", to: "project/Public/index.html")
      #expect(try site.publish(["index.html": "right"]).written == ["index.html"])
      #expect(site.scratch.read("project/Public/index.html") == "right")
    }
  }

  @Test func givesReadableModesWhateverTheUmask() throws {
    try PublishingSite.with { site throws in
      // The umask belongs to the process: other tests' files are private for this moment.
      let old = umask(0o077)
      defer { umask(old) }
      try site.publish(["a/x.html": "1"])
      #expect(site.scratch.status("project/Public").st_mode & 0o777 == 0o755)
      #expect(site.scratch.status("project/Public/a").st_mode & 0o777 == 0o755)
      #expect(site.scratch.status("project/Public/a/x.html").st_mode & 0o777 == 0o644)
    }
  }

  @Test func swapsTheFolderThatALinkNames() throws {
    try PublishingSite.with { site throws in
      try site.scratch.makeFolder("elsewhere/site")
      site.scratch.link("project/Public", to: "../elsewhere/site")
      for text in ["1", "2"] { try site.publish(["index.html": text]) }
      #expect(site.scratch.kind("project/Public") == .symbolicLink)
      #expect(site.scratch.read("elsewhere/site/index.html") == "2")
      #expect(try site.scratch.tree("elsewhere") == ["site", "site/index.html", "site/manifest.json"])
    }
  }

  @Test func givesTheSameBytesWhateverTheOrderAndTheThreads() throws {
    try PublishingSite.with { site throws in
      let pages = (0..<300).map { OutputFile(path: "p\($0)/x", bytes: Array("\($0)".utf8)) }
      _ = try site.publisher(jobs: 1).publish(pages)
      let before = site.scratch.read("project/Public/manifest.json")
      #expect(try site.publisher(jobs: 5).publish(pages.reversed()).manner == .upToDate)
      #expect(site.scratch.read("project/Public/manifest.json") == before)
    }
  }
}
