import Testing

@testable import BriefingKit

/// A valid text with the first and the last second that it allows; nil is an open or unknown side.
/// A bound of a date alone stands for its first second (`earliest`) or its last (`latest`).
struct BoundsCase: CustomTestStringConvertible, Sendable {
  let text: String
  let earliest: String?
  let latest: String?

  init(_ text: String, _ earliest: String?, _ latest: String?) {
    self.text = text
    self.earliest = earliest.map { $0.contains("T") ? $0 : $0 + "T00:00:00Z" }
    self.latest = latest.map { $0.contains("T") ? $0 : $0 + "T23:59:59Z" }
  }

  var testDescription: String { text }
}

@Suite struct EDTFBoundsTests {
  @Test(arguments: levelZero + levelOne + intervals + sets)
  func readsBounds(expected: BoundsCase) throws {
    let date = try EDTF(expected.text)
    #expect(date.earliest?.description == expected.earliest)
    #expect(date.latest?.description == expected.latest)
    #expect(date.text == expected.text)
    #expect(date.description == expected.text)
  }

  static let levelZero = [
    BoundsCase("2018", "2018-01-01", "2018-12-31"),
    BoundsCase("0001", "0001-01-01", "0001-12-31"),
    BoundsCase("0000", "0000-01-01", "0000-12-31"),
    BoundsCase("9999", "9999-01-01", "9999-12-31"),
    BoundsCase("2018-01", "2018-01-01", "2018-01-31"),
    BoundsCase("2018-02", "2018-02-01", "2018-02-28"),
    BoundsCase("2016-02", "2016-02-01", "2016-02-29"),
    BoundsCase("1900-02", "1900-02-01", "1900-02-28"),
    BoundsCase("2000-02", "2000-02-01", "2000-02-29"),
    BoundsCase("2018-04", "2018-04-01", "2018-04-30"),
    BoundsCase("2018-12", "2018-12-01", "2018-12-31"),
    BoundsCase("2018-12-19", "2018-12-19", "2018-12-19"),
    BoundsCase("2016-02-29", "2016-02-29", "2016-02-29"),
    BoundsCase("0000-02-29", "0000-02-29", "0000-02-29"),
    BoundsCase("2018-12-31", "2018-12-31", "2018-12-31"),
    BoundsCase("2018-12-19T10:30:00Z", "2018-12-19T10:30:00Z", "2018-12-19T10:30:00Z"),
    BoundsCase("2018-12-19T10:30:00+01", "2018-12-19T09:30:00Z", "2018-12-19T09:30:00Z"),
    BoundsCase("2018-12-19T10:30:00+05:45", "2018-12-19T04:45:00Z", "2018-12-19T04:45:00Z"),
    BoundsCase("2018-12-19T23:30:00-05", "2018-12-20T04:30:00Z", "2018-12-20T04:30:00Z"),
    BoundsCase("2018-12-19T00:00:00-00:30", "2018-12-19T00:30:00Z", "2018-12-19T00:30:00Z"),
    BoundsCase("2019-01-01T00:30:00+01:00", "2018-12-31T23:30:00Z", "2018-12-31T23:30:00Z"),
    BoundsCase("2018-12-19T10:30:15", "2018-12-19T10:30:15Z", "2018-12-19T10:30:15Z"),
    BoundsCase("2018-12-19T23:59:59+00:00", "2018-12-19T23:59:59Z", "2018-12-19T23:59:59Z"),
  ]

