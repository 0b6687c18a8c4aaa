/// Where the lines of a body begin in its file, by CommonMark's rule: a line ends at a line feed, a
/// carriage return, or both.
///
/// Numbers of lines count from 1 at the body's beginning, offsets from 0 at the file's.
struct BodyLines {
  /// Those of the whole file; valid as long as the call that has handed them out.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of the body's first byte.
  let bodyStart: Int
  /// The offsets of lines, of which `skipped` begin before the body; the next is its first line.
  private let starts: [Int]
  private let skipped: Int

  /// - Parameter bytes: Those of `file`.
  init(of file: SourceFile, _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) {
    self.bytes = bytes
    bodyStart = offset
    if Self.hasLoneReturn(bytes, from: offset) {
      starts = Self.starts(in: bytes, from: offset)
      skipped = 0
    } else {
      starts = file.lineStarts
      skipped = file.location(ofByte: offset).line - 1
    }
  }

  private static func hasLoneReturn(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Bool {
    var index = offset
    while true {
      index = bytes.index(of: 0x0D, from: index, to: bytes.count) + 1
      if index > bytes.count { return false }
      if index == bytes.count || bytes[index] != 0x0A { return true }
    }
  }

  private static func starts(in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> [Int] {
    var starts = [offset]
    var index = offset
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte > 0x0D { continue }
      if byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)) {
        starts.append(index)
      }
    }
    return starts
  }

  var count: Int { starts.count - skipped }

  func start(of line: Int) -> Int {
    line <= 1 ? bodyStart : line <= count ? starts[skipped + line - 1] : bytes.count
  }

  /// The line without its ending.
  func range(of line: Int) -> Range<Int> {
    let start = start(of: line)
    var end = self.start(of: line + 1)
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The number of the line that holds the byte at `offset`.
  func line(at offset: Int) -> Int {
    var low = skipped
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low - skipped + 1
  }

  /// The first byte of the line that is not space, tab, nor one of at most `quotes` block quote markers.
  func contentStart(of line: Int, quotes: Int) -> Int {
    let range = range(of: line)
    var index = range.lowerBound
    var left = quotes
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: ">"), left > 0 {
        left -= 1
      } else if bytes[index] != UInt8(ascii: " "), bytes[index] != UInt8(ascii: "\t") {
        break
      }
      index += 1
    }
    return index
  }
}
