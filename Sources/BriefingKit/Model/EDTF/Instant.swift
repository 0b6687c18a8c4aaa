/// A second of the UTC time scale, without leap seconds, in the proleptic Gregorian calendar.
public struct Instant: Hashable, Sendable {
  /// Since 1970-01-01T00:00:00Z; negative before it.
  public let seconds: Int64

  public init(secondsSince1970 seconds: Int64) {
    self.seconds = seconds
  }

  /// Values beyond their range carry over: month 13 is January of the next year, hour 24 the next
  /// midnight. The year lies within ±100,000,000,000.
  public init(year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    let days = CivilCalendar.days(year: year, month: month, day: day)
    seconds = Int64(days * CivilCalendar.secondsPerDay + hour * 3_600 + minute * 60 + second)
  }

  public func advanced(bySeconds distance: Int64) -> Instant {
    Instant(secondsSince1970: seconds + distance)
  }
}

extension Instant: Comparable {
  public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }
}

extension Instant {
  /// The date in UTC. The year 0 is 1 BC.
  public var date: (year: Int, month: Int, day: Int) { CivilCalendar.date(ofDay: dayNumber) }
  public var year: Int { date.year }
  /// 1 to 12.
  public var month: Int { date.month }
  /// 1 to 31.
  public var day: Int { date.day }
  public var hour: Int { secondOfDay / 3_600 }
  public var minute: Int { secondOfDay / 60 % 60 }
  public var second: Int { secondOfDay % 60 }

  /// Days from 1970-01-01.
  private var dayNumber: Int { CivilCalendar.floored(Int(seconds), by: CivilCalendar.secondsPerDay) }
  private var secondOfDay: Int { Int(seconds) - dayNumber * CivilCalendar.secondsPerDay }
}

extension Instant: CustomStringConvertible {
  /// RFC 3339 in UTC: `2018-12-21T00:00:00Z`. A year outside 0000 to 9999, for which RFC 3339 has no
  /// form, gets its sign: `-0043-03-15T00:00:00Z`, `+12018-01-01T00:00:00Z`.
  public var description: String {
    let date = date
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    if date.year < 0 { bytes.append(UInt8(ascii: "-")) }
    if date.year > 9_999 { bytes.append(UInt8(ascii: "+")) }
    DateDigits.append(abs(date.year), width: 4, to: &bytes)
    for (separator, value) in [
      (UInt8(ascii: "-"), date.month), (UInt8(ascii: "-"), date.day), (UInt8(ascii: "T"), hour),
      (UInt8(ascii: ":"), minute), (UInt8(ascii: ":"), second),
    ] {
      bytes.append(separator)
      DateDigits.append(value, width: 2, to: &bytes)
    }
    bytes.append(UInt8(ascii: "Z"))
    return String(decoding: bytes, as: UTF8.self)
  }
}
