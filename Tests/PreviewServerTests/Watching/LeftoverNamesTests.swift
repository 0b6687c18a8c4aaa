import Testing

@testable import PreviewServer

struct LeftoverNamesTests {
  @Test(
    "names that editors and tools give to files of their own are known",
    arguments: [
      ".x.md.swp", ".#x.md", ".goutputstream-ABC", ".git", ".DS_Store", "x.md~", "#x.md#", "x.swp", "4913",
      "5036", "x.md___jb_tmp___", "",
    ])
  func leftovers(name: String) {
    #expect(LeftoverNames.contains(name))
  }

  @Test(
    "an author's names are not",
    arguments: ["x.md", "2018", "4914", "4913.md", "#x.md", "x.bak", "é", "a.b.c"])
  func names(name: String) {
    #expect(!LeftoverNames.contains(name))
  }
}
