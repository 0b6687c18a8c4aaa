/// The pixel size that an image file states in its header: PNG, GIF, JPEG or WebP.
enum ImageSize {
  /// Nil where the file cannot be read, or is of another format.
  static func read(_ path: String) -> (width: Int, height: Int)? {
    guard let bytes = try? readFile(path, limit: 64 << 20) else { return nil }
    return of(bytes)
  }

  /// Nil also where a side is 0: a JPEG file may state its height only behind its pixels.
  static func of(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard let size = stated(in: bytes), size.width > 0, size.height > 0 else { return nil }
    return size
  }

  private static func stated(in bytes: [UInt8]) -> (width: Int, height: Int)? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), bytes.count >= 24 {
      return (bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4))
    }
    if bytes.starts(with: [0x47, 0x49, 0x46, 0x38]), bytes.count >= 10 {
      return (littleEndian(bytes, 6, 2), littleEndian(bytes, 8, 2))
    }
    if bytes.starts(with: [0xFF, 0xD8]) { return jpeg(bytes) }
    if bytes.starts(with: [0x52, 0x49, 0x46, 0x46]), bytes.count >= 30 { return webP(bytes) }
    return nil
  }

  /// ITU-T T.81, B.2.2: the first frame header.
  private static func jpeg(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    var offset = 2
    while offset + 9 < bytes.count, bytes[offset] == 0xFF {
      let marker = bytes[offset + 1]
      let isFrame = (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
      if isFrame { return (bigEndian(bytes, offset + 7, 2), bigEndian(bytes, offset + 5, 2)) }
      // A fill byte before the marker, or a segment with the length that it states.
      offset += marker == 0xFF ? 1 : 2 + bigEndian(bytes, offset + 2, 2)
    }
    return nil
  }

  private static func webP(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8X": (1 + littleEndian(bytes, 24, 3), 1 + littleEndian(bytes, 27, 3))
    case "VP8 ": (littleEndian(bytes, 26, 2) & 0x3FFF, littleEndian(bytes, 28, 2) & 0x3FFF)
    case "VP8L":
      (1 + littleEndian(bytes, 21, 2) & 0x3FFF, 1 + (littleEndian(bytes, 21, 4) >> 14) & 0x3FFF)
    default: nil
    }
  }

  private static func bigEndian(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func littleEndian(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
