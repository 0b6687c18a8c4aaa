#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Sixteen bytes at once: prose is mostly bytes that mean nothing, and is passed over in large steps.
extension UnsafeBufferPointer<UInt8> {
  typealias Chunk = SIMD16<UInt8>
  /// Of each of sixteen bytes, whether it is wanted.
  typealias Hits = SIMDMask<Chunk.MaskStorage>

  /// The first index in `start..<end` whose byte is wanted, or `end`.
  ///
  /// - Parameters:
  ///   - wanted: Whether one byte is wanted.
  ///   - hits: The same for sixteen bytes; may hold more, which the caller passes over.
  @inline(__always)
  func index(from start: Int, to end: Int, where wanted: (UInt8) -> Bool, hits: (Chunk) -> Hits) -> Int {
    var index = start
    while index + 16 <= end {
      let hit = Self.firstHit(hits(chunk(at: index)))
      if hit < 16 { return index + hit }
      index += 16
    }
    while index < end, !wanted(self[index]) { index += 1 }
    return index
  }

  /// The sixteen bytes from `index` on, all of which must be there.
  @inline(__always)
  func chunk(at index: Int) -> Chunk {
    UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: Chunk.self)
  }

  /// The number of the first hit, or 16.
  @inline(__always)
  static func firstHit(_ hits: Hits) -> Int {
    let words = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
    if words[0] | words[1] == 0 { return 16 }
    return words[0] != 0
      ? words[0].littleEndian.trailingZeroBitCount / 8 : 8 + words[1].littleEndian.trailingZeroBitCount / 8
  }

  func hasPrefix(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard length <= count, let baseAddress else { return length == 0 }
    return memcmp(baseAddress, text.utf8Start, length) == 0
  }

  func hasSuffix(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard length <= count, let baseAddress else { return length == 0 }
    return memcmp(baseAddress + (count - length), text.utf8Start, length) == 0
  }

  /// The first index in `start..<end` of `byte`, or `end`.
  func index(of byte: UInt8, from start: Int, to end: Int) -> Int {
    index(from: start, to: end, where: { $0 == byte }, hits: { $0.hits(byte) })
  }
}

// Written with vectors on both sides: the operators with a scalar are not compiled to vector instructions.
extension SIMD16<UInt8> {
  @inline(__always)
  func hits(_ byte: UInt8) -> UnsafeBufferPointer<UInt8>.Hits { self .== SIMD16(repeating: byte) }

  @inline(__always)
  func hits(_ bytes: ClosedRange<UInt8>) -> UnsafeBufferPointer<UInt8>.Hits {
    (self &- SIMD16(repeating: bytes.lowerBound)) .<= SIMD16(repeating: bytes.upperBound - bytes.lowerBound)
  }
}
