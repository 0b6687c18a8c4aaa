extension Instant {
  /// Reads a time with its zone, as RFC 3339 writes it: `2026-03-01T08:00:00+01:00`, or with `Z`.
  ///
  /// Strict: nil for lower-case `t` and `z`, a blank instead of `T`, missing seconds or zone, an offset
  /// without its colon, a date that does not exist, and second 60, which this time scale does not have.
  /// A fraction of a second is read and dropped. `-00:00` (RFC 3339, 4.3) counts as UTC.
  public init?(rfc3339 text: String) {
    var text = text
    guard let instant = text.withUTF8({ Self.read($0) }) else { return nil }
    self = instant
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
    func number(at start: Int, count: Int, in range: ClosedRange<Int>) -> Int? {
      let value = DateDigits.value(in: bytes, at: start, count: count, before: bytes.count)
      return value.flatMap { range.contains($0) ? $0 : nil }
    }
    func has(_ byte: Unicode.Scalar, at index: Int) -> Bool {
      index < bytes.count && bytes[index] == UInt8(ascii: byte)
    }
    guard has("-", at: 4), has("-", at: 7), has("T", at: 10), has(":", at: 13), has(":", at: 16),
      let year = number(at: 0, count: 4, in: 0...9_999),
      let month = number(at: 5, count: 2, in: 1...12),
      let day = number(at: 8, count: 2, in: 1...CivilCalendar.length(ofMonth: month, in: year)),
      let hour = number(at: 11, count: 2, in: 0...23),
      let minute = number(at: 14, count: 2, in: 0...59),
      let second = number(at: 17, count: 2, in: 0...59)
    else { return nil }
    var zone = 19
    if has(".", at: zone) {
      zone += 1
      while zone < bytes.count, DateDigits.isDigit(bytes[zone]) { zone += 1 }
      guard zone > 20 else { return nil }
    }
    let local = Instant(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    if has("Z", at: zone) { return bytes.count == zone + 1 ? local : nil }
    guard bytes.count == zone + 6, has("+", at: zone) || has("-", at: zone), has(":", at: zone + 3),
      let hours = number(at: zone + 1, count: 2, in: 0...23),
      let minutes = number(at: zone + 4, count: 2, in: 0...59)
    else { return nil }
    let offset = Int64(hours * 3_600 + minutes * 60)
    return local.advanced(bySeconds: has("+", at: zone) ? -offset : offset)
  }
}
