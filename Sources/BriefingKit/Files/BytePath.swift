/// A path as the file system has it: bytes between slashes, which need not be UTF-8.
///
/// Equality and order are those of the bytes: `String` would take a composed and a decomposed `é` for
/// the same name, and a Linux file system does not.
struct BytePath: Hashable, Sendable {
  /// Without a NUL at the end.
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }
  init(_ text: String) { bytes = Array(text.utf8) }

  /// For messages: what is not UTF-8 becomes U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func / (folder: BytePath, name: BytePath) -> BytePath {
    if folder.bytes.isEmpty { return name }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(folder.bytes.count + 1 + name.bytes.count)
    bytes += folder.bytes
    if bytes.last != Self.slash { bytes.append(Self.slash) }
    bytes += name.bytes
    return BytePath(bytes)
  }

  static func / (folder: BytePath, name: String) -> BytePath { folder / BytePath(name) }

  /// The path without its last part, or nil where it has one part only; `/a` has the parent `/`.
  var parent: BytePath? {
    guard let cut = bytes.lastIndex(of: Self.slash), bytes.count > 1 else { return nil }
    return BytePath(Array(bytes[..<max(cut, bytes[0] == Self.slash ? 1 : 0)]))
  }

  var name: ArraySlice<UInt8> {
    bytes.lastIndex(of: Self.slash).map { bytes[($0 + 1)...] } ?? bytes[...]
  }

  /// Whether `other` is this folder or lies below it.
  func contains(_ other: BytePath) -> Bool {
    if bytes == [Self.slash] { return other.bytes.first == Self.slash }
    guard other.bytes.starts(with: bytes) else { return false }
    return other.bytes.count == bytes.count || other.bytes[bytes.count] == Self.slash
  }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { buffer in
      UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes)
      buffer[bytes.count] = 0
      // The capacity is at least 1, so the buffer has an address.
      return buffer.baseAddress.map { body(UnsafePointer($0)) } ?? body("")
    }
  }

  private static let slash = UInt8(ascii: "/")
}

extension BytePath: Comparable {
  static func < (a: BytePath, b: BytePath) -> Bool { bytesPrecede(a.bytes, b.bytes) }
}
