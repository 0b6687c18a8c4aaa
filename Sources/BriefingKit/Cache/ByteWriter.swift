/// Appends values to bytes, in the coding that `ByteReader` reads.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []
  /// The file that a place is in unless it says otherwise.
  private let file: String

  init(file: String, capacity: Int = 0) {
    self.file = file
    bytes.reserveCapacity(capacity)
  }

  mutating func write(_ value: some BinaryCodable) {
    value.encode(to: &self)
  }

  mutating func write(byte: UInt8) {
    bytes.append(byte)
  }

  /// Seven bits to a byte, the lowest first; the high bit says that another byte follows (LEB128).
  @inline(__always)
  mutating func write(number: UInt64) {
    if number < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: number))
    } else {
      write(longNumber: number)
    }
  }

  private mutating func write(longNumber number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A number of elements, or an index: not negative.
  mutating func write(count: Int) {
    write(number: UInt64(count))
  }

  mutating func write(bytes: [UInt8]) {
    write(count: bytes.count)
    self.bytes.append(contentsOf: bytes)
  }

  mutating func write(bytes: UnsafeBufferPointer<UInt8>) {
    write(count: bytes.count)
    self.bytes.append(contentsOf: bytes)
  }

  mutating func write(_ text: String) {
    write(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ location: SourceLocation) {
    let isElsewhere = !Self.isSame(location.file, file)
    write(number: UInt64(location.line) << 1 | (isElsewhere ? 1 : 0))
    if isElsewhere { write(location.file) }
    write(count: location.column)
  }

  /// Compares bytes: `==` also holds of texts that Unicode calls equivalent.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    var (a, b) = (a, b)
    return a.withUTF8 { a in
      b.withUTF8 { b in a.count == b.count && (a.baseAddress == b.baseAddress || a.elementsEqual(b)) }
    }
  }
}
