extension EDTF {
  /// The date in English words, to stand within a sentence: `probably 19 December 2018`. It says what
  /// is written and no more; the bounds are never printed.
  public func reading() -> String { EDTFReading(words: .full).text(of: self) }

  /// As `reading()`, for dense tables: `prob. 19 Dec 2018`, `by 21 Dec 2018`.
  public func shortReading() -> String { EDTFReading(words: .short).text(of: self) }
}

/// Puts the parts of a date into words, those that several dates share once.
private struct EDTFReading {
  let words: EDTFWords

  func text(of date: EDTF) -> String {
    switch date.form {
    case .single(let date): single(date)
    case .interval(let start, let end): interval(start, end)
    case .oneOf(let choices): oneOf(choices)
    }
  }
}

// MARK: One date

extension EDTFReading {
  private func single(_ date: EDTF.Single) -> String {
    let text = approximated(date)
    return date.qualifier.isUncertain ? words.uncertain(text) : text
  }

  /// The date with its `about` and without its `probably`.
  private func approximated(_ date: EDTF.Single) -> String {
    let isApproximate = date.qualifier.isApproximate
    switch date.value {
    case .someMonth(let year):
      return words.some(.month, in: words.year(year), isApproximate: isApproximate)
    case .someDayOfYear(let year):
      return words.some(.day, in: words.year(year), isApproximate: isApproximate)
    case .someDay(let month, let year):
      return words.some(.day, in: words.month(month, words.year(year)), isApproximate: isApproximate)
    case .century(let year), .decade(let year):
      if case .decade = date.value, year >= 1_000 { break }
      let first = words.year(year)
      let last = words.year(date.latest.year)
      return words.some(.year, from: isApproximate ? words.approximate(first) : first, to: last)
    default: break
    }
    return isApproximate ? words.approximate(plain(date.value)) : plain(date.value)
  }

  /// The value at full length. Those with phrases of their own are worded by `approximated`.
  private func plain(_ value: EDTF.Value) -> String {
    switch value {
    case .decade(let year), .century(let year): words.decade(year)
    case .year(let year), .someMonth(let year), .someDayOfYear(let year): words.year(year)
    case .season(let season, let year): words.season(season, words.year(year))
    case .month(let month, let year), .someDay(let month, let year): words.month(month, words.year(year))
    case .day(let day): words.day(day.day, day.month, words.year(day.year))
    case .time(let day, let time): words.time(time, on: plain(.day(day)))
    }
  }

  /// `dates`, all but the last without the month and year that all of them share.
  private func collapsed(_ dates: [EDTF.Single]) -> [String] {
    guard let last = dates.last else { return [] }
    let earlier = dates.dropLast()
    let shareYear = earlier.allSatisfy { $0.value.namedYear == last.value.namedYear }
    guard shareYear, last.value.namedYear != nil else { return dates.map { plain($0.value) } }
    let shareKind = earlier.allSatisfy { $0.precision == last.precision }
    guard shareKind else { return dates.map { plain($0.value) } }
    let shareMonth = earlier.allSatisfy { $0.value.namedMonth == last.value.namedMonth }
    let texts = earlier.map { date in
      switch date.value {
      case .day(let day): shareMonth ? "\(day.day)" : words.day(day.day, day.month)
      case .month(let month, _): words.month(month)
      case .season(let season, _): words.season(season)
      default: plain(date.value)
      }
    }
    return texts + [plain(last.value)]
  }
}

// MARK: Intervals

extension EDTFReading {
  private func interval(_ start: EDTF.End, _ end: EDTF.End) -> String {
    switch (start, end) {
    case (.date(let first), .date(let last)): interval(first, last)
    case (.date(let first), .open): words.onwards(from: single(first))
    case (.date(let first), .unknown): words.endUnknown(from: single(first))
    case (.open, .date(let last)): words.until(single(last))
    case (.unknown, .date(let last)): words.startUnknown(until: single(last))
    default: ""  // the parser refuses an interval without a date
    }
  }

  private func interval(_ first: EDTF.Single, _ last: EDTF.Single) -> String {
    if first == last { return single(first) }
    guard first.qualifier == last.qualifier, !first.hasPhrase, !last.hasPhrase else {
      return words.from(single(first), to: single(last))
    }
    let texts = collapsed([first, last])
    var span = words.span(texts[0], texts[1])
    if first.qualifier.isApproximate { span = words.approximate(span) }
    return first.qualifier.isUncertain ? words.uncertain(span) : span
  }
}

// MARK: Sets

extension EDTFReading {
  private func oneOf(_ choices: [EDTF.Choice]) -> String {
    if choices.count == 1 { return choice(choices[0]) }
    var dates: [EDTF.Single] = []
    for case .date(let date) in choices { dates.append(date) }
    let areDates = dates.count == choices.count
    if areDates, dates.allSatisfy({ $0.qualifier == .certain && !$0.hasPhrase }) {
      return words.either(collapsed(dates), areLong: false)
    }
    return words.either(choices.map(choice), areLong: !areDates)
  }

  private func choice(_ choice: EDTF.Choice) -> String {
    switch choice {
    case .date(let date): return single(date)
    case .onOrBefore(let date):
      let text = words.onOrBefore(approximated(date), isDay: date.isDay)
      return date.qualifier.isUncertain ? words.uncertain(text) : text
    case .onOrAfter(let date):
      let text = words.onOrAfter(approximated(date), isDay: date.isDay)
      return date.qualifier.isUncertain ? words.uncertain(text) : text
    case .range(let first, let last):
      let isPlain = first.qualifier == .certain && last.qualifier == .certain
      let texts =
        isPlain && !first.hasPhrase && !last.hasPhrase
        ? collapsed([first, last]) : [single(first), single(last)]
      return words.some(unit(first, last), from: texts[0], to: texts[1])
    }
  }

  /// The kind of thing that a range counts.
  private func unit(_ first: EDTF.Single, _ last: EDTF.Single) -> EDTFWords.Unit {
    switch (first.value, last.value) {
    case (.day, .day): .day
    case (.month, .month): .month
    case (.year, .year): .year
    default: .time
    }
  }
}

extension EDTF.Single {
  /// Its reading is a phrase (`some day in …`), not a name that can be joined to another.
  fileprivate var hasPhrase: Bool {
    if case .decade(let year) = value { return year < 1_000 }
    return isUnspecified
  }

  fileprivate var isDay: Bool {
    switch value {
    case .day, .someDay, .someDayOfYear, .time: true
    case .century, .decade, .year, .season, .month, .someMonth: false
    }
  }
}

extension EDTF.Value {
  /// The year that ends the reading of a day, a month or a season.
  fileprivate var namedYear: Int? {
    switch self {
    case .day(let day): day.year
    case .month(_, let year), .season(_, let year): year
    default: nil
    }
  }

  fileprivate var namedMonth: Int? {
    if case .day(let day) = self { day.month } else { nil }
  }
}
