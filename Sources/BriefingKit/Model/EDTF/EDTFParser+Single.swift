extension EDTFParser {
  func single(_ range: Range<Int>, in place: Place) throws(EDTFError) -> EDTF.Single {
    var end = range.upperBound
    let qualifier = range.isEmpty ? .certain : qualifier(bytes[end - 1])
    if qualifier != .certain { end -= 1 }
    let value = try value(range.lowerBound..<end, in: place)
    if case .time = value, qualifier != .certain { throw EDTFError(.timeQualified, at: end) }
    return EDTF.Single(value: value, qualifier: qualifier)
  }

  private func qualifier(_ byte: UInt8) -> EDTF.Qualifier {
    switch byte {
    case UInt8(ascii: "?"): .uncertain
    case UInt8(ascii: "~"): .approximate
    case UInt8(ascii: "%"): .uncertainAndApproximate
    default: .certain
    }
  }

  private func has(_ byte: Unicode.Scalar, at index: Int, in range: Range<Int>) -> Bool {
    index < range.upperBound && bytes[index] == UInt8(ascii: byte)
  }

  /// Two digits, and no more.
  private func number(at index: Int, in range: Range<Int>) throws(EDTFError) -> Int {
    guard let value = DateDigits.value(in: bytes, at: index, count: 2, before: range.upperBound) else {
      throw unexpected(index, digits: 2, in: range)
    }
    if index + 2 < range.upperBound, DateDigits.isDigit(bytes[index + 2]) {
      throw unexpected(index + 2, in: range)
    }
    return value
  }
}

// MARK: Year

extension EDTFParser {
  private func value(_ range: Range<Int>, in place: Place) throws(EDTFError) -> EDTF.Value {
    var start = range.lowerBound
    if has("Y", at: start, in: range) { return .year(try prefixedYear(range)) }
    let isNegative = has("-", at: start, in: range)
    if isNegative { start += 1 }
    let end = start + 4
    guard let digits = DateDigits.value(in: bytes, at: start, count: 4, before: range.upperBound) else {
      return try unspecifiedYear(start, isNegative: isNegative, in: range)
    }
    if isNegative, digits == 0 { throw EDTFError(.negativeZero, at: range.lowerBound) }
    let year = isNegative ? -digits : digits
    if end == range.upperBound { return .year(year) }
    guard has("-", at: end, in: range) else { throw unexpected(end, in: range) }
    return try month(at: end + 1, of: year, in: range, place)
  }

  /// `201X` or `20XX`.
  private func unspecifiedYear(
    _ start: Int, isNegative: Bool, in range: Range<Int>
  ) throws(EDTFError) -> EDTF.Value {
    guard let hundreds = DateDigits.value(in: bytes, at: start, count: 2, before: range.upperBound),
      has("X", at: start + 3, in: range), start + 4 == range.upperBound
    else { throw unexpected(start, digits: 4, in: range) }
    if has("X", at: start + 2, in: range) {
      return .century(firstYear: isNegative ? -hundreds * 100 - 99 : hundreds * 100)
    }
    guard let tens = DateDigits.value(in: bytes, at: start + 2, count: 1, before: range.upperBound) else {
      throw unexpected(start, digits: 4, in: range)
    }
    let decade = hundreds * 100 + tens * 10
    return .decade(firstYear: isNegative ? -decade - 9 : decade)
  }

  /// `Y170000002`: more than four digits.
  private func prefixedYear(_ range: Range<Int>) throws(EDTFError) -> Int {
    let isNegative = has("-", at: range.lowerBound + 1, in: range)
    let start = range.lowerBound + (isNegative ? 2 : 1)
    let digits = range.upperBound - start
    for index in start..<max(start, range.upperBound) where !DateDigits.isDigit(bytes[index]) {
      throw unexpected(index, in: range)
    }
    guard digits > 4, bytes[start] != UInt8(ascii: "0") else {
      throw EDTFError(.yearPrefix, at: range.lowerBound)
    }
    guard digits <= 11,
      let year = DateDigits.value(in: bytes, at: start, count: digits, before: range.upperBound)
    else { throw EDTFError(.yearOutOfRange, at: start) }
    return isNegative ? -year : year
  }
}

// MARK: Month and day

extension EDTFParser {
  private func month(
    at index: Int, of year: Int, in range: Range<Int>, _ place: Place
  ) throws(EDTFError) -> EDTF.Value {
    let end = index + 2
    if has("X", at: index, in: range), has("X", at: index + 1, in: range) {
      return try monthUnspecified(end, of: year, in: range)
    }
    let month = try number(at: index, in: range)
    if let season = EDTF.Season(rawValue: month) {
      guard end == range.upperBound else { throw unexpected(end, in: range) }
      return .season(season, year: year)
    }
    if 25...41 ~= month { throw EDTFError(.notSupported(.subYearGrouping(month)), at: index) }
    guard 1...12 ~= month else { throw EDTFError(.noSuchMonth(month), at: index) }
    if end == range.upperBound { return .month(month, year: year) }
    guard has("-", at: end, in: range) else { throw unexpected(end, in: range) }
    return try day(at: end + 1, month, of: year, in: range, place)
  }

