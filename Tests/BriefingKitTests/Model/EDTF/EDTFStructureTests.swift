import Testing

@testable import BriefingKit

@Suite struct EDTFStructureTests {
  @Test(arguments: [
    ("2018", "2018"), ("0079", "0079"), ("2018-12", "2018-12"), ("2018-12-19", "2018-12-19"),
    ("2018-12-19T10:30:00Z", "2018-12-19T10:30:00Z"),
    ("2018-12-19T10:30:00+01:00", "2018-12-19T10:30:00+01:00"),
    ("2018-12-19T10:30:00+01", "2018-12-19T10:30:00+01:00"), ("2018-12-19T10:30:00", "2018-12-19T10:30:00"),
    ("Y170000002", "170000002"), ("0000", nil), ("0000-01", nil), ("-1985", nil), ("-1985-04-12", nil),
    ("0000-01-01T00:00:00Z", nil), ("Y-170000002", nil), ("2018?", nil), ("2018-12-19~", nil),
    ("2018-12%", nil),
    ("201X", nil), ("20XX", nil), ("2018-XX", nil), ("2018-12-XX", nil), ("2018-XX-XX", nil),
    ("2018-22", nil),
    ("2018/2019", nil), ("2018/..", nil), ("[2018]", nil), ("[..2018-12-21]", nil),
  ])
  func givesHTMLWhatItCanSay(text: String, expected: String?) throws {
    #expect(try EDTF(text).machineReadable == expected)
  }

  @Test(arguments: [
    ("20XX", EDTF.Precision.century), ("201X", .decade), ("2018", .year), ("2018-XX", .year),
    ("2018-XX-XX", .year),
    ("2018-22", .season), ("2018-12", .month), ("2018-12-XX", .month), ("2018-12-19", .day),
    ("2018-12-19T10:30:00Z", .second), ("2018-12-19/2019", .year), ("[..2018-12-21]", .day),
  ])
  func keepsThePrecisionAsWritten(text: String, precision: EDTF.Precision) throws {
    #expect(try EDTF(text).precision == precision)
  }

  @Test(arguments: [
    ("2018", false, false), ("2018?", true, false), ("2018~", false, true), ("2018%", true, true),
    ("2018?/2019~", true, true), ("../2019?", true, false), ("[2018,2019~]", false, true),
    ("[..2018-12-21?]", true, false), ("[2018..2020%]", true, true),
  ])
  func tellsUncertainFromApproximate(text: String, isUncertain: Bool, isApproximate: Bool) throws {
    let date = try EDTF(text)
    #expect(date.isUncertain == isUncertain)
    #expect(date.isApproximate == isApproximate)
  }

  @Test(arguments: [
    ("2018", []), ("2018/2019", []), ("../2019", ["open start"]), ("2018/..", ["open end"]),
    ("/2019", ["unknown start"]), ("2018/", ["unknown end"]), ("[..2018]", ["open start"]),
    ("[2018..]", ["open end"]), ("[2018,2019]", []), ("[..2018,2020..]", ["open start", "open end"]),
  ])
  func tellsOpenFromUnknownEnds(text: String, expected: [String]) throws {
    let date = try EDTF(text)
    let ends = [
      (date.hasOpenStart, "open start"), (date.hasOpenEnd, "open end"),
      (date.hasUnknownStart, "unknown start"), (date.hasUnknownEnd, "unknown end"),
    ]
    #expect(ends.filter(\.0).map(\.1) == expected)
  }

  @Test func keepsTheStructureForARenderer() throws {
    let day = EDTF.Single(value: .day(EDTF.Day(year: 2018, month: 12, day: 19)), qualifier: .uncertain)
    let time = EDTF.Value.time(
      EDTF.Day(year: 2018, month: 12, day: 19),
      EDTF.TimeOfDay(hour: 10, minute: 30, second: 5, utcOffset: -210))
    let year = EDTF.Single(value: .year(2020), qualifier: .certain)
    #expect(try EDTF("2018-12-19?").form == .single(day))
    #expect(
      try EDTF("2018-12-19T10:30:05-03:30").form == .single(EDTF.Single(value: time, qualifier: .certain)))
    #expect(try EDTF("2018-12-19?/2020").form == .interval(from: .date(day), to: .date(year)))
    #expect(try EDTF("2018-12-19?/..").form == .interval(from: .date(day), to: .open))
    #expect(try EDTF("/2020").form == .interval(from: .unknown, to: .date(year)))
    #expect(try EDTF("[..2018-12-19?,2020..]").form == .oneOf([.onOrBefore(day), .onOrAfter(year)]))
    #expect(try EDTF("[2018-12-19?..2020,2020]").form == .oneOf([.range(day, year), .date(year)]))
  }

  @Test func sortsChronologically() throws {
    let sorted = [
      "-0043", "1999", "../2017", "2018-01-01T00:00:00Z", "2018-01-01", "2018-01-01?", "2018-01",
      "2018-01/2018-02",
      "2018", "2018-XX", "2018/2019", "2018/", "2018/..", "2018-12-19", "[..2018-12-21]",
      "2018-12-22", "[2019..]", "2020-24", "[..2018,2020..]",
    ]
    let dates = try sorted.map { try EDTF($0) }
    #expect(dates.reversed().sorted(by: EDTF.chronological).map(\.text) == sorted)
    #expect(dates.shuffled().sorted { $0.timelineOrder < $1.timelineOrder }.map(\.text) == sorted)
    for date in dates { #expect(!EDTF.chronological(date, date)) }
  }

  @Test func isEqualWhereWrittenAlike() throws {
    #expect(try EDTF("2018-12") == EDTF("2018-12"))
    #expect(try EDTF("2018-12-19T10:30:00Z") != EDTF("2018-12-19T10:30:00+00:00"))
    #expect(try Set([EDTF("2018"), EDTF("2018"), EDTF("2018?")]).count == 2)
  }

  /// No input stops the parser, whatever its bytes, and every bound that it gives is in order.
  @Test func survivesEveryMutationOfAValidText() {
    let seeds = [
      "2018-12-19T10:30:00+01:00", "-0043-03-15/..", "[..2018-12-21,2019-XX..]", "Y170000002~", "201X/20XX%",
    ]
    let bytes = Array("0129-:TZXY+./[],?~%{}SE \u{e9}".utf8)
    for seed in seeds {
      let original = Array(seed.utf8)
      for index in original.indices {
        for byte in bytes {
          for mutation in [
            original[..<index] + [byte] + original[(index + 1)...],
            original[..<index] + [byte] + original[index...],
            original[..<index] + [byte],
          ] {
            let text = String(decoding: mutation, as: UTF8.self)
            do throws(EDTFError) {
              let date = try EDTF(text)
              if let earliest = date.earliest, let latest = date.latest { #expect(earliest <= latest) }
              #expect(!date.reading().isEmpty && !date.shortReading().isEmpty)
            } catch {
              #expect(0...text.utf8.count ~= error.offset, "\(text)")
            }
          }
        }
      }
    }
  }

  @Test func whatHappenedOnOrBeforeADayComesBeforeWhatIsDatedToIt() throws {
    let dates = try ["2018-12-20", "2018-12-21", "[..2018-12-21]", "2018-12"].map { try EDTF($0) }
    #expect(
      dates.sorted(by: EDTF.chronological).map(\.text)
        == ["2018-12", "2018-12-20", "[..2018-12-21]", "2018-12-21"])
  }
}
