/// Compressed data without a compressor (RFC 1951, 1952).
enum Deflate {
  /// A gzip file of at least `count` bytes of zero: one byte in 158.
  static func gzip(zeros count: Int) -> [UInt8] {
    var writer = BitWriter(bytes: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
    // The last block, of fixed codes.
    writer.write(1, bits: 1)
    writer.write(1, bits: 2)
    // The literal 0: code 0x30.
    writer.writeCode(0x30, bits: 8)
    for _ in 0..<count / 258 + 1 {
      // 258 times the byte one before: length code 285 (0xC5), distance code 0.
      writer.writeCode(0xC5, bits: 8)
      writer.writeCode(0, bits: 5)
    }
    writer.writeCode(0, bits: 7)
    writer.flush()
    // Checksum and length are wrong; nobody comes so far.
    return writer.bytes + [0, 0, 0, 0, 0, 0, 0, 0]
  }

  private struct BitWriter {
    var bytes: [UInt8]
    var current: UInt8 = 0
    var filled = 0

    mutating func write(_ value: Int, bits: Int) {
      for bit in 0..<bits { append(value >> bit & 1) }
    }

    /// Codes stand with their highest bit first.
    mutating func writeCode(_ code: Int, bits: Int) {
      for bit in (0..<bits).reversed() { append(code >> bit & 1) }
    }

    mutating func flush() {
      while filled > 0 { append(0) }
    }

    private mutating func append(_ bit: Int) {
      current |= UInt8(bit) << UInt8(filled)
      filled += 1
      if filled == 8 {
        bytes.append(current)
        (current, filled) = (0, 0)
      }
    }
  }
}
