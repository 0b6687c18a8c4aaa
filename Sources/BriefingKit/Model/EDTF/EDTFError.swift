/// Why a text is no EDTF date, or none that is read here.
public struct EDTFError: Error, Hashable, Sendable {
  public let problem: Problem
  /// Where the problem begins: UTF-8 bytes from the start of the text, from 0 to its length.
  public let offset: Int
  /// Valid forms that the author may have meant, the likeliest first.
  public let nearForms: [String]

  init(_ problem: Problem, at offset: Int, nearForms: [String] = []) {
    self.problem = problem
    self.offset = offset
    self.nearForms = nearForms
  }

  func offering(_ nearForms: [String]) -> EDTFError {
    EDTFError(problem, at: offset, nearForms: nearForms)
  }

  public enum Problem: Hashable, Sendable {
    case empty
    /// The text, as it was written.
    case notADate(String)
    case whiteSpace
    case noSuchMonth(Int)
    case noSuchDay(Int, month: Int, year: Int)
    case noSuchTime(unit: String, Int, last: Int)
    case noSuchOffset
    case secondsMissing
    case fractionOfSecond
    case timeInInterval
    case timeInSet
    case timeQualified
    case severalQualifiers
    case negativeZero
    case yearPrefix
    case yearOutOfRange
    case reversedInterval
    case reversedRange
    case noEndHasDate
    case unclosedSet
    case emptyChoice
    case misplacedOpenEnd
    case notSupported(Feature)
  }

  /// What level 2 has beyond the set of which one member is meant.
  public enum Feature: Hashable, Sendable {
    case allOfSet
    case partQualification
    case significantDigits
    case exponentialYear
    case subYearGrouping(Int)
    case unspecifiedDigits
  }
}

extension EDTFError {
  /// Lower case, without a full stop: what is wrong, then what to write.
  public var message: String {
    let advice = nearForms.isEmpty ? problem.advice : "write " + nearForms.joined(separator: " or ")
    return "\(problem.statement); \(advice)"
  }
}

extension EDTFError.Problem {
  fileprivate var statement: String {
    switch self {
    case .empty: "the date is empty"
    case .notADate(let text): "'\(Self.shortened(text))' is not an EDTF date"
    case .whiteSpace: "white space in a date"
    case .noSuchMonth(let month): "month \(DateDigits.text(month, width: 2)) does not exist"
    case .noSuchDay(let day, let month, let year):
      "day \(DateDigits.text(day, width: 2)) does not exist, as "
        + "\(EDTFWords.full.month(month, EDTFWords.full.year(year))) has "
        + "\(CivilCalendar.length(ofMonth: month, in: year)) days"
    case .noSuchTime(let unit, let value, _): "\(unit) \(DateDigits.text(value, width: 2)) does not exist"
    case .noSuchOffset: "no time zone has this offset"
    case .secondsMissing: "the time has no seconds"
    case .fractionOfSecond: "a fraction of a second is not supported"
    case .timeInInterval: "an interval takes dates without a time of day"
    case .timeInSet: "a set takes dates without a time of day"
    case .timeQualified: "a time of day takes no '?', '~' or '%'"
    case .severalQualifiers: "a date takes one of '?', '~' and '%'"
    case .negativeZero: "year -0000 does not exist"
    case .yearPrefix: "a year after 'Y' has more than four digits and does not begin with 0"
    case .yearOutOfRange: "a year of more than 11 digits is not supported"
    case .reversedInterval: "the interval is reversed, its end lies before its start"
    case .reversedRange: "the range is reversed, its end lies before its start"
    case .noEndHasDate: "the interval has no date at either end"
    case .unclosedSet: "a set ends with ']' and nothing after it"
    case .emptyChoice: "a member of the set is missing"
    case .misplacedOpenEnd:
      "'..' stands open only at the start of a set's first member or the end of its last"
    case .notSupported(let feature): feature.statement
    }
  }

  fileprivate var advice: String {
    switch self {
    case .empty, .notADate: "write a form such as 2018, 2018-12 or 2018-12-19"
    case .whiteSpace: "write the date without it"
    case .noSuchMonth: "write 01 to 12, or 21 to 24 for spring to winter"
    case .noSuchDay(_, let month, let year):
      "write 01 to \(CivilCalendar.length(ofMonth: month, in: year))"
    case .noSuchTime("hour", 24, _): "write 00:00:00 of the next day"
    case .noSuchTime(_, _, let last): "write 00 to \(last)"
    case .noSuchOffset: "write Z, or an offset such as +01:00 up to 23:59"
    case .secondsMissing: "write a time such as 10:30:00"
    case .fractionOfSecond: "write whole seconds"
    case .timeInInterval, .timeInSet: "write the days alone"
    case .timeQualified: "write the day alone, or the time without it"
    case .severalQualifiers: "write '%' for uncertain and approximate"
    case .negativeZero: "write 0000, which is 1 BC"
    case .yearPrefix: "write a year of four digits without 'Y'"
    case .yearOutOfRange: "write at most Y99999999999"
    case .reversedInterval, .reversedRange: "write the earlier date first"
    case .noEndHasDate: "write a date on one side at least"
    case .unclosedSet: "write a form such as [..2018-12-21] or [2018,2020]"
    case .emptyChoice, .misplacedOpenEnd: "write a form such as [..2018,2020]"
    case .notSupported(let feature): feature.advice
    }
  }

  private static func shortened(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(40) {
      scalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return String(scalars) + (text.unicodeScalars.count > 40 ? "…" : "")
  }
}

extension EDTFError.Feature {
  fileprivate var statement: String {
    switch self {
    case .allOfSet: "a set of which all members are meant, '{…}', is not supported"
    case .partQualification: "a qualifier on a part of a date is not supported"
    case .significantDigits: "significant digits, 'S', are not supported"
    case .exponentialYear: "an exponential year, 'E', is not supported"
    case .subYearGrouping(let code): "the sub-year grouping \(code) is not supported"
    case .unspecifiedDigits: "unspecified digits at this place are not supported"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .allOfSet: "write a record for each date, or an interval"
    case .partQualification: "write '?', '~' or '%' at the end, for the whole date"
    case .significantDigits: "write a form such as 201X or 2018~"
    case .exponentialYear: "write all its digits"
    case .subYearGrouping: "write 21 to 24 for spring to winter, or an interval of months"
    case .unspecifiedDigits: "write a form such as 201X, 20XX, 2018-XX, 2018-12-XX or 2018-XX-XX"
    }
  }
}
