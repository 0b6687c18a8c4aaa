/// A fast hash of bytes for the tables of paths and ids: seeded anew in every process, so that no page
/// can be written to collide, and never part of any output.
enum ByteHash {
  private static let seed = UInt64.random(in: .min ... .max)

  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = mix(seed ^ UInt64(truncatingIfNeeded: raw.count), 0x9E37_79B9_7F4A_7C15)
    var index = 0
    while index + 8 <= raw.count {
      hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self), 0xD6E8_FEB8_6659_FD93)
      index += 8
    }
    var tail: UInt64 = 0
    while index < raw.count {
      tail = tail << 8 | UInt64(raw[index])
      index += 1
    }
    return mix(hash ^ tail, 0xA076_1D64_78BD_642F)
  }

  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}
