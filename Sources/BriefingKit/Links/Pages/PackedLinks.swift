/// The links and ids of a file in few bytes: a large site has a million links, and most begin as the one before
/// them does.
///
/// They are unpacked page by page. A link is written as the step from the place of the one before, with a bit
/// that says whether its element and attribute are others; these; how much of its URL is the beginning of the
/// one before; and the rest of it.
struct PackedLinks: Sendable, Equatable {
  let format: PageLinks.Format
  /// Whether the page leads to another by a refresh.
  let isRedirect: Bool
  /// Whether the page has a `<base href>`.
  let hasBase: Bool
  let linkCount: Int
  let idCount: Int
  private let links: [UInt8]
  private let ids: [UInt8]

  init(_ page: PageLinks) {
    format = page.format
    isRedirect = page.refresh != nil
    hasBase = page.base != nil
    (linkCount, idCount) = (page.links.count, page.ids.count)
    (links, ids) = page.text.withUnsafeBufferPointer { text in
      (Self.pack(page, text), Self.pack(page.ids, text))
    }
  }

  private static func pack(_ page: PageLinks, _ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if page.links.isEmpty { return [] }
    var writer = ByteWriter(file: "", capacity: text.count + 4 * page.links.count + 8)
    writer.write(count: page.links.count)
    writer.write(count: (page.base ?? -1) + 1)
    writer.write(count: (page.refresh ?? -1) + 1)
    var offset = 0
    var names: (HTMLName, HTMLName)?
    var last = text[0..<0]
    for link in page.links {
      let url = text[Int(link.url.lowerBound)..<Int(link.url.upperBound)]
      let isNew = names.map { $0 != (link.element, link.attribute) } ?? true
      let step = Int64(link.offset - offset)
      writer.write(number: UInt64(bitPattern: step << 1 ^ step >> 63) << 1 | (isNew ? 1 : 0))
      if isNew {
        writer.write(byte: link.element.index)
        writer.write(byte: link.attribute.index)
      }
      let shared = Self.commonPrefix(
        of: UnsafeBufferPointer(rebasing: last), UnsafeBufferPointer(rebasing: url))
      writer.write(count: shared)
      writer.write(bytes: UnsafeBufferPointer(rebasing: url.dropFirst(shared)))
      offset = link.offset
      names = (link.element, link.attribute)
      last = url
    }
    return writer.bytes.rightSized
  }

  private static func pack(_ ids: [PageID], _ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if ids.isEmpty { return [] }
    var writer = ByteWriter(file: "", capacity: 24 * ids.count + 8)
    writer.write(count: ids.count)
    for id in ids {
      writer.write(number: UInt64(id.offset) << 1 | (id.isName ? 1 : 0))
      writer.write(bytes: text[id.value])
    }
    return writer.bytes.rightSized
  }

  @inline(__always)
  private static func commonPrefix(
    of a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let most = min(a.count, b.count)
    var shared = 0
    while shared < most, a[shared] == b[shared] { shared += 1 }
    return shared
  }

  // MARK: Unpacking

  var unpacked: PageLinks {
    var page = PageLinks()
    unpackLinks(into: &page)
    appendIDs(to: &page)
    return page
  }

  /// Replaces all that is there but the ids, which go.
  func unpackLinks(into page: inout PageLinks) {
    page.removeAll()
    page.format = format
    do {
      try links.withUnsafeBufferPointer { bytes throws(CacheFault) in try Self.unpack(bytes, into: &page) }
    } catch {
      preconditionFailure("links are packed here, or were checked when they were read")
    }
  }

  func appendIDs(to page: inout PageLinks) {
    do {
      try ids.withUnsafeBufferPointer { bytes throws(CacheFault) in try Self.appendIDs(bytes, to: &page) }
    } catch {
      preconditionFailure("ids are packed here, or were checked when they were read")
    }
  }

  private static func unpack(
    _ bytes: UnsafeBufferPointer<UInt8>, into page: inout PageLinks
  ) throws(CacheFault) {
    if bytes.isEmpty { return }
    var reader = try ByteReader(UnsafeRawBufferPointer(bytes), file: "")
    let count = try reader.count()
    let base = try reader.index(upTo: count)
    let refresh = try reader.index(upTo: count)
    page.base = base == 0 ? nil : base - 1
    page.refresh = refresh == 0 ? nil : refresh - 1
    var offset: Int64 = 0
    var names: (HTMLName, HTMLName)?
    var last = 0..<0
    for _ in 0..<count {
      let place = try reader.number()
      let step = Int64(bitPattern: place >> 2) ^ -Int64(bitPattern: place >> 1 & 1)
      offset = try Self.place(offset &+ step)
      if place & 1 == 1 {
        names = (try HTMLName(index: try reader.byte()), try HTMLName(index: try reader.byte()))
      }
      guard let (element, attribute) = names else { throw .damaged }
      let shared = try reader.index(upTo: last.count)
      let rest = try reader.slice()
      let start = page.text.count
      page.text.append(copying: last.lowerBound..<last.lowerBound + shared)
      page.text.append(contentsOf: rest)
      last = start..<page.text.count
      page.links.append(
        PageLinks.Link(
          element: element, attribute: attribute, offset: Int(offset), url: try Self.range(last)))
    }
    guard reader.isAtEnd else { throw .damaged }
  }

  private static func appendIDs(
    _ bytes: UnsafeBufferPointer<UInt8>, to page: inout PageLinks
  ) throws(CacheFault) {
    if bytes.isEmpty { return }
    var reader = try ByteReader(UnsafeRawBufferPointer(bytes), file: "")
    for _ in 0..<(try reader.count()) {
      let place = try reader.number()
      let value = try reader.slice()
      let start = page.text.count
      page.text.append(contentsOf: value)
      page.ids.append(
        PageID(
          hash: ByteHash.of(value), offset: Int(try Self.place(Int64(bitPattern: place >> 1))),
          value: try Self.range(start..<page.text.count), isName: place & 1 == 1))
    }
    guard reader.isAtEnd else { throw .damaged }
  }

  private static func place(_ offset: Int64) throws(CacheFault) -> Int64 {
    guard (0...Int64(UInt32.max)).contains(offset) else { throw .damaged }
    return offset
  }

  private static func range(_ range: Range<Int>) throws(CacheFault) -> PageLinks.TextRange {
    guard range.upperBound <= UInt32.max else { throw .damaged }
    return UInt32(range.lowerBound)..<UInt32(range.upperBound)
  }
}

extension PackedLinks: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(format)
    writer.write(bytes: links)
    writer.write(bytes: ids)
  }

  /// Throws also where the links cannot be unpacked.
  init(from reader: inout ByteReader) throws(CacheFault) {
    format = try reader.read()
    links = try reader.bytes()
    ids = try reader.bytes()
    var page = PageLinks()
    try links.withUnsafeBufferPointer { bytes throws(CacheFault) in try Self.unpack(bytes, into: &page) }
    try ids.withUnsafeBufferPointer { bytes throws(CacheFault) in try Self.appendIDs(bytes, to: &page) }
    isRedirect = page.refresh != nil
    hasBase = page.base != nil
    (linkCount, idCount) = (page.links.count, page.ids.count)
  }
}

extension PageLinks.Format: BinaryCodable {}

extension [UInt8] {
  /// Appends bytes of itself.
  @inline(__always)
  fileprivate mutating func append(copying range: Range<Int>) {
    if range.isEmpty { return }
    reserveCapacity(count + range.count)
    for index in range { append(self[index]) }
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
