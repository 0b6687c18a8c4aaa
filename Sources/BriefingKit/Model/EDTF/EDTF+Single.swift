extension EDTF {
  /// One date of level 0 or 1.
  public struct Single: Hashable, Sendable {
    public let value: Value
    public let qualifier: Qualifier
  }

  /// What a date says. Years count as ISO 8601 does: the year 0 is 1 BC; months from 1 to 12.
  public enum Value: Hashable, Sendable {
    /// `20XX`: some year of the hundred from `firstYear`.
    case century(firstYear: Int)
    /// `201X`: some year of the ten from `firstYear`.
    case decade(firstYear: Int)
    case year(Int)
    /// `2018-21` to `2018-24`
    case season(Season, year: Int)
    case month(Int, year: Int)
    /// `2018-XX`
    case someMonth(year: Int)
    /// `2018-XX-XX`
    case someDayOfYear(Int)
    /// `2018-12-XX`
    case someDay(month: Int, year: Int)
    case day(Day)
    case time(Day, TimeOfDay)
  }

  public struct Day: Hashable, Sendable {
    public let year: Int
    public let month: Int
    public let day: Int
  }

  public struct TimeOfDay: Hashable, Sendable {
    public let hour: Int
    public let minute: Int
    public let second: Int
    /// Minutes east of UTC; nil where no zone is written: local time.
    public let utcOffset: Int?
  }

  /// Level 1's seasons, which do not say for which half of the Earth they hold.
  public enum Season: Int, Sendable {
    case spring = 21
    case summer
    case autumn
    case winter
  }

  public enum Qualifier: Hashable, Sendable {
    case certain
    /// `?`
    case uncertain
    /// `~`
    case approximate
    /// `%`
    case uncertainAndApproximate

    public var isUncertain: Bool { self == .uncertain || self == .uncertainAndApproximate }
    public var isApproximate: Bool { self == .approximate || self == .uncertainAndApproximate }
  }

  /// The finest part that is known, the coarsest first: `2018-12-XX` is precise to the month.
  public enum Precision: Int, Comparable, Sendable {
    case century
    case decade
    case year
    case season
    case month
    case day
    case second

    public static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
  }
}

extension EDTF.Single {
  public var precision: EDTF.Precision {
    switch value {
    case .century: .century
    case .decade: .decade
    case .year, .someMonth, .someDayOfYear: .year
    case .season: .season
    case .month, .someDay: .month
    case .day: .day
    case .time: .second
    }
  }

  /// Digits of it are written `X`.
  public var isUnspecified: Bool {
    switch value {
    case .century, .decade, .someMonth, .someDayOfYear, .someDay: true
    case .year, .season, .month, .day, .time: false
    }
  }

  /// The first second that the date allows, the qualifier aside.
  ///
  /// Seasons are drawn as the northern half of the Earth's meteorologists have them, in three whole
  /// months: spring from March, winter from December into the next year. EDTF itself gives no months.
  public var earliest: Instant {
    switch value {
    case .century(let year), .decade(let year), .year(let year), .someMonth(let year),
      .someDayOfYear(let year):
      Instant(year: year)
    case .season(let season, let year): Instant(year: year, month: season.firstMonth)
    case .month(let month, let year), .someDay(let month, let year): Instant(year: year, month: month)
    case .day(let day): day.start
    case .time(let day, let time):
      day.start.advanced(bySeconds: Int64(time.secondOfDay - (time.utcOffset ?? 0) * 60))
    }
  }

  /// The last second that the date allows, the qualifier aside.
  public var latest: Instant {
    let next =
      switch value {
      case .century(let year): Instant(year: year + 100)
      case .decade(let year): Instant(year: year + 10)
      case .year(let year), .someMonth(let year), .someDayOfYear(let year): Instant(year: year + 1)
      case .season(let season, let year): Instant(year: year, month: season.firstMonth + 3)
      case .month(let month, let year), .someDay(let month, let year):
        Instant(year: year, month: month + 1)
      case .day(let day): day.start.advanced(bySeconds: Int64(CivilCalendar.secondsPerDay))
      case .time: earliest.advanced(bySeconds: 1)
      }
    return next.advanced(bySeconds: -1)
  }
}

extension EDTF.Day {
  fileprivate var start: Instant { Instant(year: year, month: month, day: day) }
}

extension EDTF.TimeOfDay {
  fileprivate var secondOfDay: Int { hour * 3_600 + minute * 60 + second }
}

extension EDTF.Season {
  fileprivate var firstMonth: Int { (rawValue - 20) * 3 }
}
