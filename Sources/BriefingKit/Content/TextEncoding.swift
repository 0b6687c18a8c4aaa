/// Whether a file is text in UTF-8, with the place of the first byte that is not.
enum TextEncoding {
  /// Accepts UTF-8 with or without a byte order mark. Finds UTF-16 and UTF-32 by their marks, NUL
  /// bytes, and sequences that are not well formed (Unicode, table 3-7).
  static func fault(in file: SourceFile) -> Finding? {
    let bytes = file.bytes
    for (mark, name) in foreignMarks where bytes.starts(with: mark) {
      return Finding(
        .encoding, at: .start(of: file.path), "the file is \(name); save it as UTF-8")
    }
    guard let offset = firstFault(in: bytes) else { return nil }
    let byte = bytes[offset]
    let hexadecimal = "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    return Finding(
      .encoding, at: file.location(ofByte: offset),
      byte == 0
        ? "a NUL byte at offset \(offset); save the file as UTF-8, or mend it if it is damaged"
        : "byte \(hexadecimal) at offset \(offset) is not UTF-8; save the file as UTF-8")
  }

  private static let foreignMarks: [([UInt8], String)] = [
    ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"),
    ([0xFF, 0xFE], "UTF-16"), ([0xFE, 0xFF], "UTF-16"),
  ]

  /// The offset of the first NUL or ill-formed sequence.
  private static func firstFault(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      let count = buffer.count
      let raw = UnsafeRawBufferPointer(buffer)
      while index < count {
        while index + 8 <= count, isASCIIText(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
          index += 8
        }
        guard index < count else { return nil }
        let byte = buffer[index]
        if byte < 0x80 {
          if byte == 0 { return index }
          index += 1
          continue
        }
        let length = sequenceLength(lead: byte)
        guard length > 0, index + length <= count, isWellFormed(buffer, at: index, length: length) else {
          return index
        }
        index += length
      }
      return nil
    }
  }

  /// Whether none of eight bytes is NUL or above 0x7F.
  private static func isASCIIText(_ word: UInt64) -> Bool {
    // Taking 1 from each byte sets the high bit of the lowest that is 0.
    (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0
  }

  private static func sequenceLength(lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  private static func isWellFormed(
    _ buffer: UnsafeBufferPointer<UInt8>, at index: Int, length: Int
  ) -> Bool {
    let second = buffer[index + 1]
    let allowed: ClosedRange<UInt8> =
      switch buffer[index] {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard allowed.contains(second) else { return false }
    for offset in 2..<max(2, length) where !(0x80...0xBF).contains(buffer[index + offset]) {
      return false
    }
    return true
  }
}
