import Glibc

/// Numbers words in the order in which they come.
///
/// A hash table on bytes: a string for each word of a site's text would cost more than all else in the
/// index.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]
  /// By number.
  private var heads: [SIMD2<UInt64>] = []
  /// A part of a word's hash in the upper half, and in the lower its number and one more; 0 where nothing
  /// stands. The count is a power of two.
  private var slots = [UInt64](repeating: 0, count: 1 << 12)

  var count: Int { heads.count }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(ends[number])..<Int(ends[number + 1])] }

  @inline(__always)
  mutating func number(of word: FoldedWord) -> Int {
    let hash = word.hash >> 32
    var slot = Self.slot(of: hash, in: slots.count)
    while slots[slot] != 0 {
      let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash, heads[number] == word.head, isRest(word.rest, ofWord: number) {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return add(word, hash, at: slot)
  }

  mutating func number(of word: ArraySlice<UInt8>) -> Int {
    word.withUnsafeBufferPointer { number(of: FoldedWord($0)) }
  }

  @inline(__always)
  private func isRest(_ rest: UnsafeBufferPointer<UInt8>, ofWord number: Int) -> Bool {
    let start = Int(ends[number]) + FoldedWord.headLength
    // Of a word that the head holds whole, its zeros have told it.
    guard let base = rest.baseAddress, !rest.isEmpty else { return start >= Int(ends[number + 1]) }
    guard Int(ends[number + 1]) - start == rest.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0 + start, base, rest.count) == 0 } ?? false
    }
  }

  @inline(never)
  private mutating func add(_ word: FoldedWord, _ hash: UInt64, at slot: Int) -> Int {
    word.append(to: &bytes)
    ends.append(UInt32(bytes.count))
    heads.append(word.head)
    slots[slot] = hash << 32 | UInt64(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  @inline(__always)
  private static func slot(of hash: UInt64, in count: Int) -> Int { Int(hash ^ hash >> 16) & (count - 1) }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    for entry in slots where entry != 0 {
      var slot = Self.slot(of: entry >> 32, in: larger.count)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = entry
    }
    slots = larger
  }
}
