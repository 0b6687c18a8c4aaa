import Glibc

/// The file: a line that names its program, the key, the records and pages, one behind the other, and their
/// index. The last bytes say where that stands. The index has a fingerprint, and in it one for each entry. Up to a
/// quarter of the entries may be left from earlier builds, and not in the index.
extension BuildCache {
  private static let name = "cache"
  private static let tag: [UInt8] = Array("briefing cache 4\n".utf8)
  private static let footSize = 32

  /// The cache of a project; an empty one where there is none that this program can use.
  static func read(root: String) -> BuildCache {
    guard let program = ProgramIdentity.current,
      let file = CacheFile(BytePath("\(root)/\(folder)/\(name)")),
      let cache = try? BuildCache(file, of: program)
    else { return BuildCache() }
    return cache
  }

  private init(_ file: CacheFile, of program: ProgramIdentity) throws(CacheFault) {
    let head = Self.tag + program.bytes
    let start = head.count + 16
    guard let found = file.bytes(0..<start), found.starts(with: head),
      let foot = file.bytes(file.size - Self.footSize..<file.size)
    else { throw .damaged }
    let key = Fingerprinter.Key(first: found.number(at: head.count), second: found.number(at: head.count + 8))
    let (offset, count) = (foot.number(at: 0), foot.number(at: 8))
    let end = UInt64(file.size - Self.footSize)
    guard offset >= UInt64(start), offset <= end, count == end - offset,
      let index = file.bytes(Int(offset)..<Int(end))
    else { throw .damaged }
    var maker = Fingerprinter(key)
    index.withUnsafeBytes { maker.add($0) }
    guard maker.fingerprint == Fingerprint(first: foot.number(at: 16), second: foot.number(at: 24)) else {
      throw .damaged
    }
    let (shape, records, pages) = try index.withUnsafeBufferPointer { (bytes) throws(CacheFault) in
      var reader = try ByteReader(UnsafeRawBufferPointer(bytes), file: "")
      let shape: Fingerprint? = try reader.read()
      return (
        shape, try Self.places(&reader, below: Int(offset)), try Self.places(&reader, below: Int(offset))
      )
    }
    self.init(key: key, file: file, end: Int(offset), shape: shape, records: records, pages: pages)
  }

  private static func places(
    _ reader: inout ByteReader, below end: Int
  ) throws(CacheFault) -> [String: Place] {
    let count = try reader.count()
    var places = [String: Place](minimumCapacity: count)
    for _ in 0..<count {
      let path = try reader.text()
      let fingerprint: Fingerprint = try reader.read()
      let check: Fingerprint = try reader.read()
      let start = try reader.index(upTo: end)
      let size = try reader.index(upTo: end - start)
      places[path] = Place(fingerprint: fingerprint, check: check, range: start..<start + size)
    }
    return places
  }

  /// Leaves what this build knows for the next. A cache that cannot be written is none: nothing depends on it.
  ///
  /// - Parameter shape: Of the site that the pages are of.
  func write(
    _ records: [CachedRecord], _ pages: [MadeFile], shape: Fingerprint?, root: String, jobs: Int
  ) {
    guard let program = ProgramIdentity.current, !holdsJust(records, pages, shape) else { return }
    try? Self.replaceFile(Self.name, root: root) { (file) throws(FileError) in
      let isTakenOver = isMostlyUsed(by: records, pages) ? try takeOver(into: &file) : false
      if !isTakenOver { try file.append(Self.tag + program.bytes + key.first.bytes + key.second.bytes) }
      let records = try write(records.count, to: &file, jobs: jobs) { entry(records[$0], isTakenOver) }
      let pages = try write(pages.count, to: &file, jobs: jobs) { entry(pages[$0], isTakenOver) }
      let index = Self.index(of: shape, records, pages)
      let fingerprint = fingerprint(of: index)
      let foot = UInt64(file.end).bytes + UInt64(index.count).bytes
      try file.append(index + foot + fingerprint.first.bytes + fingerprint.second.bytes)
    }
  }

  private static func index(of shape: Fingerprint?, _ records: [Entry], _ pages: [Entry]) -> [UInt8] {
    var writer = ByteWriter(file: "")
    writer.write(shape)
    for entries in [records, pages] {
      writer.write(count: entries.count)
      for entry in entries {
        writer.write(entry.path)
        writer.write(entry.place.fingerprint)
        writer.write(entry.place.check)
        writer.write(count: entry.place.range.lowerBound)
        writer.write(count: entry.place.range.count)
      }
    }
    return writer.bytes
  }

