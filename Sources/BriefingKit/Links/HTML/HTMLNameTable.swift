/// Finds the `HTMLName` of some bytes without regard to ASCII letter case.
///
/// A name of up to 16 bytes is packed into two words; the table is open-addressed over them.
struct HTMLNameTable: Sendable {
  static let shared = HTMLNameTable()

  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var name = HTMLName.other
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << bits)
  private static let bits = 10

  private init() {
    for name in HTMLName.allCases where name != .other {
      let bytes = Array(name.rawValue.utf8)
      let (low, high) = bytes.withUnsafeBufferPointer { Self.pack($0, 0..<bytes.count) }
      var index = Self.slot(low, high)
      while slots[index].low != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = Slot(low: low, high: high, name: name)
    }
  }

  @inline(__always)
  func name(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> HTMLName {
    guard range.count <= 16 else { return .other }
    let (low, high) = Self.pack(bytes, range)
    guard low != 0 else { return .other }
    var index = Self.slot(low, high)
    while slots[index].low != 0 {
      if slots[index].low == low, slots[index].high == high { return slots[index].name }
      index = (index + 1) & (slots.count - 1)
    }
    return .other
  }

  @inline(__always)
  private static func slot(_ low: UInt64, _ high: UInt64) -> Int {
    let mixed = (low ^ (high &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> UInt64(64 - bits))
  }

  @inline(__always)
  private static func pack(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (low: UInt64, high: UInt64) {
    if range.count <= 8 { return (word(bytes, range.lowerBound, range.count), 0) }
    return (
      word(bytes, range.lowerBound, 8), word(bytes, range.lowerBound + 8, range.count - 8)
    )
  }

  /// The `count` (1 to 8) bytes at `start`, the first in the lowest byte, lower-cased.
  @inline(__always)
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
    guard count > 0 else { return 0 }
    var word: UInt64 = 0
    if start + 8 <= bytes.count {
      let raw = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self)
      word = UInt64(littleEndian: raw) & (UInt64.max >> UInt64(64 - 8 * count))
    } else {
      for index in 0..<count { word |= UInt64(bytes[start + index]) << UInt64(8 * index) }
    }
    return lowercased(word)
  }

  /// Eight ASCII bytes lower-cased at once; other bytes stay as they are.
  @inline(__always)
  private static func lowercased(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low7 = word & (0x7F &* ones)
    let fromA = low7 &+ (UInt64(0x80 - 0x41) &* ones)
    let beyondZ = low7 &+ (UInt64(0x7F - 0x5A) &* ones)
    let upper = ~word & (fromA ^ beyondZ) & (0x80 &* ones)
    return word | (upper >> 2)
  }
}
