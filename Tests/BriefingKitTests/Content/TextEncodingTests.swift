import Testing

@testable import BriefingKit

@Suite struct TextEncodingTests {
  private func fault(_ bytes: [UInt8]) -> String? {
    TextEncoding.fault(in: SourceFile(path: "x.md", bytes: bytes)).map { "\($0.location): \($0.message)" }
  }

  @Test(arguments: ["", "a", "ä", "€", "😀", "\u{10FFFF}", "\u{D7FF}\u{E000}", "\u{FEFF}x", "\u{7FF}\u{800}"])
  func acceptsUTF8AtEveryAlignment(text: String) {
    for count in 0..<9 {
      #expect(fault(Array((String(repeating: "x", count: count) + text).utf8)) == nil)
    }
  }

  @Test(
    arguments: [
      ([0x80], "0x80"), ([0xC3], "0xC3"), ([0xC0, 0x80], "0xC0"), ([0xC1, 0xBF], "0xC1"),
      ([0xE0, 0x9F, 0xBF], "0xE0"), ([0xED, 0xA0, 0x80], "0xED"), ([0xE2, 0x82], "0xE2"),
      ([0xE2, 0x82, 0x20], "0xE2"), ([0xF0, 0x8F, 0xBF, 0xBF], "0xF0"), ([0xF4, 0x90, 0x80, 0x80], "0xF4"),
      ([0xF0, 0x9F, 0x98], "0xF0"), ([0xF0, 0x9F, 0x98, 0x20], "0xF0"), ([0xF5], "0xF5"), ([0xFF], "0xFF"),
    ] as [([UInt8], String)])
  func namesTheFirstByteThatIsNotUTF8(bytes: [UInt8], name: String) {
    for count in 0..<9 {
      let text = Array("ä\n".utf8) + [UInt8](repeating: 0x78, count: count)
      #expect(
        fault(text + bytes)
          == "x.md:2:\(count + 1): byte \(name) at offset \(count + 3) is not UTF-8; save the file as UTF-8")
    }
  }

  @Test func namesANULByteAtEveryAlignment() {
    for count in 0..<20 {
      #expect(
        fault([UInt8](repeating: 0x78, count: count) + [0] + Array("text and text".utf8))
          == "x.md:1:\(count + 1): a NUL byte at offset \(count); save the file as UTF-8, or mend it if it is damaged"
      )
    }
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x2D, 0], "UTF-16"), ([0xFE, 0xFF, 0, 0x2D], "UTF-16"),
      ([0xFF, 0xFE, 0, 0, 0x2D, 0, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x2D], "UTF-32"),
    ] as [([UInt8], String)])
  func namesAnotherEncodingByItsMark(bytes: [UInt8], name: String) {
    #expect(fault(bytes) == "x.md:1:1: the file is \(name); save it as UTF-8")
  }
}
