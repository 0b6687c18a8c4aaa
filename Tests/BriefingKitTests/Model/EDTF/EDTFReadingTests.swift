import Testing

@testable import BriefingKit

struct ReadingCase: CustomTestStringConvertible, Sendable {
  let text: String
  let reading: String
  let short: String

  init(_ text: String, _ reading: String, _ short: String? = nil) {
    self.text = text
    self.reading = reading
    self.short = short ?? reading
  }

  var testDescription: String { text }
}

@Suite struct EDTFReadingTests {
  @Test(arguments: singles + intervals + sets)
  func readsAsEnglish(expected: ReadingCase) throws {
    let date = try EDTF(expected.text)
    #expect(date.reading() == expected.reading)
    #expect(date.shortReading() == expected.short)
  }

  static let singles = [
    ReadingCase("2018", "2018"),
    ReadingCase("2018-12", "December 2018", "Dec 2018"),
    ReadingCase("2018-12-09", "9 December 2018", "9 Dec 2018"),
    ReadingCase("2018-05-19", "19 May 2018"),
    ReadingCase("0079-08-24", "24 August AD 79", "24 Aug AD 79"),
    ReadingCase("0000", "1 BC"),
    ReadingCase("-0043-03-15", "15 March 44 BC", "15 Mar 44 BC"),
    ReadingCase("Y170000002", "the year 170,000,002", "170,000,002"),
    ReadingCase("Y-10000", "10,001 BC"),
    ReadingCase("2018-21", "spring 2018"),
    ReadingCase("2018-24", "winter 2018"),
    ReadingCase("2018-12-19T10:30:00Z", "19 December 2018, 10:30 UTC", "19 Dec 2018, 10:30 UTC"),
    ReadingCase("2018-12-19T10:30:15Z", "19 December 2018, 10:30:15 UTC", "19 Dec 2018, 10:30:15 UTC"),
    ReadingCase("2018-12-19T10:30:00+00:00", "19 December 2018, 10:30 UTC", "19 Dec 2018, 10:30 UTC"),
    ReadingCase(
      "2018-12-19T10:30:00+01", "19 December 2018, 10:30 (UTC+01:00)", "19 Dec 2018, 10:30 (+01:00)"),
    ReadingCase(
      "2018-12-19T09:05:00-03:30", "19 December 2018, 09:05 (UTC-03:30)", "19 Dec 2018, 09:05 (-03:30)"),
    ReadingCase("2018-12-19T10:30:00", "19 December 2018, 10:30 local time", "19 Dec 2018, 10:30 local"),
    ReadingCase("2018-12-19?", "probably 19 December 2018", "prob. 19 Dec 2018"),
    ReadingCase("2018-12-19~", "about 19 December 2018", "c. 19 Dec 2018"),
    ReadingCase("2018-12-19%", "probably about 19 December 2018", "prob. c. 19 Dec 2018"),
    ReadingCase("2018~", "about 2018", "c. 2018"),
    ReadingCase("2018-22?", "probably summer 2018", "prob. summer 2018"),
    ReadingCase("2018-12-XX", "some day in December 2018", "a day in Dec 2018"),
    ReadingCase("2018-XX", "some month in 2018", "a month in 2018"),
    ReadingCase("2018-XX-XX", "some day in 2018", "a day in 2018"),
    ReadingCase("2018-12-XX~", "some day in or around December 2018", "a day in or around Dec 2018"),
    ReadingCase("2018-12-XX?", "probably some day in December 2018", "prob. a day in Dec 2018"),
    ReadingCase("201X", "the 2010s"),
    ReadingCase("201X~", "about the 2010s", "c. the 2010s"),
    ReadingCase("20XX", "some year from 2000 to 2099", "a year from 2000 to 2099"),
    ReadingCase("20XX~", "some year from about 2000 to 2099", "a year from c. 2000 to 2099"),
    ReadingCase("000X", "some year from 1 BC to AD 9", "a year from 1 BC to AD 9"),
  ]