  /// - Parameter name: Of the file in the cache's folder.
  static func replaceFile(
    _ name: String, root: String, appending fill: (inout FileWriter) throws(FileError) -> Void
  ) throws(FileError) {
    let folder = BytePath("\(root)/\(Self.folder)")
    try createFolders(folder)
    try? writeNewFile(folder / ".gitignore", Array("*\n".utf8))
    removeRemains(of: name, in: folder)
    try BriefingKit.replaceFile(folder / name, appending: fill)
  }

  /// What killed builds left.
  private static func removeRemains(of name: String, in folder: BytePath) {
    let prefix = Array("\(name).new-".utf8)
    for entry in (try? readFolder(folder)) ?? [] where entry.name.starts(with: prefix) {
      _ = (folder / BytePath(entry.name)).withCString { unlink($0) }
    }
  }
}

// MARK: Entries

extension BuildCache {
  fileprivate struct Entry: Sendable {
    let path: String
    let place: Place
    /// What is still to be written.
    var bytes: [UInt8] = []
  }

  /// Whether hardly anything of the file would be carried along for nothing: after an edit of a few records.
  private func isMostlyUsed(by records: [CachedRecord], _ pages: [MadeFile]) -> Bool {
    let used =
      records.reduce(0) { $0 + ($1.place?.range.count ?? 0) }
      + pages.reduce(0) { $0 + ($1.origin?.place?.range.count ?? 0) }
    return used > 0 && used >= end - end / 4
  }

  /// Begins with all of the last build's entries: the system copies them faster than they are read and written.
  /// False where it cannot.
  private func takeOver(into new: inout FileWriter) throws(FileError) -> Bool {
    guard let file else { return false }
    return try new.append(end, of: file)
  }

  /// The places of the entries, in their order. What is written at a time is so much that the threads seldom wait
  /// for each other, and that the bytes take little memory.
  private func write(
    _ count: Int, to file: inout FileWriter, jobs: Int, _ entry: @Sendable (Int) -> Entry
  ) throws(FileError) -> [Entry] {
    var written: [Entry] = []
    written.reserveCapacity(count)
    let step = 256 * jobs
    for start in stride(from: 0, to: count, by: step) {
      let entries = concurrentMap(min(step, count - start), jobs: jobs, chunk: 16) { entry(start + $0) }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(entries.reduce(0) { $0 + $1.bytes.count })
      for entry in entries {
        let place = entry.place
        let new = file.end + bytes.count..<file.end + bytes.count + entry.bytes.count
        written.append(
          Entry(
            path: entry.path,
            place: entry.bytes.isEmpty
              ? place : Place(fingerprint: place.fingerprint, check: place.check, range: new)))
        bytes += entry.bytes
      }
      try file.append(bytes)
    }
    return written
  }

  private func entry(_ cached: CachedRecord, _ isTakenOver: Bool) -> Entry {
    entry(cached.record.record.header.file, cached.fingerprint, cached.place, isTakenOver) {
      RecordCoding.encode(cached.record)
    }
  }

  private func entry(_ page: MadeFile, _ isTakenOver: Bool) -> Entry {
    guard let origin = page.origin, let content = page.content, let entry = page.placed?.entry else {
      preconditionFailure("only published pages are kept")
    }
    return self.entry(page.path, origin.fingerprint, origin.place, isTakenOver) {
      var writer = ByteWriter(file: "", capacity: 2_048)
      PageCoding.encode(Page(entry: entry, content: content, links: page.links), to: &writer)
      return writer.bytes
    }
  }

  /// What was found in the cache is copied, unless it is there already.
  private func entry(
    _ path: String, _ fingerprint: Fingerprint, _ place: Place?, _ isTakenOver: Bool, encode: () -> [UInt8]
  ) -> Entry {
    if let place {
      if isTakenOver { return Entry(path: path, place: place) }
      if let bytes = file?.bytes(place.range) { return Entry(path: path, place: place, bytes: bytes) }
    }
    let bytes = encode()
    let place = Place(fingerprint: fingerprint, check: self.fingerprint(of: bytes), range: 0..<bytes.count)
    return Entry(path: path, place: place, bytes: bytes)
  }
}

extension Fingerprint: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(number: first)
    writer.write(number: second)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    self.init(first: try reader.number(), second: try reader.number())
  }
}

extension UInt64 {
  /// Little-endian.
  var bytes: [UInt8] { withUnsafeBytes(of: littleEndian, Array.init) }
}

extension [UInt8] {
  fileprivate func number(at offset: Int) -> UInt64 {
    withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) }
  }
}
