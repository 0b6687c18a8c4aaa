/// The header of RFC 9110, 10.2.3: seconds, or a date.
enum RetryAfter {
  /// The time to wait; nil where the value is neither. A date in the past is no wait, and so are 0 seconds.
  static func wait(_ value: String, now: Instant) -> Duration? {
    let bytes = Array(value.utf8)
    if !bytes.isEmpty, bytes.allSatisfy(\.isASCIIDigit) {
      // Longer than nine digits is longer than any wait.
      return .seconds(bytes.count > 9 ? 999_999_999 : Int(value) ?? 0)
    }
    guard let date = HTTPDate.read(value) else { return nil }
    return .seconds(max(0, date.seconds - now.seconds))
  }
}

/// The three forms of RFC 9110, 5.6.7.
enum HTTPDate {
  static func read(_ text: String) -> Instant? {
    let parts = text.utf8.split { $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "-") }
      .map { String(decoding: $0, as: UTF8.self) }
    switch parts.count {
    case 6 where parts[5] == "GMT":
      // `Sun, 06 Nov 1994 08:49:37 GMT`, and with two digits `Sunday, 06-Nov-94 08:49:37 GMT`
      guard let year = number(parts[3]), parts[3].utf8.count == 4 || parts[3].utf8.count == 2 else {
        return nil
      }
      let century = parts[3].utf8.count == 4 ? 0 : year < 70 ? 2_000 : 1_900
      return instant(year: century + year, month: parts[2], day: parts[1], time: parts[4])
    case 5:
      // `Sun Nov  6 08:49:37 1994`
      guard parts[4].utf8.count == 4, let year = number(parts[4]) else { return nil }
      return instant(year: year, month: parts[1], day: parts[2], time: parts[3])
    default:
      return nil
    }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func instant(year: Int, month: String, day: String, time: String) -> Instant? {
    let clock = time.split(separator: ":", omittingEmptySubsequences: false).map { number(String($0)) }
    guard let month = months.firstIndex(of: month), let day = number(day), clock.count == 3,
      let hour = clock[0], let minute = clock[1], let second = clock[2],
      (1...CivilCalendar.length(ofMonth: month + 1, in: year)).contains(day),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    return Instant(year: year, month: month + 1, day: day, hour: hour, minute: minute, second: second)
  }

  private static func number(_ text: String) -> Int? {
    (1...4).contains(text.utf8.count) && text.utf8.allSatisfy(\.isASCIIDigit) ? Int(text) : nil
  }
}
