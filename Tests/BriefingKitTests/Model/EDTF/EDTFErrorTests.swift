import Testing

@testable import BriefingKit

/// A text that is refused. A `^` in it marks the place of the problem and is no part of it.
struct ErrorCase: CustomTestStringConvertible, Sendable {
  let marked: String
  let message: String

  init(_ marked: String, _ message: String) {
    self.marked = marked
    self.message = message
  }

  var testDescription: String { marked }
  var text: String { marked.filter { $0 != "^" } }
  var offset: Int? { Array(marked.utf8).firstIndex(of: UInt8(ascii: "^")) }
}

@Suite struct EDTFErrorTests {
  @Test(arguments: syntax + numbers + structure + notSupported + nearForms)
  func saysWhatIsWrongAndWhere(expected: ErrorCase) {
    let error = #expect(throws: EDTFError.self) { _ = try EDTF(expected.text) }
    guard let error else { return }
    #expect(error.offset == expected.offset)
    #expect(error.message.contains(expected.message), "\(error.message)")
    #expect(!error.nearForms.isEmpty || !error.message.hasSuffix("."))
    for form in error.nearForms { #expect(throws: Never.self) { try EDTF(form) } }
  }

  static let example = "write a form such as 2018, 2018-12 or 2018-12-19"

  static let syntax = [
    ErrorCase("^", "the date is empty; \(example)"),
    ErrorCase("^x", "'x' is not an EDTF date; \(example)"),
    ErrorCase("201^", "'201' is not an EDTF date; \(example)"),
    ErrorCase("2018-^", "'2018-' is not an EDTF date"),
    ErrorCase("2018-1^", "is not an EDTF date; write 2018-01"),
    ErrorCase("2018-12-^", "is not an EDTF date; write 2018-12"),
    ErrorCase("2018-12-19T^", "is not an EDTF date"),
    ErrorCase("2018-12-19T10:^", "is not an EDTF date"),
    ErrorCase("2018-12-19T10:30:00Z^Z", "is not an EDTF date"),
    ErrorCase("2018-12-19T10:30:00+01:00^0", "is not an EDTF date"),
    ErrorCase("2018-12-19T10:30:00+1^", "is not an EDTF date"),
    ErrorCase("^+2018", "is not an EDTF date"),
    ErrorCase("2018-12-19/2018-12-20^/2018-12-21", "is not an EDTF date"),
    ErrorCase("^not-stated", "'not-stated' is not an EDTF date; \(example)"),
    ErrorCase("^Ünknown date", "'Ünknown date' is not"),
    ErrorCase("^a\u{1B}[31m", "'a\u{FFFD}[31m' is not"),
    ErrorCase("2018-12-19^\u{0}", "is not"),
    ErrorCase("2018-12-1^\u{FF11}", "is not"),
    ErrorCase("^" + String(repeating: "a", count: 50), "'" + String(repeating: "a", count: 40) + "…'"),
    ErrorCase("2018^ ", "white space in a date; write 2018"),
    ErrorCase("^ 2018", "white space in a date; write 2018"),
    ErrorCase("2018^\t", "white space in a date; write 2018"),
    ErrorCase("2018-12-19^\n", "white space in a date; write 2018-12-19"),
    ErrorCase("2018-12-01^ / 2018-12-05", "white space in a date; write 2018-12-01/2018-12-05"),
    ErrorCase("[2018,^ 2020]", "white space in a date; write [2018,2020]"),
  ]

  static let numbers = [
    ErrorCase("2018-^13", "month 13 does not exist; write 01 to 12"),
    ErrorCase("2018-^00", "month 00 does not exist"),
    ErrorCase("2018-^20", "month 20 does not exist; write 01 to 12, or 21 to 24"),
    ErrorCase("2018-^42", "month 42 does not exist"),
    ErrorCase("2018-^19-12", "month 19 does not exist; write 2018-12-19"),
    ErrorCase("2018-02-^30", "day 30 does not exist, as February 2018 has 28 days; write 01 to 28"),
    ErrorCase("2018-02-^29", "February 2018 has 28 days"),
    ErrorCase("1900-02-^29", "February 1900 has 28 days"),
    ErrorCase("2016-02-^30", "February 2016 has 29 days"),
    ErrorCase("2018-04-^31", "April 2018 has 30 days"),
    ErrorCase("2018-12-^32", "December 2018 has 31 days"),
    ErrorCase("2018-12-^00", "day 00 does not exist"),
    ErrorCase("2018-12-01/2018-11-^31", "November 2018 has 30 days"),
    ErrorCase("[..2018-02-^29]", "February 2018 has 28 days"),
    ErrorCase("2018-12-19T^24:00:00Z", "hour 24 does not exist; write 00:00:00 of the next day"),
    ErrorCase("2018-12-19T^25:00:00Z", "hour 25 does not exist; write 00 to 23"),
    ErrorCase("2018-12-19T10:^60:00Z", "minute 60 does not exist; write 00 to 59"),
    ErrorCase("2016-12-31T23:59:^60Z", "second 60 does not exist; write 00 to 59"),
    ErrorCase("2018-12-19T10:30:00^+24:00", "no time zone has this offset; write Z, or"),
    ErrorCase("2018-12-19T10:30:00^+01:60", "no time zone has this offset"),
    ErrorCase("2018-12-19T10:30:00^-00:00", "no time zone has this offset; write 2018-12-19T10:30:00Z"),
    ErrorCase("2018-12-19T10:30^", "the time has no seconds; write 2018-12-19T10:30:00"),
    ErrorCase("2018-12-19T10:30^Z", "the time has no seconds; write 2018-12-19T10:30:00Z"),
    ErrorCase("2018-12-19T10:30^+01:00", "write 2018-12-19T10:30:00+01:00"),
    ErrorCase("2018-12-19T10^", "the time has no seconds; write a time such as 10:30:00"),
    ErrorCase(
      "2018-12-19T10:30:00^.5Z", "a fraction of a second is not supported; write 2018-12-19T10:30:00Z"),
    ErrorCase("2018-12-19T10:30:00Z^?", "a time of day takes no '?', '~' or '%'"),
    ErrorCase("^-0000", "year -0000 does not exist; write 0000"),
    ErrorCase("^Y2018", "a year after 'Y' has more than four digits and does not begin with 0; write 2018"),
    ErrorCase("^Y02018", "a year after 'Y' has more than four digits"),
    ErrorCase("^Y", "a year after 'Y' has more than four digits"),
    ErrorCase("Y^123456789012", "a year of more than 11 digits is not supported; write at most"),
    ErrorCase("2018^?~", "a date takes one of '?', '~' and '%'; write 2018%"),
  ]

  static let structure = [
    ErrorCase(
      "2018-12-05/^2018-12-01",
      "the interval is reversed, its end lies before its start; write 2018-12-01/2018-12-05"),
    ErrorCase("2019/^2018-12-31", "the interval is reversed"),
    ErrorCase("2018-12-01/^2018-11", "write 2018-11/2018-12-01"),
    ErrorCase("^../..", "the interval has no date at either end; write a date on one side at least"),
    ErrorCase("^/", "the interval has no date at either end"),
    ErrorCase("^/..", "the interval has no date at either end"),
    ErrorCase("2018-12-19^T10:00:00Z/2018-12-20", "an interval takes dates without a time of day"),
    ErrorCase("[..2018-12-19^T10:00:00Z]", "a set takes dates without a time of day"),
    ErrorCase("[2020..^2018]", "the range is reversed"),
    ErrorCase("[2018^", "a set ends with ']' and nothing after it"),
    ErrorCase("[2018]^?", "a set ends with ']' and nothing after it"),
    ErrorCase("[2018]^/2019", "a set ends with ']'"),
    ErrorCase("[^]", "a member of the set is missing; write a form such as [..2018,2020]"),
    ErrorCase("[2018,^]", "a member of the set is missing"),
    ErrorCase("[^..]", "a member of the set is missing"),
    ErrorCase("[2018,^..2020]", "'..' stands open only at the start of a set's first member"),
    ErrorCase("[2018^..,2020]", "'..' stands open only"),
    ErrorCase("[2018^/2019]", "is not an EDTF date"),
    ErrorCase("2018/^[2019]", "is not an EDTF date"),
  ]

  static let notSupported = [
    ErrorCase("^{2018,2020}", "a set of which all members are meant, '{…}', is not supported; write"),
    ErrorCase("2018^?-12", "a qualifier on a part of a date is not supported; write 2018-12?"),
    ErrorCase("^?2018-12-~19", "a qualifier on a part of a date is not supported; write 2018-12-19%"),
    ErrorCase("2018-^~12", "write 2018-12~"),
    ErrorCase("1950^S2", "significant digits, 'S', are not supported; write a form such as 201X"),
    ErrorCase("Y171010000^S3", "significant digits, 'S', are not supported"),
    ErrorCase("Y-17^E7", "an exponential year, 'E', is not supported; write all its digits"),
    ErrorCase("2018-^25", "the sub-year grouping 25 is not supported; write 21 to 24"),
    ErrorCase("2018-^41", "the sub-year grouping 41 is not supported"),
    ErrorCase("^XXXX", "unspecified digits at this place are not supported; write a form such as 201X"),
    ErrorCase("2^XXX", "unspecified digits at this place are not supported"),
    ErrorCase("20^X8", "unspecified digits at this place are not supported"),
    ErrorCase("201^X-12", "unspecified digits at this place are not supported"),
    ErrorCase("2018-1^X", "unspecified digits at this place are not supported"),
    ErrorCase("2018-^X1", "unspecified digits at this place are not supported"),
    ErrorCase("2018-^XX-19", "unspecified digits at this place are not supported"),
    ErrorCase("2018-12-1^X", "unspecified digits at this place are not supported"),
  ]

  static let nearForms = [
    ErrorCase("2018/12^/19", "'2018/12/19' is not an EDTF date; write 2018-12-19"),
    ErrorCase("2018/12^", "write 2018-12"),
    ErrorCase("2010/12^", "write 2010-12 or 2010/2012"),
    ErrorCase("19^.12.2018", "write 2018-12-19"),
    ErrorCase("05^.06.2018", "write 2018-06-05"),
    ErrorCase("12^/19/2018", "write 2018-12-19"),
    ErrorCase("05^/06/2018", "write 2018-06-05 or 2018-05-06"),
    ErrorCase("2018^.12.19", "write 2018-12-19"),
    ErrorCase("2018-1^-5", "write 2018-01-05"),
    ErrorCase("2018^1219", "write 2018-12-19"),
    ErrorCase("2018^12", "write 2018-12 or Y201812"),
    ErrorCase("1201^8", "write Y12018"),
    ErrorCase("19^ December 2018", "white space in a date; write 2018-12-19"),
    ErrorCase("^Dec 19, 2018", "write 2018-12-19"),
    ErrorCase("^December 2018", "write 2018-12"),
    ErrorCase("^Summer 2018", "write 2018-22"),
    ErrorCase("19^th of December 2018", "write 2018-12-19"),
    ErrorCase("^c. 2018", "write 2018~"),
    ErrorCase("^circa Dec 2018", "write 2018-12~"),
    ErrorCase("2010^s", "write 201X"),
    ErrorCase("201^u", "write 201X"),
    ErrorCase("201^x", "write 201X"),
    ErrorCase("2018-12-^xx", "write 2018-12-XX"),
    ErrorCase("2018-12-19^t10:30:00z", "write 2018-12-19T10:30:00Z"),
    ErrorCase("2018-12-19^ 10:30", "write 2018-12-19T10:30:00"),
    ErrorCase("19^.12.2018, 9:30 UTC", "write 2018-12-19T09:30:00Z"),
    ErrorCase("2018-12-19T10:30:00+01^00", "write 2018-12-19T10:30:00+01:00"),
    ErrorCase("2018-20^20", "write 2018/2020"),
    ErrorCase("2018^ to 2020", "white space in a date; write 2018/2020"),
    ErrorCase("2018^–2020", "write 2018/2020"),
    ErrorCase("2018^..2020", "write 2018/2020 or [2018..2020]"),
    ErrorCase("^..2018", "write [..2018] or ../2018"),
    ErrorCase("2018^..", "write [2018..] or 2018/.."),
    ErrorCase("2018-12-19/21^", "write 2018-12-19/2018-12-21"),
    ErrorCase("2018/^open", "write 2018/.."),
    ErrorCase("^unknown/2018", "write /2018"),
  ]
}
