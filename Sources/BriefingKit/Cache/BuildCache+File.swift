import Glibc

/// The file: a line that names its program, the key, and chunks. Each chunk has its length and fingerprint
/// before it, and holds records or pages, one behind the other.
extension BuildCache {
  private static let name = "cache"
  private static let tag: [UInt8] = Array("briefing cache 1\n".utf8)
  /// How many records or pages are put into one chunk.
  private static let chunkSize = 128

  private enum Kind: UInt8 {
    case records, pages
  }

  /// The cache of a project; an empty one where there is none that this program can use whole.
  static func read(root: String, jobs: Int) -> BuildCache {
    guard let program = ProgramIdentity.current,
      let bytes = try? readFile("\(root)/\(folder)/\(name)", limit: .max),
      let cache = try? BuildCache(bytes, of: program, jobs: jobs)
    else { return BuildCache() }
    return cache
  }

  private init(_ bytes: [UInt8], of program: ProgramIdentity, jobs: Int) throws(CacheFault) {
    let head = Self.tag + program.bytes
    guard bytes.starts(with: head), bytes.count >= head.count + 16 else { throw .damaged }
    let key = Fingerprinter.Key(first: bytes.number(at: head.count), second: bytes.number(at: head.count + 8))
    var chunks: [(kind: Kind, fingerprint: Fingerprint, range: Range<Int>)] = []
    var position = head.count + 16
    while position < bytes.count {
      guard bytes.count - position >= 25, let kind = Kind(rawValue: bytes[position]) else { throw .damaged }
      let length = bytes.number(at: position + 1)
      let fingerprint = Fingerprint(
        first: bytes.number(at: position + 9), second: bytes.number(at: position + 17))
      position += 25
      guard length <= UInt64(bytes.count - position) else { throw .damaged }
      chunks.append((kind, fingerprint, position..<position + Int(length)))
      position += Int(length)
    }
    let found = concurrentMap(chunks.count, jobs: jobs) { [chunks] index in
      Self.entries(in: bytes, chunks[index].range, chunks[index].fingerprint, key)
    }
    var records: [String: Place] = [:]
    var pages: [String: Place] = [:]
    for (chunk, entries) in zip(chunks, found) {
      guard let entries else { throw .damaged }
      for (path, place) in entries {
        switch chunk.kind {
        case .records: records[path] = place
        case .pages: pages[path] = place
        }
      }
    }
    self.init(key: key, bytes: bytes, records: records, pages: pages)
  }

  /// Nil where the chunk is damaged.
  private static func entries(
    in bytes: [UInt8], _ range: Range<Int>, _ fingerprint: Fingerprint, _ key: Fingerprinter.Key
  ) -> [(String, Place)]? {
    bytes.withUnsafeBytes { all in
      let chunk = UnsafeRawBufferPointer(rebasing: all[range])
      var maker = Fingerprinter(key)
      maker.add(chunk)
      guard maker.fingerprint == fingerprint, var reader = try? ByteReader(chunk, file: "") else {
        return nil
      }
      var entries: [(String, Place)] = []
      while !reader.isAtEnd {
        guard let entry = try? entry(&reader, in: all) else { return nil }
        entries.append(entry)
      }
      return entries
    }
  }

  private static func entry(
    _ reader: inout ByteReader, in all: UnsafeRawBufferPointer
  ) throws(CacheFault) -> (String, Place) {
    let path = try reader.text()
    let fingerprint = Fingerprint(first: try reader.number(), second: try reader.number())
    let slice = try reader.slice()
    guard let start = slice.baseAddress, let base = all.baseAddress else { throw .damaged }
    let offset = UnsafeRawPointer(start) - base
    return (path, Place(fingerprint: fingerprint, range: offset..<offset + slice.count))
  }

  /// Leaves what this build knows for the next. A cache that cannot be written is none: nothing depends on it.
  func write(_ records: [CachedRecord], _ pages: [MadeFile], root: String, jobs: Int) {
    guard let program = ProgramIdentity.current, !holdsJust(records, pages) else { return }
    let folder = BytePath("\(root)/\(Self.folder)")
    do {
      try createFolders(folder)
      try? writeNewFile(folder / ".gitignore", Array("*\n".utf8))
      removeRemains(in: folder)
      try replaceFile(
        folder / Self.name,
        appending: { (file) throws(FileError) in
          try file.append(Self.tag + program.bytes + key.first.bytes + key.second.bytes)
          try write(records.count, .records, to: &file, jobs: jobs) { encode(records[$0]) }
          try write(pages.count, .pages, to: &file, jobs: jobs) { encode(pages[$0]) }
        })
    } catch {}
  }

  /// What killed builds left.
  private func removeRemains(in folder: BytePath) {
    let prefix = Array("\(Self.name).new-".utf8)
    for entry in (try? readFolder(folder)) ?? [] where entry.name.starts(with: prefix) {
      _ = (folder / BytePath(entry.name)).withCString { unlink($0) }
    }
  }

  private func write(
    _ count: Int, _ kind: Kind, to file: inout FileWriter, jobs: Int,
    _ encode: @Sendable (Int) -> [UInt8]
  ) throws(FileError) {
    let step = Self.chunkSize * jobs
    for start in stride(from: 0, to: count, by: step) {
      let end = min(count, start + step)
      let chunks = concurrentMap((end - start + Self.chunkSize - 1) / Self.chunkSize, jobs: jobs) { chunk in
        let first = start + chunk * Self.chunkSize
        return (first..<min(end, first + Self.chunkSize)).reduce(into: [UInt8]()) { $0 += encode($1) }
      }
      for chunk in chunks {
        let fingerprint = fingerprint(of: chunk)
        let length = UInt64(chunk.count)
        try file.append(
          [kind.rawValue] + length.bytes + fingerprint.first.bytes + fingerprint.second.bytes)
        try file.append(chunk)
      }
    }
  }

  private func encode(_ cached: CachedRecord) -> [UInt8] {
    encode(cached.record.header.file, cached.fingerprint, RecordCoding.encode(cached.record))
  }

  private func encode(_ page: MadeFile) -> [UInt8] {
    guard let origin = page.origin, let entry = page.placed?.entry else { return [] }
    var writer = ByteWriter(file: "")
    PageCoding.encode(Page(entry: entry, content: origin.content, links: page.links), to: &writer)
    return encode(page.path, origin.fingerprint, writer.bytes)
  }

  private func encode(_ path: String, _ fingerprint: Fingerprint, _ bytes: [UInt8]) -> [UInt8] {
    var writer = ByteWriter(file: "", capacity: path.utf8.count + bytes.count + 32)
    writer.write(path)
    writer.write(number: fingerprint.first)
    writer.write(number: fingerprint.second)
    writer.write(bytes: bytes)
    return writer.bytes
  }
}

extension UInt64 {
  /// Little-endian.
  fileprivate var bytes: [UInt8] { withUnsafeBytes(of: littleEndian, Array.init) }
}

extension [UInt8] {
  fileprivate func number(at offset: Int) -> UInt64 {
    withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) }
  }
}
