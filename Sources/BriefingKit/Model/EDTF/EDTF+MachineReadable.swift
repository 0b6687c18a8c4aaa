extension EDTF {
  /// The value of `datetime` in an HTML `time` element (HTML Standard, 4.5.14), or nil where HTML has
  /// no form for it or where one would state as certain what is not: intervals, sets, seasons,
  /// unspecified digits, qualified dates, and the years before 1.
  public var machineReadable: String? {
    guard case .single(let date) = form, date.qualifier == .certain else { return nil }
    switch date.value {
    case .year(let year): return year > 0 ? DateDigits.text(year, width: 4) : nil
    case .month(_, let year): return year > 0 ? text : nil
    case .day(let day): return day.year > 0 ? text : nil
    case .time(let day, let time):
      guard day.year > 0 else { return nil }
      // HTML, unlike ISO 8601, has no offset of hours alone.
      let hasHoursAlone = time.utcOffset != nil && text.utf8.count == "2018-12-19T10:30:00+01".utf8.count
      return hasHoursAlone ? text + ":00" : text
    case .century, .decade, .season, .someMonth, .someDayOfYear, .someDay: return nil
    }
  }
}
