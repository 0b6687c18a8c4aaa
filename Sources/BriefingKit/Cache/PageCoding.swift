/// The coding of what is kept of a page when its bytes are gone.
enum PageCoding {
  static func encode(_ page: BuildCache.Page, to writer: inout ByteWriter) {
    writer.write(count: page.entry.bytes)
    writer.write(page.entry.sha256)
    writer.write(number: page.content.first)
    writer.write(number: page.content.second)
    writer.write(page.links)
  }

  static func decode(_ bytes: UnsafeRawBufferPointer, path: String) throws(CacheFault) -> BuildCache.Page {
    var reader = try ByteReader(bytes, file: path)
    let size = try reader.index(upTo: .max)
    let entry = Manifest.Entry(path: path, bytes: size, sha256: try reader.text())
    let content = Fingerprint(first: try reader.number(), second: try reader.number())
    return BuildCache.Page(entry: entry, content: content, links: try reader.read())
  }
}

extension PageLinks: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(format)
    writer.write(base)
    writer.write(refresh)
    writer.write(bytes: text)
    writer.write(links)
    writer.write(ids)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    format = try reader.read()
    base = try reader.read()
    refresh = try reader.read()
    text = try reader.bytes()
    links = try reader.array()
    var ids: [PageID] = try reader.array()
    let size = text.count
    guard links.allSatisfy({ $0.url.upperBound <= size }), ids.allSatisfy({ $0.value.upperBound <= size })
    else { throw .damaged }
    for index in [base, refresh].compactMap(\.self) where !links.indices.contains(index) { throw .damaged }
    // The hash is seeded anew in every process.
    text.withUnsafeBufferPointer { text in
      for index in ids.indices {
        let id = ids[index]
        ids[index] = PageID(
          hash: ByteHash.of(text[id.value]), offset: id.offset, value: id.value, isName: id.isName)
      }
    }
    self.ids = ids
  }
}

extension PageLinks.Format: BinaryCodable {}

extension PageLinks.Link: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(byte: element.index)
    writer.write(byte: attribute.index)
    writer.write(count: offset)
    writer.write(url)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    let element = try HTMLName(index: reader.byte())
    let attribute = try HTMLName(index: reader.byte())
    self.init(
      element: element, attribute: attribute, offset: try reader.index(upTo: .max),
      url: try reader.textRange())
  }
}

extension PageID: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(count: offset)
    writer.write(value)
    writer.write(isName)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    self.init(
      hash: 0, offset: try reader.index(upTo: .max), value: try reader.textRange(),
      isName: try reader.read())
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ range: PageLinks.TextRange) {
    write(number: UInt64(range.lowerBound))
    write(number: UInt64(range.upperBound - range.lowerBound))
  }
}

extension ByteReader {
  fileprivate mutating func textRange() throws(CacheFault) -> PageLinks.TextRange {
    let start = try number()
    let length = try number()
    guard start <= UInt64(UInt32.max), length <= UInt64(UInt32.max) - start else { throw .damaged }
    return UInt32(start)..<UInt32(start + length)
  }
}

extension HTMLName {
  private static let all = Array(allCases)
  private static let indices = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1, UInt8(truncatingIfNeeded: $0)) })

  fileprivate var index: UInt8 { Self.indices[self] ?? 0 }

  fileprivate init(index: UInt8) throws(CacheFault) {
    guard Int(index) < Self.all.count else { throw .damaged }
    self = Self.all[Int(index)]
  }
}
