/// Finds the valid dates that an author probably meant: `19.12.2018`, `Dec 2018`, `2018/12/19`,
/// `c. 2018`, `2018-12-19 10:30`, `2018 to 2020`, `2010s`, and EDTF's older words `open` and `unknown`.
enum EDTFNearForms {
  /// At most two, and only forms that parse.
  static func of(_ text: String, for problem: EDTFError.Problem) -> [String] {
    guard mayHaveNearForm(problem), text.utf8.count <= longest else { return [] }
    let written = tidied(text)
    for rule in [spelled, qualified, swapped, timed, dated, circa, opened, interval] {
      let valid = rule(written).filter { (try? EDTF(parsing: $0)) != nil }
      guard let first = valid.first else { continue }
      let second = valid.first { $0 != first }
      return [first] + (second.map { [$0] } ?? [])
    }
    return []
  }

  /// Longer texts are prose.
  private static let longest = 64

  private static func mayHaveNearForm(_ problem: EDTFError.Problem) -> Bool {
    switch problem {
    case .notADate, .whiteSpace, .noSuchMonth, .secondsMissing, .fractionOfSecond, .severalQualifiers,
      .yearPrefix, .reversedInterval, .noSuchOffset, .notSupported(.partQualification):
      true
    default: false
    }
  }

  /// Lower case, without blanks around it, every dash a hyphen.
  private static func tidied(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "\u{2010}"..."\u{2015}", "\u{2212}": scalars.append("-")
      case _ where scalar.properties.isWhitespace: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return trimmed(String(scalars))
  }
}

// MARK: Rules

extension EDTFNearForms {
  /// White space, lower case, and `u` for an unspecified digit, as EDTF once had it.
  private static func spelled(_ text: String) -> [String] {
    let plain = text.replacing(" ", with: "").uppercased()
    return [plain, plain.replacing("U", with: "X")]
  }

  /// One qualifier, at the end.
  private static func qualified(_ text: String) -> [String] {
    guard !text.contains(where: { "/[,".contains($0) }) else { return [] }
    let isUncertain = text.contains { "?%".contains($0) }
    let isApproximate = text.contains { "~%".contains($0) }
    guard isUncertain || isApproximate else { return [] }
    let bare = text.filter { !"?~%".contains($0) }
    let mark = isUncertain && isApproximate ? "%" : isUncertain ? "?" : "~"
    return [bare + mark] + single(bare).map { $0 + mark }
  }

  private static func swapped(_ text: String) -> [String] {
    let ends = text.uppercased().split(separator: "/", omittingEmptySubsequences: false)
    return ends.count == 2 ? ["\(ends[1])/\(ends[0])"].filter { !$0.contains(" ") && isLong(ends) } : []
  }

  /// Keeps `12/2018`, which is a month, from being read as a swapped interval.
  private static func isLong(_ ends: [Substring]) -> Bool { ends.allSatisfy { $0.utf8.count >= 4 } }

  private static func timed(_ text: String) -> [String] {
    guard let colon = text.firstIndex(of: ":") else { return [] }
    let hour = text[..<colon].reversed().prefix(2).prefix { $0.isNumber }
    guard let start = text.index(colon, offsetBy: -hour.count, limitedBy: text.startIndex),
      let time = time(String(text[start...]))
    else { return [] }
    var day = String(text[..<start])
    while let last = day.last, "t, ".contains(last) { day.removeLast() }
    return ([day] + single(day)).map { $0 + "T" + time }
  }

  private static func dated(_ text: String) -> [String] {
    text.contains("..") ? [] : single(text) + shortEnd(text)
  }

  /// `2018-12-19/21`: ISO 8601 lets the end leave out what it shares with the start.
  private static func shortEnd(_ text: String) -> [String] {
    let ends = text.split(separator: "/")
    guard ends.count == 2, ends[1].count < ends[0].count else { return [] }
    return ["\(ends[0])/\(ends[0].dropLast(ends[1].count))\(ends[1])"]
  }

  private static func circa(_ text: String) -> [String] {
    for prefix in ["circa", "about", "around", "ca.", "ca ", "c."] where text.hasPrefix(prefix) {
      let date = trimmed(text.dropFirst(prefix.count))
      return ([date] + single(date)).map { $0 + "~" }
    }
    return []
  }

  /// EDTF's words before 2019, and `..` without its brackets or solidus.
  private static func opened(_ text: String) -> [String] {
    if text.hasPrefix("..") { return ["[\(text)]", "../" + text.dropFirst(2)] }
    if text.hasSuffix("..") { return ["[\(text)]", text.dropLast(2) + "/.."] }
    var ends = text.split(separator: "/", omittingEmptySubsequences: false).map { trimmed($0) }
    guard ends.count == 2 else { return [] }
    for index in ends.indices {
      if ["open", "present", "now", "ongoing"].contains(ends[index]) { ends[index] = ".." }
      if ends[index] == "unknown" { ends[index] = "" }
    }
    return [ends.joined(separator: "/")]
  }

  private static func interval(_ text: String) -> [String] {
    for separator in [" to ", " - ", "--", "..", "/", "-"] {
      let ends = text.split(separator: separator, omittingEmptySubsequences: false).map { trimmed($0) }
      guard ends.count == 2 else { continue }
      let forms = ends.map { end in
        ([end] + single(end)).first { (try? EDTF(parsing: $0)) != nil } ?? end
      }
      let interval = "\(forms[0])/\(forms[1])"
      guard (try? EDTF(parsing: interval)) != nil else { continue }
      return separator == ".." ? [interval, "[\(forms[0])..\(forms[1])]"] : [interval]
    }
    return []
  }
}
