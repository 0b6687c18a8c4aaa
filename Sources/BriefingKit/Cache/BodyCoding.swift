extension MarkdownBody: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(bytes: html)
    writer.write(slots)
    writer.write(headings)
    writer.write(links)
    writer.write(citations)
    writer.write(count: footnoteCount)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(
      html: reader.bytes(), slots: reader.read(), headings: reader.read(), links: reader.read(),
      citations: reader.read(), footnoteCount: reader.index(upTo: .max))
    guard footnoteCount <= html.count, hasSoundSlots else { throw .damaged }
  }

  /// Whether `write` finds what the slots point to.
  private var hasSoundSlots: Bool {
    var offset = 0
    for slot in slots {
      guard slot.offset >= offset else { return false }
      offset = slot.offset
      switch slot.kind {
      case .citation(let index): guard index < citations.count else { return false }
      case .recordURL(let index), .fragmentURL(let index): guard index < links.count else { return false }
      case .passageEnd(let range): guard range.upperBound <= citations.count else { return false }
      case .root, .idPrefix, .passageStart: break
      }
    }
    return offset <= html.count
  }
}

extension MarkdownBody.Slot: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(count: offset)
    writer.write(kind)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(offset: reader.index(upTo: Int(UInt32.max)), kind: reader.read())
  }
}

extension MarkdownBody.Slot.Kind: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    switch self {
    case .citation(let index):
      writer.write(byte: 0)
      writer.write(number: UInt64(index))
    case .recordURL(let index):
      writer.write(byte: 1)
      writer.write(number: UInt64(index))
    case .fragmentURL(let index):
      writer.write(byte: 6)
      writer.write(number: UInt64(index))
    case .root: writer.write(byte: 2)
    case .idPrefix: writer.write(byte: 3)
    case .passageStart: writer.write(byte: 4)
    case .passageEnd(let range):
      writer.write(byte: 5)
      writer.write(number: UInt64(range.lowerBound))
      writer.write(number: UInt64(range.upperBound))
    }
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    switch try reader.byte() {
    case 0: self = .citation(try Self.index(&reader))
    case 1: self = .recordURL(try Self.index(&reader))
    case 6: self = .fragmentURL(try Self.index(&reader))
    case 2: self = .root
    case 3: self = .idPrefix
    case 4: self = .passageStart
    case 5:
      let start = try Self.index(&reader)
      let end = try Self.index(&reader)
      guard start <= end else { throw .damaged }
      self = .passageEnd(start..<end)
    default: throw .damaged
    }
  }

  private static func index(_ reader: inout ByteReader) throws(CacheFault) -> UInt32 {
    UInt32(try reader.index(upTo: Int(UInt32.max)))
  }
}

extension MarkdownBody.Heading: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(count: level)
    writer.write(id)
    writer.write(text)
    writer.write(location)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(
      level: reader.index(upTo: 6), id: reader.read(), text: reader.read(), location: reader.read())
  }
}

extension MarkdownBody.Link: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(kind)
    writer.write(isImage)
    writer.write(isBare)
    writer.write(text)
    writer.write(location)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(
      kind: reader.read(), isImage: reader.read(), isBare: reader.read(), text: reader.read(),
      location: reader.read())
  }
}

extension MarkdownBody.Link.Kind: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    switch self {
    case .record(let path, let fragment):
      writer.write(byte: 0)
      writer.write(path)
      writer.write(fragment)
    case .fragment(let id):
      writer.write(byte: 1)
      writer.write(id)
    case .staticFile(let path):
      writer.write(byte: 2)
      writer.write(path)
    case .external(let url):
      writer.write(byte: 3)
      writer.write(url)
    }
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    switch try reader.byte() {
    case 0: self = try .record(path: reader.read(), fragment: reader.read())
    case 1: self = try .fragment(reader.read())
    case 2: self = try .staticFile(path: reader.read())
    case 3: self = try .external(reader.read())
    default: throw .damaged
    }
  }
}

extension MarkdownBody.Citation: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(ids)
    writer.write(count: ordinal)
    writer.write(location)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(ids: reader.read(), ordinal: reader.index(upTo: .max), location: reader.read())
  }
}
