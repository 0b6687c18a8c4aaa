/// A day in UTC.
public struct LinkDay: Hashable, Sendable {
  /// Days from 1970-01-01.
  public let number: Int

  public init(_ instant: Instant) {
    number = CivilCalendar.floored(Int(instant.seconds), by: CivilCalendar.secondsPerDay)
  }

  /// Reads `2026-03-01`; nil for other forms and for days that do not exist.
  public init?(_ text: String) {
    guard text.utf8.count == 10, let instant = Instant(rfc3339: text + "T00:00:00Z") else { return nil }
    self.init(instant)
  }
}

extension LinkDay: Comparable {
  public static func < (a: LinkDay, b: LinkDay) -> Bool { a.number < b.number }
}

extension LinkDay: CustomStringConvertible {
  public var description: String {
    let midnight = Instant(secondsSince1970: Int64(number * CivilCalendar.secondsPerDay))
    return String(midnight.description.prefix(10))
  }
}