  static let levelOne = [
    BoundsCase("2018-21", "2018-03-01", "2018-05-31"),
    BoundsCase("2018-22", "2018-06-01", "2018-08-31"),
    BoundsCase("2018-23", "2018-09-01", "2018-11-30"),
    BoundsCase("2018-24", "2018-12-01", "2019-02-28"),
    BoundsCase("2019-24", "2019-12-01", "2020-02-29"),
    BoundsCase("2018?", "2018-01-01", "2018-12-31"),
    BoundsCase("2018-12~", "2018-12-01", "2018-12-31"),
    BoundsCase("2018-12-19%", "2018-12-19", "2018-12-19"),
    BoundsCase("2018-22~", "2018-06-01", "2018-08-31"),
    BoundsCase("201X", "2010-01-01", "2019-12-31"),
    BoundsCase("20XX", "2000-01-01", "2099-12-31"),
    BoundsCase("000X", "0000-01-01", "0009-12-31"),
    BoundsCase("201X?", "2010-01-01", "2019-12-31"),
    BoundsCase("-001X", "-0019-01-01", "-0010-12-31"),
    BoundsCase("-20XX", "-2099-01-01", "-2000-12-31"),
    BoundsCase("2018-XX", "2018-01-01", "2018-12-31"),
    BoundsCase("2018-XX-XX", "2018-01-01", "2018-12-31"),
    BoundsCase("2018-12-XX", "2018-12-01", "2018-12-31"),
    BoundsCase("2016-02-XX", "2016-02-01", "2016-02-29"),
    BoundsCase("2018-02-XX~", "2018-02-01", "2018-02-28"),
    BoundsCase("Y170000002", "+170000002-01-01", "+170000002-12-31"),
    BoundsCase("Y-170000002", "-170000002-01-01", "-170000002-12-31"),
    BoundsCase("Y12018?", "+12018-01-01", "+12018-12-31"),
    BoundsCase("Y99999999999", "+99999999999-01-01", "+99999999999-12-31"),
    BoundsCase("-1985", "-1985-01-01", "-1985-12-31"),
    BoundsCase("-0004-02-29", "-0004-02-29", "-0004-02-29"),
    BoundsCase("-0043-03", "-0043-03-01", "-0043-03-31"),
  ]

  static let intervals = [
    BoundsCase("2018/2020", "2018-01-01", "2020-12-31"),
    BoundsCase("2018-12/2019-02", "2018-12-01", "2019-02-28"),
    BoundsCase("2018-12-01/2018-12-05", "2018-12-01", "2018-12-05"),
    BoundsCase("2018-12-19/2018-12-19", "2018-12-19", "2018-12-19"),
    BoundsCase("2018-12-19/2018", "2018-12-19", "2018-12-31"),
    BoundsCase("2018/2018-03-05", "2018-01-01", "2018-03-05"),
    BoundsCase("2018-12-31/2018-12", "2018-12-31", "2018-12-31"),
    BoundsCase("../2018-12-05", nil, "2018-12-05"),
    BoundsCase("2018-12-01/..", "2018-12-01", nil),
    BoundsCase("/2018-12", nil, "2018-12-31"),
    BoundsCase("2018-12/", "2018-12-01", nil),
    BoundsCase("2018-12~/..", "2018-12-01", nil),
    BoundsCase("../2018%", nil, "2018-12-31"),
    BoundsCase("2018?/2019~", "2018-01-01", "2019-12-31"),
    BoundsCase("2018-12-XX/2019", "2018-12-01", "2019-12-31"),
    BoundsCase("201X/202X", "2010-01-01", "2029-12-31"),
    BoundsCase("2018-21/2018-23", "2018-03-01", "2018-11-30"),
    BoundsCase("-0100/0050", "-0100-01-01", "0050-12-31"),
    BoundsCase("-0002/-0001", "-0002-01-01", "-0001-12-31"),
    BoundsCase("Y12018/Y12020", "+12018-01-01", "+12020-12-31"),
  ]

  static let sets = [
    BoundsCase("[..2018-12-21]", nil, "2018-12-21"),
    BoundsCase("[..2018-12]", nil, "2018-12-31"),
    BoundsCase("[2018-12-21..]", "2018-12-21", nil),
    BoundsCase("[2018,2020]", "2018-01-01", "2020-12-31"),
    BoundsCase("[2020,2018]", "2018-01-01", "2020-12-31"),
    BoundsCase("[2018-12-19,2018-12]", "2018-12-01", "2018-12-31"),
    BoundsCase("[2018..2020]", "2018-01-01", "2020-12-31"),
    BoundsCase("[2018-12-19..2018-12-21]", "2018-12-19", "2018-12-21"),
    BoundsCase("[..2018,2020]", nil, "2020-12-31"),
    BoundsCase("[2018,2020..]", "2018-01-01", nil),
    BoundsCase("[..2018,2020..]", nil, nil),
    BoundsCase("[2017,2018-03..2018-05,2020-12]", "2017-01-01", "2020-12-31"),
    BoundsCase("[2018]", "2018-01-01", "2018-12-31"),
    BoundsCase("[..2018-12-21~]", nil, "2018-12-21"),
    BoundsCase("[2018?,201X]", "2010-01-01", "2019-12-31"),
    BoundsCase("[-0043..-0040]", "-0043-01-01", "-0040-12-31"),
  ]
}
