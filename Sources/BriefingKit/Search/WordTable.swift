import Glibc

/// Numbers words in the order in which they come.
///
/// A hash table on bytes: a string for each word of a site's text would cost more than all else in the
/// index.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]
  /// A word's hash in the upper half, and in the lower its number and one more; 0 where nothing stands. The
  /// count is a power of two.
  private var slots = [UInt64](repeating: 0, count: 1 << 12)

  var count: Int { ends.count - 1 }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(ends[number])..<Int(ends[number + 1])] }

  /// - Parameter hash: as `WordScanner` gives it.
  mutating func number(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    var slot = Self.slot(of: hash, in: slots.count)
    while slots[slot] != 0 {
      let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == UInt64(hash), isWord(number, word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: word)
    ends.append(UInt32(bytes.count))
    slots[slot] = UInt64(hash) << 32 | UInt64(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  mutating func number(of word: ArraySlice<UInt8>) -> Int {
    word.withUnsafeBufferPointer { number(of: $0, WordScanner.hash(of: word)) }
  }

  private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(ends[number])
    guard Int(ends[number + 1]) - start == word.count, let other = word.baseAddress else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0 + start, other, word.count) == 0 } ?? false
    }
  }

  private static func slot(of hash: UInt32, in count: Int) -> Int { Int(hash ^ hash >> 15) & (count - 1) }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    for entry in slots where entry != 0 {
      var slot = Self.slot(of: UInt32(entry >> 32), in: larger.count)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = entry
    }
    slots = larger
  }
}
