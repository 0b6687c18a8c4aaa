import Testing

@testable import BriefingKit

@Suite struct ImageSizeTests {
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [
      0, 0, 1, 2, 0, 0, 0, 3,
    ]
  private static let gif: [UInt8] = Array("GIF89a".utf8) + [2, 1, 3, 0]
  /// A comment, a fill byte, then the frame header.
  private static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xFE, 0, 4, 1, 2, 0xFF, 0xFF, 0xC2, 0, 17, 8, 0, 3, 1, 2, 3, 1, 0x22]
  private static func webP(_ chunk: String, _ bytes: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP\(chunk)".utf8) + [0, 0, 0, 0] + bytes
  }
  private static let lossy = webP("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 2, 1, 3, 0x40])
  private static let extended = webP("VP8X", [0, 0, 0, 0, 1, 1, 0, 2, 0, 0])
  /// 14 bits of width less 1, then 14 bits of height less 1.
  private static let lossless = webP("VP8L", [0x2F, 0x01, 0x81, 0, 0, 0, 0, 0, 0, 0])

  @Test(arguments: [png, gif, jpeg, lossy, extended, lossless])
  func readsTheSizeFromTheHeader(bytes: [UInt8]) {
    let size = ImageSize.of(bytes)
    #expect(size?.width == 258)
    #expect(size?.height == 3)
  }

  @Test(arguments: [png, gif, jpeg, lossy, extended, lossless])
  func survivesAHeaderThatIsCutOff(bytes: [UInt8]) {
    for count in 0..<bytes.count { _ = ImageSize.of(Array(bytes.prefix(count))) }
  }

  @Test(arguments: ["", "<svg/>", "RIFF0000WAVEfmt 00000000000000000000"])
  func knowsNoSizeOfOtherFiles(text: String) {
    #expect(ImageSize.of(Array(text.utf8)) == nil)
  }

  @Test func knowsNoSizeOfAnImageWithoutPixels() {
    #expect(ImageSize.of(Array("GIF89a".utf8) + [0, 0, 3, 0]) == nil)
  }
}
