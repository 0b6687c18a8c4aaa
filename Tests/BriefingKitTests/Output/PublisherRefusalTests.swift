import Glibc
import Testing

@testable import BriefingKit

@Suite struct PublisherRefusalTests {
  @Test(
    arguments: [
      ("Public", .notAbsolute), ("/", .root), ("/..", .root), ("~", .home), ("~/..", .containsHome),
      ("~/project", .projectRoot), ("~/project/", .projectRoot), ("~/project/Public/..", .projectRoot),
      ("~/link", .projectRoot), ("~/project/Content", .source("Content")),
      ("~/project/Content/static", .source("Content")), ("~/project/Content/new/folder", .source("Content")),
      ("~/project/Templates", .source("Templates")), ("~/project/Sources/x", .source("Sources")),
      ("~/project/.git", .source(".git")), ("~/shared", .containsSource("Templates")),
      ("~/project/Package.swift", .notAFolder(.file)), ("~/project/dangling", .danglingLink),
      ("~/photos", .foreignFiles), ("~/app", .foreignFiles),
    ] as [(String, PublishError.Refusal)])
  func refusesAFolderThatIsNotForTheSite(output: String, refusal: PublishError.Refusal) throws {
    try Scratch.with { scratch throws in
      try scratch.write("", to: "home/project/Content/static/x.png")
      try scratch.write("", to: "home/project/Package.swift")
      try scratch.write("", to: "home/photos/x.jpg")
      try scratch.write("{ \"name\": \"An application\" }", to: "home/app/manifest.json")
      try scratch.makeFolder("home/shared/Templates")
      scratch.link("home/link", to: "project")
      scratch.link("home/project/Templates", to: "../shared/Templates")
      scratch.link("home/project/dangling", to: "nowhere")
      let before = try scratch.tree("home")

      let path = output.first == "~" ? scratch("home") + output.dropFirst() : output
      let publisher = Publisher(output: path, projectRoot: scratch("home/project"), home: scratch("home"))
      #expect(throws: PublishError.refusedOutput(path, refusal)) {
        try publisher.publish(files(["index.html": ""]))
      }
      #expect(try scratch.tree("home") == before)
    }
  }

  @Test func refusesAFolderAboveTheProject() throws {
    try Scratch.with { scratch throws in
      try scratch.makeFolder("work/project")
      let publisher = Publisher(
        output: scratch("work"), projectRoot: scratch("work/project"), home: nil)
      #expect(throws: PublishError.refusedOutput(scratch("work"), .containsProjectRoot)) {
        try publisher.publish([])
      }
    }
  }

  @Test(
    arguments: [
      ("", .empty), ("/x", .absolute), ("a//b", .emptyPart), ("a/", .emptyPart), ("../x", .dots),
      ("a/./b", .dots), ("a/..", .dots), ("a\0b", .nul),
    ] as [(String, PublishError.PathFault)])
  func refusesAPathThatLeadsElsewhere(path: String, fault: PublishError.PathFault) throws {
    try PublishingSite.with { site throws in
      #expect(throws: PublishError.invalidPath(path, fault)) { try site.publish([path: ""]) }
      #expect(try site.beside() == [])
    }
  }

  @Test(
    arguments: [
      (["a", "a"], .duplicatePath("a")),
      (["a/B.html", "a/b.html"], .clashingPaths("a/B.html", "a/b.html")),
      (["e\u{301}", "\u{E9}"], .clashingPaths("e\u{301}", "\u{E9}")),
      (["stra\u{DF}e", "STRASSE"], .clashingPaths("STRASSE", "stra\u{DF}e")),
      (["a", "a/b"], .fileIsAlsoFolder("a", containing: "a/b")),
      (["A", "a.x", "a/b/c"], .fileIsAlsoFolder("A", containing: "a/b/c")),
      (["manifest.json"], .reservedPath("manifest.json")),
      (["Manifest.JSON"], .reservedPath("Manifest.JSON")),
      (["manifest.json/x"], .reservedPath("manifest.json/x")),
    ] as [([String], PublishError)])
  func refusesPathsThatAreOneFileSomewhere(paths: [String], error: PublishError) throws {
    try PublishingSite.with { site throws in
      #expect(throws: error) {
        try site.publisher().publish(paths.map { OutputFile(path: $0, bytes: []) })
      }
      #expect(try site.beside() == [])
    }
  }

  @Test(arguments: ["file", "parent", "link", "linkedFolder", "folder", "emptyFolder"])
  func refusesToPublishOverWhatNoBuildWrote(case name: String) throws {
    try PublishingSite.with { site throws in
      let scratch = site.scratch
      try site.publish(["index.html": "1"])
      var expected = PublishError.occupied("a/x", by: .file, page: "a/x")
      switch name {
      case "file": try scratch.write("mine", to: "project/Public/a/x")
      case "parent":
        try scratch.write("mine", to: "project/Public/a")
        expected = .occupied("a", by: .file, page: "a/x")
      case "link":
        try scratch.makeFolder("project/Public/a")
        scratch.link("project/Public/a/x", to: "../../../home/stolen")
        expected = .occupied("a/x", by: .symbolicLink, page: "a/x")
      case "linkedFolder":
        scratch.link("project/Public/a", to: "../../home")
        expected = .occupied("a", by: .symbolicLink, page: "a/x")
      case "folder":
        try scratch.write("mine", to: "project/Public/a/x/y")
        expected = .occupied("a/x", by: .directory, page: "a/x")
      default:
        try scratch.makeFolder("project/Public/a/x")
        expected = .occupied("a/x", by: .directory, page: "a/x")
      }
      let before = try site.tree()
      #expect(throws: expected) { try site.publish(["a/x": "page", "index.html": "2"]) }
      #expect(try site.tree() == before)
      #expect(scratch.read("project/Public/index.html") == "1")
      #expect(try scratch.tree("home") == [])
    }
  }

  @Test func adoptsAFileThatHoldsWhatWouldBePublished() throws {
    try PublishingSite.with { site throws in
      try site.publish(["index.html": "1"])
      try site.scratch.write("example.org", to: "project/Public/CNAME")
      let report = try site.publish(["CNAME": "example.org", "index.html": "1"])
      #expect(report.unchanged == ["CNAME", "index.html"])
      #expect(try site.publish(["index.html": "1"]).removed == ["CNAME"])
    }
  }

  @Test(arguments: ["", "{\n  \"generator\": \"briefing\",\n  \"version\": 1,\n<<<<<<<\n"])
  func deletesNothingByADamagedManifest(text: String) throws {
    try PublishingSite.with { site throws in
      try site.publish(["index.html": "1", "old.html": "2"])
      unlink(site.scratch("project/Public/manifest.json"))
      try site.scratch.write(text, to: "project/Public/manifest.json")
      let path = site.scratch("project/Public/manifest.json")
      #expect(throws: PublishError.damagedManifest(path, line: text.isEmpty ? 1 : 3)) {
        try site.publish(["index.html": "3"])
      }
      #expect(site.scratch.read("project/Public/index.html") == "1")
      #expect(site.scratch.read("project/Public/old.html") == "2")
    }
  }

  @Test func saysWhatToDo() {
    #expect(
      PublishError.refusedOutput("/home/ada", .home).description
        == "cannot publish to '/home/ada': it is the home folder; name a folder that is only for the site, such"
        + " as 'Public'")
    #expect(
      PublishError.occupied("a", by: .symbolicLink, page: "a/x").description
        == "'a' in the output is a symbolic link that briefing did not write, and 'a/x' must go below it; move"
        + " it away")
  }
}
