import Testing

@testable import BriefingKit

@Suite struct ByteBufferTests {
  @Test("grows, and keeps what was written") func grows() {
    var buffer = ByteBuffer(capacity: 1)
    var expected = ""
    for number in 0..<300 {
      buffer.append("ab" as StaticString)
      buffer.append(decimal: number)
      buffer.append(UInt8(ascii: ","))
      expected += "ab\(number),"
    }
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  @Test("inserts before what was written", arguments: 0...5) func inserts(at offset: Int) {
    var buffer = ByteBuffer(capacity: 1)
    buffer.append("abcde")
    let text = String(repeating: "0123456789", count: 10)
    buffer.insert(text, at: offset)
    let expected = "abcde".prefix(offset) + text + "abcde".dropFirst(offset)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  @Test("forgets what is cut off") func truncates() {
    var buffer = ByteBuffer()
    buffer.append("abcde")
    buffer.truncate(to: 3)
    buffer.removeLast()
    #expect(buffer.last == UInt8(ascii: "b"))
    #expect(String(decoding: buffer.bytes(from: 1), as: UTF8.self) == "b")
  }
}

@Suite struct ByteSearchTests {
  @Test("a search finds what stands within its bounds, and nothing before or behind them")
  func staysWithinItsBounds() {
    let text = (0..<48).map { UInt8($0 * $0 * 7 % 13) }
    text.withUnsafeBufferPointer { bytes in
      for start in 0...48 {
        for end in start...48 {
          let expected = bytes[start..<end].firstIndex(of: 3) ?? end
          #expect(bytes.index(of: 3, from: start, to: end) == expected, "\(text) \(start) \(end)")
        }
      }
    }
  }

  @Test("finds a byte wherever it stands", arguments: 0..<50) func finds(place: Int) {
    var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 50)
    bytes[place] = UInt8(ascii: "^")
    bytes.withUnsafeBufferPointer { bytes in
      #expect(bytes.index(of: UInt8(ascii: "^"), from: 0, to: 50) == place)
      #expect(bytes.index(of: UInt8(ascii: "^"), from: place, to: 50) == place)
      #expect(bytes.index(of: UInt8(ascii: "^"), from: place + 1, to: 50) == 50)
      #expect(bytes.index(of: UInt8(ascii: "^"), from: 0, to: place) == place)
    }
  }

  @Test("takes a range of bytes with both of its ends") func takesARange() {
    for byte in UInt8.min...UInt8.max {
      let hits = SIMD16<UInt8>(repeating: byte).hits(0x3C...0x40)
      #expect(UnsafeBufferPointer.firstHit(hits) == ((0x3C...0x40).contains(byte) ? 0 : 16))
    }
  }

  @Test("compares the beginning and the end") func compares() {
    Array("Content/a.md".utf8).withUnsafeBufferPointer { bytes in
      #expect(bytes.hasPrefix("Content/"))
      #expect(!bytes.hasPrefix("content/"))
      #expect(!bytes.hasPrefix("Content/a.md/"))
      #expect(bytes.hasSuffix(".md"))
      #expect(!bytes.hasSuffix("x.md"))
    }
  }
}