  static let intervals = [
    ReadingCase("2018-12-01/2018-12-05", "1 to 5 December 2018", "1 to 5 Dec 2018"),
    ReadingCase("2018-11-28/2018-12-05", "28 November to 5 December 2018", "28 Nov to 5 Dec 2018"),
    ReadingCase("2018-11-05/2018-12-05", "5 November to 5 December 2018", "5 Nov to 5 Dec 2018"),
    ReadingCase("2018-12-28/2019-01-05", "28 December 2018 to 5 January 2019", "28 Dec 2018 to 5 Jan 2019"),
    ReadingCase("2018-12-05/2019-12-05", "5 December 2018 to 5 December 2019", "5 Dec 2018 to 5 Dec 2019"),
    ReadingCase("2018-11/2018-12", "November to December 2018", "Nov to Dec 2018"),
    ReadingCase("2018-12/2019-01", "December 2018 to January 2019", "Dec 2018 to Jan 2019"),
    ReadingCase("2018/2020", "2018 to 2020"),
    ReadingCase("2018-21/2018-23", "spring to autumn 2018"),
    ReadingCase("2018-12-01/2018-12", "1 December 2018 to December 2018", "1 Dec 2018 to Dec 2018"),
    ReadingCase("2018-12-19/2018-12-19", "19 December 2018", "19 Dec 2018"),
    ReadingCase("201X/202X", "the 2010s to the 2020s"),
    ReadingCase("2018-12-01?/2018-12-05?", "probably 1 to 5 December 2018", "prob. 1 to 5 Dec 2018"),
    ReadingCase("2018~/2020~", "about 2018 to 2020", "c. 2018 to 2020"),
    ReadingCase(
      "2018-12-01~/2018-12-05", "from about 1 December 2018 to 5 December 2018",
      "from c. 1 Dec 2018 to 5 Dec 2018"),
    ReadingCase("2018/2020?", "from 2018 to probably 2020", "from 2018 to prob. 2020"),
    ReadingCase(
      "2018-12-XX/2019", "from some day in December 2018 to 2019", "from a day in Dec 2018 to 2019"),
    ReadingCase("2018-12-01/..", "from 1 December 2018 onwards", "1 Dec 2018 onwards"),
    ReadingCase("2018-12-01/", "from 1 December 2018, end unknown", "1 Dec 2018, end unknown"),
    ReadingCase("../2018-12-05", "until 5 December 2018", "until 5 Dec 2018"),
    ReadingCase("/2018-12-05", "until 5 December 2018, start unknown", "until 5 Dec 2018, start unknown"),
    ReadingCase("2018-12~/..", "from about December 2018 onwards", "c. Dec 2018 onwards"),
    ReadingCase("-0044/-0042", "45 BC to 43 BC"),
  ]

  static let sets = [
    ReadingCase("[..2018-12-21]", "on or before 21 December 2018", "by 21 Dec 2018"),
    ReadingCase("[..2018-12]", "in or before December 2018", "by Dec 2018"),
    ReadingCase("[..2018]", "in or before 2018", "by 2018"),
    ReadingCase("[2018-12-21..]", "on or after 21 December 2018", "not before 21 Dec 2018"),
    ReadingCase("[2018-12..]", "in or after December 2018", "not before Dec 2018"),
    ReadingCase("[..2018-12-21?]", "probably on or before 21 December 2018", "prob. by 21 Dec 2018"),
    ReadingCase("[..2018-12-21~]", "on or before about 21 December 2018", "by c. 21 Dec 2018"),
    ReadingCase("[..2018-12-XX]", "on or before some day in December 2018", "by a day in Dec 2018"),
    ReadingCase("[2018,2020]", "either 2018 or 2020", "2018 or 2020"),
    ReadingCase("[2018-12-19,2018-12-20]", "either 19 or 20 December 2018", "19 or 20 Dec 2018"),
    ReadingCase("[2018-11-28,2018-12-05]", "either 28 November or 5 December 2018", "28 Nov or 5 Dec 2018"),
    ReadingCase("[2018-11,2018-12]", "either November or December 2018", "Nov or Dec 2018"),
    ReadingCase("[2018,2019,2021]", "one of 2018, 2019 or 2021", "2018, 2019 or 2021"),
    ReadingCase("[2018?,2020]", "either probably 2018 or 2020", "prob. 2018 or 2020"),
    ReadingCase("[2018..2020]", "some year from 2018 to 2020", "a year from 2018 to 2020"),
    ReadingCase("[2018-03..2018-05]", "some month from March to May 2018", "a month from Mar to May 2018"),
    ReadingCase(
      "[2018-12-19..2018-12-21]", "some day from 19 to 21 December 2018", "a day from 19 to 21 Dec 2018"),
    ReadingCase("[2018..2019-03]", "some time from 2018 to March 2019", "a time from 2018 to Mar 2019"),
    ReadingCase("[2018~..2020]", "some year from about 2018 to 2020", "a year from c. 2018 to 2020"),
    ReadingCase(
      "[..2017-03,2018-05]", "either in or before March 2017, or May 2018", "by Mar 2017, or May 2018"),
    ReadingCase("[2018]", "2018"),
  ]

  @Test func needsNoEscapingInHTML() throws {
    for expected in Self.singles + Self.intervals + Self.sets {
      let date = try EDTF(expected.text)
      let special = (date.reading() + date.shortReading()).contains { "<>&\"'".contains($0) }
      #expect(!special, "\(expected.text)")
    }
  }
}
