/// A hash of a file's bytes, to tell whether it has changed; not one to trust against forgery.
struct Fingerprint: Hashable, Sendable {
  private let value: UInt64

  init(_ bytes: [UInt8]) {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = UInt64(bytes.count) &* factor
    bytes.withUnsafeBytes { bytes in
      let end = bytes.count & ~7
      for offset in stride(from: 0, to: end, by: 8) {
        hash =
          (hash ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
          &* factor
        hash ^= hash >> 29
      }
      for byte in bytes[end...] {
        hash = (hash ^ UInt64(byte)) &* factor
        hash ^= hash >> 29
      }
    }
    value = hash
  }
}

extension Fingerprint: CustomStringConvertible {
  /// 16 hexadecimal digits.
  var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
