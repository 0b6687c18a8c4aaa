/// The English words of dates, at length or short. Another language is another such list of phrases.
///
/// All phrases can stand within a sentence, and have nothing that HTML would escape.
struct EDTFWords {
  let isShort: Bool

  static let full = EDTFWords(isShort: false)
  static let short = EDTFWords(isShort: true)

  let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  func month(_ month: Int) -> String {
    isShort ? String(months[month - 1].prefix(3)) : months[month - 1]
  }

  func season(_ season: EDTF.Season) -> String {
    switch season {
    case .spring: "spring"
    case .summer: "summer"
    case .autumn: "autumn"
    case .winter: "winter"
    }
  }
}

// MARK: Dates

extension EDTFWords {
  /// The year 0 is 1 BC.
  func year(_ year: Int) -> String {
    switch year {
    case ...0: "\(grouped(1 - year)) BC"
    case 1..<1_000: "AD \(year)"
    case 1_000..<10_000: "\(year)"
    default: isShort ? grouped(year) : "the year \(grouped(year))"
    }
  }

  /// Beyond 9,999, the thousands apart.
  private func grouped(_ year: Int) -> String {
    guard year > 9_999 else { return "\(year)" }
    var text = ""
    for (index, digit) in String(year).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text = "," + text }
      text = "\(digit)" + text
    }
    return text
  }

  func month(_ month: Int, _ year: String) -> String { "\(self.month(month)) \(year)" }
  func season(_ season: EDTF.Season, _ year: String) -> String { "\(self.season(season)) \(year)" }
  func day(_ day: Int, _ month: Int) -> String { "\(day) \(self.month(month))" }
  func day(_ day: Int, _ month: Int, _ year: String) -> String { "\(day) \(self.month(month)) \(year)" }

  func decade(_ firstYear: Int) -> String { "the \(firstYear)s" }

  func time(_ time: EDTF.TimeOfDay, on day: String) -> String {
    var clock = "\(twoDigits(time.hour)):\(twoDigits(time.minute))"
    if time.second != 0 { clock += ":\(twoDigits(time.second))" }
    return "\(day), \(clock) \(zone(time.utcOffset))"
  }

  private func zone(_ utcOffset: Int?) -> String {
    guard let utcOffset else { return isShort ? "local" : "local time" }
    guard utcOffset != 0 else { return "UTC" }
    let minutes = abs(utcOffset)
    let offset = "\(utcOffset < 0 ? "-" : "+")\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
    return isShort ? "(\(offset))" : "(UTC\(offset))"
  }

  private func twoDigits(_ value: Int) -> String { DateDigits.text(value, width: 2) }
}

// MARK: What is not known

extension EDTFWords {
  enum Unit {
    case day
    case month
    case year
    case time
  }

  func uncertain(_ date: String) -> String { isShort ? "prob. \(date)" : "probably \(date)" }
  func approximate(_ date: String) -> String { isShort ? "c. \(date)" : "about \(date)" }

  /// A day or month that is not specified within `whole`.
  func some(_ unit: Unit, in whole: String, isApproximate: Bool) -> String {
    let preposition = isApproximate ? "in or around" : "in"
    return isShort ? "a \(noun(unit)) \(preposition) \(whole)" : "some \(noun(unit)) \(preposition) \(whole)"
  }

  /// One day, month or year of those from `first` to `last`.
  func some(_ unit: Unit, from first: String, to last: String) -> String {
    "\(isShort ? "a" : "some") \(noun(unit)) from \(first) to \(last)"
  }

  private func noun(_ unit: Unit) -> String {
    switch unit {
    case .day: "day"
    case .month: "month"
    case .year: "year"
    case .time: "time"
    }
  }

  func onOrBefore(_ date: String, isDay: Bool) -> String {
    isShort ? "by \(date)" : isDay ? "on or before \(date)" : "in or before \(date)"
  }

  func onOrAfter(_ date: String, isDay: Bool) -> String {
    isShort ? "not before \(date)" : isDay ? "on or after \(date)" : "in or after \(date)"
  }

  /// `areLong`: choices that are phrases themselves get a comma between them.
  func either(_ choices: [String], areLong: Bool) -> String {
    let start = choices.dropLast().joined(separator: ", ")
    let all = "\(start)\(areLong ? "," : "") or \(choices.last ?? "")"
    return isShort ? all : choices.count == 2 ? "either \(all)" : "one of \(all)"
  }
}

// MARK: Intervals

extension EDTFWords {
  func span(_ first: String, _ last: String) -> String { "\(first) to \(last)" }
  func from(_ first: String, to last: String) -> String { "from \(first) to \(last)" }
  func onwards(from first: String) -> String { isShort ? "\(first) onwards" : "from \(first) onwards" }
  func endUnknown(from first: String) -> String {
    isShort ? "\(first), end unknown" : "from \(first), end unknown"
  }
  func until(_ last: String) -> String { "until \(last)" }
  func startUnknown(until last: String) -> String { "until \(last), start unknown" }
}
