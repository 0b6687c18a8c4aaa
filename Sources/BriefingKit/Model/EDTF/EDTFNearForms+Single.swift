extension EDTFNearForms {
  /// What `text`, in lower case, may mean as one date without a time; the forms may be invalid.
  static func single(_ text: String) -> [String] {
    guard let tokens = tokens(text) else { return [] }
    switch tokens.map(\.kind) {
    case [.year, .short, .short]:
      let isSwapped = tokens[1].number > 12
      return [isSwapped ? day(tokens[0], tokens[2], tokens[1]) : day(tokens[0], tokens[1], tokens[2])]
    case [.short, .short, .year]:
      // With full stops the day comes first; with other marks either may.
      let dayFirst = day(tokens[2], tokens[1], tokens[0])
      return text.contains(".") ? [dayFirst] : [dayFirst, day(tokens[2], tokens[0], tokens[1])]
    case [.short, .month, .year]: return [day(tokens[2], tokens[1], tokens[0])]
    case [.month, .short, .year]: return [day(tokens[2], tokens[0], tokens[1])]
    case [.year, .month, .short]: return [day(tokens[0], tokens[1], tokens[2])]
    case [.year, .short], [.year, .month]: return [month(tokens[0], tokens[1])]
    case [.short, .year], [.month, .year]: return [month(tokens[1], tokens[0])]
    case [.year, .decade]: return [tokens[0].text.dropLast() + "X"]
    case [.long]: return long(tokens[0].text)
    case [.year]: return [tokens[0].text]
    default: return []
    }
  }

  /// The time of day with its zone, from `9:30`, `09:30 utc`, `10:30:00.5+0100`; nil for anything else.
  static func time(_ text: String) -> String? {
    let clock = text.prefix { $0.isNumber || $0 == ":" }.split(separator: ":")
    guard 2...3 ~= clock.count, clock.allSatisfy({ 1...2 ~= $0.count }) else { return nil }
    let padded = (clock + (clock.count == 2 ? ["00"] : [])).map { $0.count == 1 ? "0\($0)" : String($0) }
    var zone = text.drop { $0.isNumber || $0 == ":" }
    if zone.first == "." || zone.first == "," { zone = zone.dropFirst().drop { $0.isNumber } }
    zone = zone.drop { $0 == " " }
    return padded.joined(separator: ":") + offset(zone)
  }

  private static func offset(_ zone: Substring) -> String {
    if ["z", "utc", "gmt", "-00:00", "-00", "-0000"].contains(zone) { return "Z" }
    if zone.count == 5, !zone.contains(":") { return "\(zone.prefix(3)):\(zone.suffix(2))" }
    return String(zone)
  }

  private static func day(_ year: Token, _ month: Token, _ day: Token) -> String {
    "\(self.month(year, month))-\(DateDigits.text(day.number, width: 2))"
  }

  private static func month(_ year: Token, _ month: Token) -> String {
    "\(year.text)-\(DateDigits.text(month.number, width: 2))"
  }

  /// `20181219`, `201812`, `12018`.
  private static func long(_ digits: String) -> [String] {
    let year = digits.prefix(4)
    let month = digits.dropFirst(4).prefix(2)
    switch digits.count {
    case 8: return ["\(year)-\(month)-\(digits.suffix(2))"]
    case 6: return ["\(year)-\(month)", "Y" + digits]
    default: return ["Y" + digits]
    }
  }
}

extension EDTFNearForms {
  static func trimmed(_ text: some StringProtocol) -> String {
    var text = text[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

// MARK: Tokens

extension EDTFNearForms {
  private enum Kind {
    /// One or two digits.
    case short
    /// Four digits.
    case year
    /// Five digits and more.
    case long
    /// The name of a month or of a season, as the number that stands for it in EDTF.
    case month
    /// The `s` of `2010s`.
    case decade
  }

  private struct Token {
    let kind: Kind
    let text: String
    let number: Int
  }

  /// The numbers and names in `text`; nil where it has a word that no date has.
  private static func tokens(_ text: String) -> [Token]? {
    var tokens: [Token] = []
    var rest = text[...]
    while let first = rest.first {
      let isNumber = first.isASCII && first.isNumber
      let run = rest.prefix { isNumber ? $0.isASCII && $0.isNumber : $0.isLetter }
      rest = rest.dropFirst(max(1, run.count))
      if run.isEmpty {
        guard " ,./-".contains(first) else { return nil }
      } else if isNumber {
        guard let token = number(String(run)) else { return nil }
        tokens.append(token)
      } else if run == "s" {
        tokens.append(Token(kind: .decade, text: "s", number: 0))
      } else if let month = month(named: String(run)) {
        tokens.append(Token(kind: .month, text: String(run), number: month))
      } else if !["the", "of", "in", "on", "st", "nd", "rd", "th", "y"].contains(run) {
        return nil
      }
    }
    return tokens
  }

  private static func number(_ digits: String) -> Token? {
    guard let number = Int(digits), digits.count != 3 else { return nil }
    let kind: Kind = digits.count < 3 ? .short : digits.count == 4 ? .year : .long
    return Token(kind: kind, text: digits, number: number)
  }

  private static func month(named word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let words = EDTFWords.full
    if let index = words.months.firstIndex(where: { $0.lowercased().hasPrefix(word) }) { return index + 1 }
    if word == "sept" { return 9 }
    if word == "fall" { return EDTF.Season.autumn.rawValue }
    return [EDTF.Season.spring, .summer, .autumn, .winter].first { words.season($0) == word }?.rawValue
  }
}
