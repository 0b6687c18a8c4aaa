/// Reads exactly what `Manifest.serialized()` writes: what somebody else changed is not trusted, as
/// files are removed by it.
struct ManifestReader {
  enum Failure: Error, Hashable {
    /// Not a manifest of ours: such as that of a web application, which has the same name.
    case foreign
    case unknownVersion
    case damaged(line: Int)
  }

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func read(_ bytes: [UInt8]) throws(Failure) -> Manifest {
    var reader = ManifestReader(bytes)
    return try reader.readManifest()
  }

  private mutating func readManifest() throws(Failure) -> Manifest {
    guard skip(Manifest.generator) else { throw bytes.isEmpty ? .damaged(line: 1) : .foreign }
    guard let version = number() else { throw damaged }
    guard version == 1 else { throw .unknownVersion }
    guard skip(Manifest.afterVersion) else { throw damaged }
    var entries: [Manifest.Entry] = []
    if !skip(Manifest.emptyTail) {
      repeat {
        guard skip("\n") else { throw damaged }
        entries.append(try readEntry(after: entries.last))
      } while skip(",")
      guard skip(Manifest.tail) else { throw damaged }
    }
    guard position == bytes.count else { throw damaged }
    return Manifest(entries: entries)
  }

  private mutating func readEntry(after last: Manifest.Entry?) throws(Failure) -> Manifest.Entry {
    guard
      skip(Manifest.beforePath), let path = string(),
      OutputPaths.fault(in: path.utf8) == nil, last.map({ bytesPrecede($0.path, path) }) ?? true,
      skip(Manifest.beforeBytes), let count = number(),
      skip(Manifest.beforeHash), let hash = hash(), skip(Manifest.afterHash)
    else { throw damaged }
    return Manifest.Entry(path: path, bytes: count, sha256: hash)
  }

  private var damaged: Failure {
    .damaged(line: 1 + bytes[..<position].count { $0 == UInt8(ascii: "\n") })
  }

  private mutating func skip(_ text: String) -> Bool {
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  private mutating func number() -> Int? {
    let digits = bytes[position...].prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    position += digits.count
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private mutating func hash() -> String? {
    let digits = bytes[position...].prefix(64)
    guard digits.count == 64, digits.allSatisfy({ hexadecimalValue($0) != nil }) else { return nil }
    position += 64
    return String(decoding: digits, as: UTF8.self)
  }

  private mutating func string() -> String? {
    guard skip("\"") else { return nil }
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = escape() else { return nil }
        text.append(escaped)
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  /// What follows a reverse solidus: itself, a quotation mark, or `u00` and two digits.
  private mutating func escape() -> UInt8? {
    if skip("\"") { return UInt8(ascii: "\"") }
    if skip("\\") { return UInt8(ascii: "\\") }
    guard
      skip("u00"), position + 1 < bytes.count,
      let high = hexadecimalValue(bytes[position]), let low = hexadecimalValue(bytes[position + 1])
    else { return nil }
    position += 2
    return high << 4 | low
  }
}

private func hexadecimalValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  default: nil
  }
}
