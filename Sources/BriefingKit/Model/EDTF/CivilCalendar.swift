/// Day counts of the proleptic Gregorian calendar, with the year 0 (1 BC), as ISO 8601 has it.
enum CivilCalendar {
  static let secondsPerDay = 86_400

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of `month` (1 to 12).
  static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01. A month or day beyond its range carries over: month 13 is January.
  static func days(year: Int, month: Int, day: Int) -> Int {
    // Counting months from March puts the leap day at the end of the year.
    let monthsFromMarch = month - 3
    let years = year + floored(monthsFromMarch, by: 12)
    let monthOfYear = monthsFromMarch - floored(monthsFromMarch, by: 12) * 12
    return firstOfMarch(years) + daysBefore(monthOfYear) + day - 1
  }

  /// The inverse of `days(year:month:day:)`.
  static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
    // 400 years have 146,097 days; the estimate is at most a year off.
    var year = floored((day - firstOfMarch(0)) * 400, by: 146_097)
    while firstOfMarch(year + 1) <= day { year += 1 }
    while firstOfMarch(year) > day { year -= 1 }
    let dayOfYear = day - firstOfMarch(year)
    let month = (dayOfYear * 5 + 2) / 153
    let dayOfMonth = dayOfYear - daysBefore(month) + 1
    return month < 10 ? (year, month + 3, dayOfMonth) : (year + 1, month - 9, dayOfMonth)
  }

  static func floored(_ value: Int, by divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }

  /// Days from 1970-01-01 to 1 March of `year`; that of the year 0 lies 719,468 days before.
  private static func firstOfMarch(_ year: Int) -> Int {
    year * 365 + floored(year, by: 4) - floored(year, by: 100) + floored(year, by: 400) - 719_468
  }

  /// Days from 1 March to the first of a month, counted from March (0) to February (11):
  /// five months from March on, or from August on, have 153 days.
  private static func daysBefore(_ monthFromMarch: Int) -> Int {
    (monthFromMarch * 153 + 2) / 5
  }
}
