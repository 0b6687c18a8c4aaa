/// The file: a line that names its program, the key that is also the cache's, and the coded value with its
/// fingerprint before it.
extension LastBuild {
  private static let name = "last-build"
  private static let tag: [UInt8] = Array("briefing last build 1\n".utf8)

  /// Nil where there is none, or one that another program made or that is damaged.
  static func read(root: String) -> (build: LastBuild, key: Fingerprinter.Key)? {
    guard let program = ProgramIdentity.current,
      let bytes = try? readFile("\(root)/\(BuildCache.folder)/\(name)", limit: 64 << 20)
    else { return nil }
    let head = tag + program.bytes
    guard bytes.starts(with: head) else { return nil }
    return try? bytes.withUnsafeBytes { (bytes) throws(CacheFault) in
      var reader = try ByteReader(UnsafeRawBufferPointer(rebasing: bytes[head.count...]), file: "")
      let (first, second) = (try reader.number(), try reader.number())
      let key = Fingerprinter.Key(first: first, second: second)
      let check: Fingerprint = try reader.read()
      let value = try reader.bytes()
      guard reader.isAtEnd, Fingerprinter.fingerprint(of: value, key) == check else { throw .damaged }
      let build = try value.withUnsafeBufferPointer { (value) throws(CacheFault) in
        var reader = try ByteReader(UnsafeRawBufferPointer(value), file: "")
        return try LastBuild(from: &reader)
      }
      return (build, key)
    }
  }

  /// Where it cannot be written, the next build is made.
  func write(root: String, _ key: Fingerprinter.Key) {
    guard let program = ProgramIdentity.current else { return }
    if let last = Self.read(root: root), last == (self, key) { return }
    var value = ByteWriter(file: "")
    value.write(self)
    var writer = ByteWriter(file: "")
    writer.write(number: key.first)
    writer.write(number: key.second)
    writer.write(Fingerprinter.fingerprint(of: value.bytes, key))
    writer.write(bytes: value.bytes)
    let bytes = Self.tag + program.bytes + writer.bytes
    try? BuildCache.replaceFile(Self.name, root: root) { (file) throws(FileError) in
      try file.append(bytes)
    }
  }
}

extension LastBuild: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(inputs)
    writer.write(outputs)
    writer.write(embargoes)
    writer.write(pageCount)
    writer.write(withheldCount)
    writer.write(findings)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(
      inputs: reader.read(), outputs: reader.read(), embargoes: reader.read(), pageCount: reader.read(),
      withheldCount: reader.read(), findings: reader.read())
  }
}

extension Finding: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(severity)
    writer.write(rule)
    writer.write(location)
    writer.write(message)
    writer.write(notes)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(
      severity: reader.read(), rule: reader.read(), at: reader.read(), reader.read(), notes: reader.read())
  }
}

extension Finding.Severity: BinaryCodable {}

extension Finding.Note: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(location)
    writer.write(message)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    let location: SourceLocation? = try reader.read()
    self.init(try reader.read(), at: location)
  }
}
