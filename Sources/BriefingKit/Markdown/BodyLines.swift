/// Where the lines of a body begin in its file, by CommonMark's rule: a line ends at a line feed, a
/// carriage return, or both.
///
/// Numbers of lines count from 1 at the body's beginning, offsets from 0 at the file's.
struct BodyLines {
  let bytes: [UInt8]
  private(set) var starts: [Int]

  init(of bytes: [UInt8], from offset: Int) {
    self.bytes = bytes
    var starts = [offset]
    bytes.withUnsafeBufferPointer { buffer in
      var index = offset
      while index < buffer.count {
        let byte = buffer[index]
        index += 1
        if byte > 0x0D { continue }
        if byte == 0x0A || (byte == 0x0D && !(index < buffer.count && buffer[index] == 0x0A)) {
          starts.append(index)
        }
      }
    }
    self.starts = starts
  }

  var count: Int { starts.count }

  func start(of line: Int) -> Int {
    line <= 1 ? starts[0] : line <= starts.count ? starts[line - 1] : bytes.count
  }

  /// The line without its ending.
  func range(of line: Int) -> Range<Int> {
    let start = start(of: line)
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The number of the line that holds the byte at `offset`.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
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
