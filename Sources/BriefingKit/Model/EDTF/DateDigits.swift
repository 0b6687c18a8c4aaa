/// Decimal numbers of a fixed width, in ASCII.
enum DateDigits {
  /// The number in the `count` bytes from `start`, or nil where one of them is no digit or lies
  /// beyond `end`.
  static func value(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, count: Int, before end: Int
  ) -> Int? {
    guard start + count <= end else { return nil }
    var value = 0
    for index in start..<start + count {
      guard isDigit(bytes[index]) else { return nil }
      value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
    }
    return value
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Writes `value` (not negative) with zeros before it up to `width`.
  static func append(_ value: Int, width: Int, to bytes: inout [UInt8]) {
    let digits = String(value).utf8
    for _ in 0..<max(0, width - digits.count) { bytes.append(UInt8(ascii: "0")) }
    bytes.append(contentsOf: digits)
  }

  static func text(_ value: Int, width: Int) -> String {
    var bytes: [UInt8] = []
    append(value, width: width, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
