/// A word of the search in UTF-8, folded: its beginning as two numbers, since most words are no longer.
struct FoldedWord {
  /// The first bytes, the first of all in the lowest; zeros behind a shorter word.
  let head: SIMD2<UInt64>
  /// The bytes behind the first sixteen.
  let rest: UnsafeBufferPointer<UInt8>

  /// How many bytes `head` holds.
  static let headLength = 16

  @inline(__always)
  init(head: SIMD2<UInt64>) {
    self.head = head
    rest = UnsafeBufferPointer(start: nil, count: 0)
  }

  /// - Parameter bytes: outlive the word.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    head = SIMD2(bytes.word(at: 0), bytes.word(at: 8))
    rest = UnsafeBufferPointer(rebasing: bytes.dropFirst(Self.headLength))
  }

  /// Words that are equal have the same.
  @inline(__always)
  var hash: UInt64 {
    var hash = (head.x ^ head.y &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
    for byte in rest { hash = (hash ^ hash >> 32 ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
    return hash
  }

  func append(to bytes: inout [UInt8]) {
    let zeros = head.y == 0 ? 8 + head.x.leadingZeroBitCount / 8 : head.y.leadingZeroBitCount / 8
    Self.forEachByte(of: head, Self.headLength - zeros) { bytes.append($0) }
    bytes.append(contentsOf: rest)
  }

  @inline(__always)
  static func forEachByte(of head: SIMD2<UInt64>, _ count: Int, _ body: (UInt8) -> Void) {
    for index in 0..<count {
      body(UInt8(truncatingIfNeeded: (index < 8 ? head.x : head.y) >> UInt64(index % 8 * 8)))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The eight bytes from `index` on as a number, the first in the lowest, with zeros for those behind the end.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    if index + 8 <= count {
      let word = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      return UInt64(littleEndian: word)
    }
    var word: UInt64 = 0
    var left = count - index
    while left > 0 {
      left -= 1
      word = word << 8 | UInt64(self[index + left])
    }
    return word
  }
}
