import Testing

@testable import BriefingKit

/// Whatever stands in a cache, reading it neither stops the program nor gives a record that does.
@Suite struct CacheDamageTests {
  /// Goes through all that a page would be made of; nil where the bytes are refused.
  @discardableResult
  private func use(_ bytes: [UInt8]) -> LoadedRecord? {
    guard let record = try? CacheSample.decode(bytes) else { return nil }
    var html: [UInt8] = []
    record.header.body.write(
      into: &html, citation: { citation, html in html.append(UInt8(truncatingIfNeeded: citation.ordinal)) },
      recordURL: { link, html in html.append(contentsOf: link.text.utf8) }, note: { _, _ in })
    for date in dates(of: record) {
      _ = date.reading
      _ = date.edtf?.machineReadable
    }
    _ = record.header.publishAfter?.description
    _ = RecordCoding.encode(record)
    return record
  }

  private func dates(of record: LoadedRecord) -> [DateStatement] {
    switch record {
    case .incident(let incident):
      [incident.occurred, incident.published].compactMap { $0 } + incident.assessments.compactMap(\.date)
    case .event(let event): [event.date]
    case .response(let response): [response.date]
    case .source(let source): [source.published, source.archiveDate, source.retrieved].compactMap { $0 }
    case .brief, .actor, .page: []
    }
  }

  @Test("a record that is cut off is refused, wherever the cut is")
  func refusesACut() {
    #expect(CacheSample.all.count == RecordKind.allCases.count)
    for sample in CacheSample.all {
      for end in sample.bytes.indices {
        #expect(use(Array(sample.bytes[..<end])) == nil)
      }
    }
  }

  @Test("bytes behind a record are refused")
  func refusesARest() {
    for sample in CacheSample.all { #expect(use(sample.bytes + [0]) == nil) }
  }

  @Test("a changed byte does no harm")
  func survivesAChange() {
    var random = MarkdownGenerator(seed: 1)
    for sample in CacheSample.all {
      for _ in 0..<1_500 {
        var bytes = sample.bytes
        bytes[random.next(below: bytes.count)] ^= UInt8(1 + random.next(below: 255))
        use(bytes)
      }
    }
  }

  @Test("bytes that never were a record do no harm")
  func survivesNoise() {
    var random = MarkdownGenerator(seed: 2)
    for round in 0..<20_000 {
      // Small values are taken for counts and tags more often.
      let bound = round % 2 == 0 ? 256 : 8
      use((0..<random.next(below: 400)).map { _ in UInt8(random.next(below: bound)) })
    }
    use([])
  }

  @Test("a slot that points nowhere is refused")
  func refusesAWrongSlot() {
    let html = Array("<p>".utf8)
    for slots in [
      [.init(offset: 4, kind: .root)], [.init(offset: 2, kind: .root), .init(offset: 1, kind: .root)],
      [.init(offset: 0, kind: .citation(0))], [.init(offset: 0, kind: .recordURL(0))],
      [.init(offset: 0, kind: .passageEnd(0..<1))],
    ] as [[MarkdownBody.Slot]] {
      let body = MarkdownBody(
        html: html, slots: slots, headings: [], links: [], citations: [], footnoteCount: 0)
      #expect(throws: CacheFault.damaged) { try roundTrip(body) }
    }
  }

  private func roundTrip<Value: BinaryCodable>(_ value: Value) throws -> Value {
    var writer = ByteWriter(file: "")
    writer.write(value)
    return try read(writer.bytes)
  }

  private func read<Value: BinaryCodable>(_ bytes: [UInt8], as: Value.Type = Value.self) throws -> Value {
    try bytes.withUnsafeBytes { bytes in
      var reader = try ByteReader(bytes, file: "")
      return try reader.read()
    }
  }

  @Test("a number comes back at the ends of its range")
  func bringsBackNumbers() throws {
    for number in [0, 1, -1, 63, 64, -64, -65, 1 << 40, .max, .min] as [Int] {
      #expect(try roundTrip(number) == number)
    }
  }

  @Test(
    "a number of more than 64 bits is refused",
    arguments: [
      Array(repeating: 0xFF, count: 9) + [0x02], Array(repeating: 0x80, count: 10) + [0x00],
      Array(repeating: 0xFF, count: 9),
    ] as [[UInt8]])
  func refusesALongNumber(bytes: [UInt8]) {
    #expect(throws: CacheFault.damaged) { try read(bytes, as: Int.self) }
  }

  @Test("a count beyond the bytes that are left is refused before anything is allocated")
  func refusesAWrongCount() {
    let count: [UInt8] = Array(repeating: 0xFF, count: 8) + [0x7F]
    #expect(throws: CacheFault.damaged) { try read(count, as: String.self) }
    #expect(throws: CacheFault.damaged) { try read(count + [0, 0], as: [Claim].self) }
    #expect(throws: CacheFault.damaged) { try read([3, 0, 0], as: String.self) }
  }

  @Test("a word that is not in the list, and a truth beyond 0 and 1, are refused")
  func refusesUnknownWords() {
    #expect(throws: CacheFault.damaged) { try read([UInt8(TLP.allCases.count)], as: TLP.self) }
    #expect(throws: CacheFault.damaged) { try read([2], as: Bool.self) }
    #expect(throws: CacheFault.damaged) { try read([2, 0], as: TLP?.self) }
  }

  @Test("a date that is none is refused")
  func refusesAWrongDate() {
    #expect(throws: CacheFault.damaged) { try read([7] + Array("2018-13".utf8), as: EDTF.self) }
  }
}
