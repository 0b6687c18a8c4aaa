import Testing

@testable import BriefingKit

@Suite struct InstantTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (1_545_215_400, "2018-12-19T10:30:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    (253_402_300_800, "+10000-01-01T00:00:00Z"), (-62_167_219_200, "0000-01-01T00:00:00Z"),
    (-62_167_219_201, "-0001-12-31T23:59:59Z"),
  ])
  func printsRFC3339(seconds: Int64, text: String) {
    #expect(Instant(secondsSince1970: seconds).description == text)
  }

  @Test func countsEveryDayOf400YearsOnceAndBack() {
    var number = CivilCalendar.days(year: 1800, month: 1, day: 1)
    #expect(number == -62_091)
    var leapDays = 0
    for year in 1800..<2200 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for month in 1...12 {
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        for day in 1...lengths[month - 1] {
          let instant = Instant(year: year, month: month, day: day, hour: 23, minute: 59, second: 58)
          guard instant.seconds == Int64(number) * 86_400 + 86_398, instant.date == (year, month, day),
            (instant.hour, instant.minute, instant.second) == (23, 59, 58)
          else {
            Issue.record("\(year)-\(month)-\(day) became \(instant)")
            return
          }
          number += 1
          if month == 2, day == 29 { leapDays += 1 }
        }
      }
    }
    #expect(number == -62_091 + 146_097)
    #expect(leapDays == 97)
  }

  @Test(arguments: [
    -99_999_999_999, -170_000_002, -4_713, -401, -400, -1, 0, 1, 1582, 12_018, 99_999_999_999,
  ])
  func keepsDatesOfFarYears(year: Int) {
    for (month, day) in [(1, 1), (2, 28), (3, 1), (12, 31)] {
      #expect(Instant(year: year, month: month, day: day).date == (year, month, day))
    }
  }

  @Test func carriesOverWhatIsBeyondItsRange() {
    #expect(Instant(year: 2018, month: 13) == Instant(year: 2019))
    #expect(Instant(year: 2018, month: 0) == Instant(year: 2017, month: 12))
    #expect(Instant(year: 2018, month: 2, day: 29) == Instant(year: 2018, month: 3, day: 1))
    #expect(Instant(year: 2018, hour: 24) == Instant(year: 2018, day: 2))
  }

  @Test(arguments: [
    ("2026-03-01T08:00:00+01:00", "2026-03-01T07:00:00Z"),
    ("2026-03-01T08:00:00Z", "2026-03-01T08:00:00Z"),
    ("2026-03-01T00:30:00+05:45", "2026-02-28T18:45:00Z"),
    ("2026-12-31T23:00:00-01:00", "2027-01-01T00:00:00Z"),
    ("2024-02-29T12:00:00-00:00", "2024-02-29T12:00:00Z"),
    ("2026-03-01T08:00:00.999Z", "2026-03-01T08:00:00Z"),
    ("2026-03-01T08:00:00.5+01:00", "2026-03-01T07:00:00Z"),
    ("0000-01-01T00:00:00+00:01", "-0001-12-31T23:59:00Z"),
  ])
  func readsRFC3339(text: String, utc: String) {
    #expect(Instant(rfc3339: text)?.description == utc)
  }

  @Test(arguments: [
    "", "2026", "2026-03-01", "2026-03-01T08:00:00", "2026-03-01T08:00Z", "2026-03-01 08:00:00Z",
    "2026-03-01t08:00:00z", "2026-03-01T08:00:00z", "2026-03-01T08:00:00+01", "2026-03-01T08:00:00+0100",
    "2026-03-01T08:00:00+01:00 ", " 2026-03-01T08:00:00Z", "2026-03-01T08:00:00Zx",
    "2026-03-01T08:00:00+24:00",
    "2026-03-01T08:00:00+01:60", "2026-03-01T24:00:00Z", "2026-03-01T08:60:00Z", "2016-12-31T23:59:60Z",
    "2026-02-29T08:00:00Z", "2026-04-31T08:00:00Z", "2026-13-01T08:00:00Z", "2026-00-01T08:00:00Z",
    "2026-03-00T08:00:00Z", "2026-03-01T08:00:00.Z", "2026-03-01T08:00:00,5Z", "2026-3-1T08:00:00Z",
    "+2026-03-01T08:00:00Z", "2026-03-01T08:00:00\u{2212}01:00", "20260301T080000Z", "2026-03-01T08:00:0１Z",
  ])
  func refusesWhatIsNotStrictlyRFC3339(text: String) {
    #expect(Instant(rfc3339: text) == nil)
  }
}
