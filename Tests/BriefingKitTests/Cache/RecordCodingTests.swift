import Testing

@testable import BriefingKit

@Suite struct RecordCodingTests {
  private func expectSame(_ record: LoadedRecord) throws {
    let decoded = try CacheSample.Coded(record).decoded()
    #expect(DeepText(of: decoded).bytes == DeepText(of: record).bytes)
  }

  @Test("a record comes back with all that it holds", arguments: RecordKind.allCases)
  func comesBack(kind: RecordKind) throws {
    let record = try #require(CacheSample.record(kind))
    #expect(record.header.kind == kind)
    try expectSame(record)
  }

  // The lines are those of `KeyTests`, which fails when a key has none.
  @Test(
    "every key's value comes back",
    arguments: KeyTests.everyRecord + KeyTests.incidents + KeyTests.events + KeyTests.actors
      + KeyTests.responses + KeyTests.sources + KeyTests.claims)
  func bringsBackEveryKey(_ key: KeyCase) throws {
    let sample = ContentSample(ContentSample.frontMatter(key.kind, key.lines))
    let record = try #require(sample.read(as: key.kind).record)
    try expectSame(record)
    #expect(key.holds(try CacheSample.Coded(record).decoded()))
  }

  @Test(
    "every form of a date comes back",
    arguments: [
      "0079", "2018", "-0043", "Y170000002", "Y-170000002", "2018-12", "2018-12-19", "2018-22", "20XX",
      "201X", "-20XX", "2018-XX", "2018-12-XX", "2018-XX-XX", "2018?", "2018-12~", "2018-12-19%",
      "2018-12-19T10:30:00", "2018-12-19T10:30:00Z", "2018-12-19T10:30:00-05:30", "2018-12-01/2018-12-05~",
      "2018/..", "../2018?", "2018/", "/2018", "[2018]", "[..2018-12-21]", "[2018-12-21..]",
      "[2016,2018-01..2018-03%,2019-24]", "not-stated",
    ])
  func bringsBackDates(text: String) throws {
    let sample = ContentSample(ContentSample.frontMatter(.event, "date: \"\(text)\""))
    try expectSame(try #require(sample.read(as: .event).record))
  }

  @Test("a body comes back, whatever its Markdown", arguments: 0..<40)
  func bringsBackBodies(seed: UInt64) throws {
    var generator = MarkdownGenerator(seed: seed)
    let text = ContentSample.frontMatter(.page, "title: T") + generator.page(blocks: 12)
    try expectSame(try #require(ContentSample(text).read(as: .page).record))
  }

  @Test("every word of a vocabulary comes back as itself")
  func bringsBackWords() throws {
    func expectWords<Word: BinaryCodable & CaseIterable & Equatable>(_: Word.Type) throws {
      for word in Word.allCases {
        var writer = ByteWriter(file: "")
        writer.write(word)
        let decoded: Word = try writer.bytes.withUnsafeBytes { bytes in
          var reader = try ByteReader(bytes, file: "")
          return try reader.read()
        }
        #expect(decoded == word)
      }
    }
    try expectWords(RecordKind.self)
    try expectWords(TLP.self)
    try expectWords(Role.self)
    try expectWords(ResponseType.self)
    try expectWords(RelationKind.self)
    try expectWords(Likelihood.self)
  }

  @Test("a place in another file keeps that file's path")
  func keepsAnotherFile() throws {
    let here = "Content/pages/cafe\u{301}.md"
    for other in ["Content/pages/y.md", "Content/pages/caf\u{E9}.md"] {
      let header = RecordHeader(
        .init(
          kind: .page, id: "x", file: here, title: Located("T", at: .start(of: here)), summary: nil,
          ref: Located("R", at: SourceLocation(file: other, line: 3, column: 200)), incident: nil,
          tlp: nil, isDraft: false, publishAfter: nil, aliases: [], tags: [], revisions: [],
          body: MarkdownBody(
            html: [], slots: [], headings: [], links: [], citations: [], footnoteCount: 0)))
      let decoded = try CacheSample.Coded(.page(Page(header: header))).decoded()
      #expect(decoded.header.ref?.location.file.utf8.elementsEqual(other.utf8) == true)
      #expect(decoded.header.title.location.file.utf8.elementsEqual(here.utf8))
    }
  }

  @Test("what is decoded encodes to the same bytes")
  func encodesAlike() throws {
    for sample in CacheSample.all {
      #expect(RecordCoding.encode(try sample.decoded()) == sample.bytes)
    }
  }
}
