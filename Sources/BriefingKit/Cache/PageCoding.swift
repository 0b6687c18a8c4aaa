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
    writer.write(packing: links)
    writer.write(packing: ids)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    format = try reader.read()
    base = try reader.read()
    refresh = try reader.read()
    text = try reader.bytes()
    links = try reader.packed(textOf: text)
    ids = try reader.packed(textOf: text)
    for index in [base, refresh].compactMap(\.self) where !links.indices.contains(index) { throw .damaged }
  }
}

extension PageLinks.Format: BinaryCodable {}

/// A value in a fixed number of bytes: a page has a hundred links, and to code their numbers one by one took
/// most of the time that writing a cache takes.
private protocol Packed {
  static var size: Int { get }
  func pack(into bytes: UnsafeMutableRawBufferPointer)
  /// - Parameter text: What the value points to.
  init(packed bytes: UnsafeRawBufferPointer, textOf text: UnsafeBufferPointer<UInt8>) throws(CacheFault)
}

extension PageLinks.Link: Packed {
  static var size: Int { 14 }

  func pack(into bytes: UnsafeMutableRawBufferPointer) {
    bytes.store(url.lowerBound, at: 0)
    bytes.store(url.upperBound, at: 4)
    bytes.store(UInt32(clamping: offset), at: 8)
    bytes[12] = element.index
    bytes[13] = attribute.index
  }

  init(packed bytes: UnsafeRawBufferPointer, textOf text: UnsafeBufferPointer<UInt8>) throws(CacheFault) {
    let element = try HTMLName(index: bytes[12])
    let attribute = try HTMLName(index: bytes[13])
    self.init(
      element: element, attribute: attribute, offset: Int(bytes.number(at: 8)),
      url: try bytes.range(in: text))
  }
}

extension PageID: Packed {
  static var size: Int { 13 }

  func pack(into bytes: UnsafeMutableRawBufferPointer) {
    bytes.store(value.lowerBound, at: 0)
    bytes.store(value.upperBound, at: 4)
    bytes.store(UInt32(clamping: offset), at: 8)
    bytes[12] = isName ? 1 : 0
  }

  init(packed bytes: UnsafeRawBufferPointer, textOf text: UnsafeBufferPointer<UInt8>) throws(CacheFault) {
    let value = try bytes.range(in: text)
    guard bytes[12] <= 1 else { throw .damaged }
    // The hash is seeded anew in every process.
    self.init(
      hash: ByteHash.of(text[value]), offset: Int(bytes.number(at: 8)), value: value, isName: bytes[12] == 1)
  }
}

extension ByteWriter {
  fileprivate mutating func write<Value: Packed>(packing values: [Value]) {
    write(
      bytes: [UInt8](unsafeUninitializedCapacity: values.count * Value.size) { buffer, count in
        let bytes = UnsafeMutableRawBufferPointer(buffer)
        for value in values {
          value.pack(into: UnsafeMutableRawBufferPointer(rebasing: bytes[count..<count + Value.size]))
          count += Value.size
        }
      })
  }
}

extension ByteReader {
  fileprivate mutating func packed<Value: Packed>(textOf text: [UInt8]) throws(CacheFault) -> [Value] {
    let bytes = UnsafeRawBufferPointer(try slice())
    guard bytes.count.isMultiple(of: Value.size) else { throw .damaged }
    return try text.withUnsafeBufferPointer { text throws(CacheFault) in
      var values: [Value] = []
      values.reserveCapacity(bytes.count / Value.size)
      for start in stride(from: 0, to: bytes.count, by: Value.size) {
        values.append(
          try Value(
            packed: UnsafeRawBufferPointer(rebasing: bytes[start..<start + Value.size]), textOf: text))
      }
      return values
    }
  }
}

extension UnsafeMutableRawBufferPointer {
  fileprivate func store(_ number: UInt32, at offset: Int) {
    storeBytes(of: number, toByteOffset: offset, as: UInt32.self)
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func number(at offset: Int) -> UInt32 {
    loadUnaligned(fromByteOffset: offset, as: UInt32.self)
  }

  fileprivate func range(in text: UnsafeBufferPointer<UInt8>) throws(CacheFault) -> PageLinks.TextRange {
    let (start, end) = (number(at: 0), number(at: 4))
    guard start <= end, end <= text.count else { throw .damaged }
    return start..<end
  }
}

extension HTMLName {
  private static let all = Array(allCases)

  /// The case's number. An enumeration without payloads and with fewer than 256 cases is just that.
  fileprivate var index: UInt8 { unsafeBitCast(self, to: UInt8.self) }

  fileprivate init(index: UInt8) throws(CacheFault) {
    guard Int(index) < Self.all.count else { throw .damaged }
    self = Self.all[Int(index)]
  }
}
