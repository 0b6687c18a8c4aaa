/// Why bytes could not be read back: they are not what `ByteWriter` wrote.
enum CacheFault: Error {
  case damaged
}

/// Reads back what `ByteWriter` wrote.
///
/// Any bytes may be given to it: it reads within them, allocates in proportion to them, and throws where
/// they make no sense. What it cannot know is whether a text or a number is the one that was written.
///
/// It points into the bytes and must not outlive them.
struct ByteReader {
  /// The file that a place is in unless it says otherwise; one instance for all places.
  let file: String
  private var next: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>

  init(_ bytes: UnsafeRawBufferPointer, file: String) throws(CacheFault) {
    let bytes = bytes.assumingMemoryBound(to: UInt8.self)
    guard let start = bytes.baseAddress else { throw .damaged }
    self.file = file
    next = start
    end = start + bytes.count
  }

  private var remaining: Int { end - next }

  var isAtEnd: Bool { next == end }

  @inline(__always)
  mutating func read<Value: BinaryCodable>() throws(CacheFault) -> Value {
    try Value(from: &self)
  }

  @inline(__always)
  mutating func byte() throws(CacheFault) -> UInt8 {
    guard next < end else { throw .damaged }
    defer { next += 1 }
    return next.pointee
  }

  @inline(__always)
  mutating func number() throws(CacheFault) -> UInt64 {
    let first = try byte()
    return first < 0x80 ? UInt64(first) : try longNumber(UInt64(first & 0x7F))
  }

  private mutating func longNumber(_ lowest: UInt64) throws(CacheFault) -> UInt64 {
    var number = lowest
    var shift: UInt64 = 7
    while true {
      let byte = try byte()
      // The tenth byte has room for the highest bit alone.
      if shift == 63, byte > 1 { throw .damaged }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  /// A number of elements, each of which takes a byte at least.
  @inline(__always)
  mutating func count() throws(CacheFault) -> Int {
    let number = try number()
    guard number <= UInt64(remaining) else { throw .damaged }
    return Int(truncatingIfNeeded: number)
  }

  /// A number from 0 to `limit`.
  @inline(__always)
  mutating func index(upTo limit: Int) throws(CacheFault) -> Int {
    let number = try number()
    guard number <= UInt64(limit) else { throw .damaged }
    return Int(truncatingIfNeeded: number)
  }

  mutating func bytes() throws(CacheFault) -> [UInt8] {
    Array(try slice())
  }

  /// What is not UTF-8 is replaced, as `String(decoding:as:)` does.
  mutating func text() throws(CacheFault) -> String {
    String(decoding: try slice(), as: UTF8.self)
  }

  @inline(__always)
  mutating func slice() throws(CacheFault) -> UnsafeBufferPointer<UInt8> {
    let count = try count()
    defer { next += count }
    return UnsafeBufferPointer(start: next, count: count)
  }

  @inline(__always)
  mutating func array<Element: BinaryCodable>() throws(CacheFault) -> [Element] {
    let count = try count()
    if count == 0 { return [] }
    var elements: [Element] = []
    // An element may need a hundred times its bytes: a wrong count must not be believed for more than this.
    elements.reserveCapacity(min(count, 1_024))
    for _ in 0..<count { elements.append(try read()) }
    return elements
  }

  @inline(__always)
  mutating func location() throws(CacheFault) -> SourceLocation {
    let number = try number()
    let file = number & 1 == 0 ? file : try text()
    let line = number >> 1
    let column = try self.number()
    guard line <= Self.lastPlace, column <= Self.lastPlace else { throw .damaged }
    return SourceLocation(file: file, line: Int(line), column: Int(column))
  }

  /// Beyond every line and column.
  private static let lastPlace = UInt64(UInt32.max)
}
