/// The bytes of an author's file, with the places in it.
///
/// Positions are born at the byte: `location(ofByte:)` is the one place where an offset becomes a
/// line and a column.
public struct SourceFile: Sendable {
  /// The path from the project's root.
  public let path: String
  public let bytes: [UInt8]
  /// The offset of each line's first byte.
  let lineStarts: [Int]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    self.lineStarts = Self.lineStarts(in: bytes)
  }

  public var lineCount: Int { lineStarts.count }

  /// The place of the byte at `offset` (0-based; the end of the file is a place too).
  public func location(ofByte offset: Int) -> SourceLocation {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourceLocation(file: path, line: low + 1, column: offset - lineStarts[low] + 1)
  }

  /// The offset of the first byte of `line` (1-based), or the end of the file beyond its last line.
  public func offset(ofLine line: Int) -> Int {
    line >= 1 && line <= lineStarts.count ? lineStarts[line - 1] : bytes.count
  }

  /// The bytes of `line` (1-based) without its line ending.
  public func line(_ line: Int) -> ArraySlice<UInt8> {
    let start = offset(ofLine: line)
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }

  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts: [Int] = []
    starts.reserveCapacity(bytes.count / 32 + 2)
    starts.append(0)
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 8 <= buffer.count {
        var found = lineFeeds(
          in: UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        while found != 0 {
          starts.append(offset + found.trailingZeroBitCount / 8 + 1)
          found &= found - 1
        }
        offset += 8
      }
      for index in offset..<buffer.count where buffer[index] == UInt8(ascii: "\n") {
        starts.append(index + 1)
      }
    }
    return starts
  }

  /// The high bit of each of eight bytes that is a line feed.
  private static func lineFeeds(in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
    return ~((difference & low) &+ low | difference | low)
  }
}
