import Glibc

/// Whether `a` comes before `b` in the order of unsigned bytes, a prefix first.
func bytesPrecede(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { b in bytesPrecede(a, b) } }
}

/// Whether `a` comes before `b` in the order of their UTF-8 bytes: the same everywhere, whatever the
/// locale, and unlike `<` on strings without regard to canonical equivalence.
func bytesPrecede(_ a: String, _ b: String) -> Bool {
  let order = a.utf8.withContiguousStorageIfAvailable { a in
    b.utf8.withContiguousStorageIfAvailable { b in bytesPrecede(a, b) }
  }
  return (order ?? nil) ?? a.utf8.lexicographicallyPrecedes(b.utf8)
}

private func bytesPrecede(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = a.baseAddress, let second = b.baseAddress else { return a.count < b.count }
  let order = memcmp(first, second, min(a.count, b.count))
  return order == 0 ? a.count < b.count : order < 0
}
