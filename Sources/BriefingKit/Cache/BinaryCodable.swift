/// A value that a cache keeps between two runs of one and the same program: the coding has no version,
/// and says nothing of itself.
///
/// `init(from:)` goes through the initialiser that names every property, so that a new one does not
/// compile until it is coded; `encode` switches over every case for the same reason.
protocol BinaryCodable {
  /// Writes one byte at least.
  func encode(to writer: inout ByteWriter)
  /// Reads what `encode` wrote; other bytes throw, or give a value of no meaning that is safe to use.
  init(from reader: inout ByteReader) throws(CacheFault)
}

/// A word of a closed list is its place in the list.
extension BinaryCodable where Self: CaseIterable & Equatable, AllCases == [Self] {
  func encode(to writer: inout ByteWriter) {
    var index: UInt8 = 0
    for word in Self.allCases {
      if word == self { break }
      index += 1
    }
    writer.write(byte: index)
  }

  @inline(__always)
  init(from reader: inout ByteReader) throws(CacheFault) {
    let index = Int(try reader.byte())
    let words = Self.allCases
    guard index < words.count else { throw .damaged }
    self = words[index]
  }
}

extension Bool: BinaryCodable {
  func encode(to writer: inout ByteWriter) { writer.write(byte: self ? 1 : 0) }

  @inline(__always)
  init(from reader: inout ByteReader) throws(CacheFault) {
    let byte = try reader.byte()
    guard byte <= 1 else { throw .damaged }
    self = byte == 1
  }
}

/// The sign is the lowest bit, so that small negative numbers are short as well (ZigZag).
extension Int64: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(number: UInt64(bitPattern: self << 1 ^ self >> 63))
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    let number = try reader.number()
    self = Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }
}

extension Int: BinaryCodable {
  func encode(to writer: inout ByteWriter) { Int64(self).encode(to: &writer) }
  init(from reader: inout ByteReader) throws(CacheFault) { self = Int(try Int64(from: &reader)) }
}

extension String: BinaryCodable {
  func encode(to writer: inout ByteWriter) { writer.write(self) }

  @inline(__always)
  init(from reader: inout ByteReader) throws(CacheFault) { self = try reader.text() }
}

extension Optional: BinaryCodable where Wrapped: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(self != nil)
    if let self { writer.write(self) }
  }

  @inline(__always)
  init(from reader: inout ByteReader) throws(CacheFault) {
    self = try Bool(from: &reader) ? Wrapped(from: &reader) : nil
  }
}

extension Array: BinaryCodable where Element: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(count: count)
    for element in self { writer.write(element) }
  }

  @inline(__always)
  init(from reader: inout ByteReader) throws(CacheFault) { self = try reader.array() }
}