  /// What may follow `2018-XX`: nothing or `-XX`.
  private func monthUnspecified(
    _ end: Int, of year: Int, in range: Range<Int>
  ) throws(EDTFError) -> EDTF.Value {
    if end == range.upperBound { return .someMonth(year: year) }
    guard has("-", at: end, in: range) else { throw unexpected(end, in: range) }
    if has("X", at: end + 1, in: range), has("X", at: end + 2, in: range) {
      guard end + 3 == range.upperBound else { throw unexpected(end + 3, in: range) }
      return .someDayOfYear(year)
    }
    _ = try number(at: end + 1, in: range)
    throw EDTFError(.notSupported(.unspecifiedDigits), at: end - 2)
  }

  private func day(
    at index: Int, _ month: Int, of year: Int, in range: Range<Int>, _ place: Place
  ) throws(EDTFError) -> EDTF.Value {
    let end = index + 2
    if has("X", at: index, in: range), has("X", at: index + 1, in: range) {
      guard end == range.upperBound else { throw unexpected(end, in: range) }
      return .someDay(month: month, year: year)
    }
    let number = try number(at: index, in: range)
    guard 1...CivilCalendar.length(ofMonth: month, in: year) ~= number else {
      throw EDTFError(.noSuchDay(number, month: month, year: year), at: index)
    }
    let day = EDTF.Day(year: year, month: month, day: number)
    if end == range.upperBound { return .day(day) }
    guard has("T", at: end, in: range) else { throw unexpected(end, in: range) }
    switch place {
    case .alone: return .time(day, try time(at: end + 1, in: range))
    case .interval: throw EDTFError(.timeInInterval, at: end)
    case .set: throw EDTFError(.timeInSet, at: end)
    }
  }
}

// MARK: Time of day

extension EDTFParser {
  private func time(at index: Int, in range: Range<Int>) throws(EDTFError) -> EDTF.TimeOfDay {
    let hour = try number(at: index, upTo: 23, "hour", in: range)
    guard has(":", at: index + 2, in: range) else { throw timeEnds(index + 2, in: range) }
    let minute = try number(at: index + 3, upTo: 59, "minute", in: range)
    guard has(":", at: index + 5, in: range) else { throw timeEnds(index + 5, in: range) }
    let second = try number(at: index + 6, upTo: 59, "second", in: range)
    let end = index + 8
    if has(".", at: end, in: range) || has(",", at: end, in: range) {
      throw EDTFError(.fractionOfSecond, at: end)
    }
    let offset = end == range.upperBound ? nil : try utcOffset(at: end, in: range)
    return EDTF.TimeOfDay(hour: hour, minute: minute, second: second, utcOffset: offset)
  }

  /// The error for a time that ends or goes on with its zone before it has seconds.
  private func timeEnds(_ index: Int, in range: Range<Int>) -> EDTFError {
    let isEnd =
      index == range.upperBound || has("Z", at: index, in: range) || has("+", at: index, in: range)
      || has("-", at: index, in: range)
    return isEnd ? EDTFError(.secondsMissing, at: index) : unexpected(index, in: range)
  }

  private func number(
    at index: Int, upTo last: Int, _ unit: String, in range: Range<Int>
  ) throws(EDTFError) -> Int {
    let value = try number(at: index, in: range)
    guard value <= last else { throw EDTFError(.noSuchTime(unit: unit, value, last: last), at: index) }
    return value
  }

  /// `Z`, `+01` or `+01:00`, in minutes east of UTC. ISO 8601 has no `-00:00`.
  private func utcOffset(at index: Int, in range: Range<Int>) throws(EDTFError) -> Int {
    if has("Z", at: index, in: range) {
      guard index + 1 == range.upperBound else { throw unexpected(index + 1, in: range) }
      return 0
    }
    let isWest = has("-", at: index, in: range)
    guard isWest || has("+", at: index, in: range) else { throw unexpected(index, in: range) }
    let hours = try number(at: index + 1, in: range)
    var minutes = 0
    if index + 3 != range.upperBound {
      guard has(":", at: index + 3, in: range) else { throw unexpected(index + 3, in: range) }
      minutes = try number(at: index + 4, in: range)
      guard index + 6 == range.upperBound else { throw unexpected(index + 6, in: range) }
    }
    let offset = hours * 60 + minutes
    guard hours < 24, minutes < 60, !(isWest && offset == 0) else {
      throw EDTFError(.noSuchOffset, at: index)
    }
    return isWest ? -offset : offset
  }
}
