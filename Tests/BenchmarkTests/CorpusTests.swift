import BriefingKit
import Testing

@testable import benchmark

@Suite struct CorpusTests {
  /// Other bytes are another benchmark: measurements before and after them do not compare.
  @Test("the same size and seed give the same bytes on every machine")
  func bytes() throws {
    try #expect(Self.hash(Corpus(pages: 60, seed: 7).forEachBriefingFile) == 0xE368_4D94_4308_6D66)
    try #expect(Self.hash(Corpus(pages: 60, seed: 7).forEachHugoFile) == 0xD44A_A866_EA30_BF2B)
  }

  @Test("another seed gives other bytes")
  func seeds() throws {
    let first = try Self.hash(Corpus(pages: 20, seed: 1).forEachBriefingFile)
    try #expect(first != Self.hash(Corpus(pages: 20, seed: 2).forEachBriefingFile))
  }

  @Test("a corpus of any size builds without an error or a warning", arguments: [20, 37, 250], [1, 99])
  func builds(pages: Int, seed: UInt64) throws {
    let scratch = try Scratch()
    try Corpus(pages: pages, seed: seed).write(.briefing, to: scratch.path)
    let options = SiteBuilder.Options(root: scratch.path, jobs: 2, now: Instant(year: 2027))
    let report = try SiteBuilder(options).check()
    #expect(report.findings.map(\.description) == [])
    #expect(report.pageCount > pages)
  }

  @Test("of a hundred pages 60 are events, 10 actors, 15 responses, 10 sources, 5 briefs")
  func shares() {
    let shape = CorpusShape(pages: 1_000)
    #expect(PageKind.allCases.map(shape.count) == [600, 100, 150, 100, 50])
    #expect(shape.incidents == 5)
    #expect(shape.claims == 500)
    #expect(PageKind.allCases.map(CorpusShape(pages: 47).count).reduce(0, +) == 47)
  }

  @Test("a body has 2 to 4 KB and 5 to 10 links, every fifth of them to a heading")
  func bodies() {
    var (links, fragments) = (0, 0)
    Corpus(pages: 300, seed: 1).forEachBody { body in
      let targets = body.split(separator: "](").dropFirst()
      links += targets.count
      fragments += targets.count { $0.prefix { $0 != ")" }.contains("#") }
      #expect((2_000...4_096).contains(body.utf8.count))
      #expect((5...10).contains(targets.count))
    }
    #expect((links / 6...links / 4).contains(fragments))
  }

  @Test("Hugo gets the same bodies")
  func flavours() throws {
    let corpus = Corpus(pages: 40, seed: 3)
    var bodies: [String] = []
    corpus.forEachBody { bodies.append($0) }
    var briefing: [String] = []
    corpus.forEachBriefingFile { if !$0.path.contains("incident") { briefing.append($0.text) } }
    var hugo: [String] = []
    corpus.forEachHugoFile { if $0.path.hasPrefix("content/") { hugo.append($0.text) } }
    #expect(hugo.count == 40)
    for (index, body) in bodies.enumerated() {
      #expect(hugo[index].hasSuffix("---\n\n\(body)"))
      // The first file is site.yml.
      #expect(briefing[index + 1].hasSuffix("---\n\n\(body)"))
    }
  }

  @Test("a folder that holds something is left alone")
  func occupied() throws {
    let scratch = try Scratch()
    try Folder.write("", to: "\(scratch.path)/mine")
    #expect(throws: BenchmarkError.self) { try Corpus(pages: 20, seed: 1).write(.hugo, to: scratch.path) }
  }

  /// FNV-1a over paths and texts.
  private static func hash(_ forEachFile: ((Corpus.File) throws -> Void) throws -> Void) throws -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    try forEachFile { file in
      for byte in "\(file.path)\n\(file.text)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return hash
  }
}
