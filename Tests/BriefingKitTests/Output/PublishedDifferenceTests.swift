import Glibc
import Testing

@testable import BriefingKit

@Suite struct PublishedDifferenceTests {
  @Test func findsWhatIsNotAsItWouldBePublished() throws {
    try PublishingSite.with { site throws in
      try site.publish(["a/x": "1", "b": "2", "c": "3", "old": "4"])
      try site.scratch.write("mine", to: "project/Public/CNAME")
      unlink(site.scratch("project/Public/c"))
      let before = site.scratch.status("project/Public")
      let pages = files(["a/x": "1", "b": "changed", "c": "3"])
      #expect(
        try site.publisher().differences(from: pages) == [
          PublishedDifference(.foreign, "CNAME"), PublishedDifference(.changed, "b"),
          PublishedDifference(.missing, "c"), PublishedDifference(.changed, "manifest.json"),
          PublishedDifference(.stale, "old"),
        ])
      #expect(site.scratch.status("project/Public").st_ino == before.st_ino)
      #expect(site.scratch.read("project/Public/b") == "2")
    }
  }

  @Test func findsNoneAfterPublishing() throws {
    try PublishingSite.with { site throws in
      try site.publish(["a/x": "1"])
      #expect(try site.publisher().differences(from: files(["a/x": "1"])) == [])
    }
  }

  @Test func findsEverythingMissingWhereNothingWasPublished() throws {
    try PublishingSite.with { site throws in
      #expect(
        try site.publisher().differences(from: files(["a": "1"])) == [
          PublishedDifference(.missing, "a"), PublishedDifference(.missing, "manifest.json"),
        ])
      #expect(try site.beside() == [])
    }
  }
}
