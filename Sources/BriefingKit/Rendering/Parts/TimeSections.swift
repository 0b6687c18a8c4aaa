/// Sorts the entries of a list into years, those of a full year into months, and those without a date apart.
struct TimeSections: Sendable {
  struct Entry: Sendable {
    let index: Int
    /// In bytes.
    let size: Int
    let date: EDTF?
  }

  /// One entry, in the singular.
  let noun: String
  /// What a page has for entries, in bytes.
  let room: Int
  /// More years than this share pages, as long as they fit: nobody looks through thousands of links.
  private static let mostYears = 120
  /// The file name of the section of those without a date.
  static let undated = "undated"

  /// In the order of the entries, those without a date last.
  func sections(of entries: [Entry]) -> [ListSection] {
    let (years, undated) = Self.grouped(entries) { $0.date?.listedYear }
    let sections = years.map { year, entries in
      section(
        Self.file(year), String(year), entries, finer: isFull(entries) ? months(of: year, entries) : [])
    }
    return (sections.count > Self.mostYears ? joined(sections) : sections)
      + (undated.isEmpty ? [] : [section(Self.undated, "No date given", undated)])
  }

  private func isFull(_ entries: [Entry]) -> Bool { entries.reduce(0) { $0 + $1.size } > room }

  private func section(
    _ file: String, _ title: String, _ entries: [Entry], finer: [ListSection] = []
  ) -> ListSection {
    ListSection(
      file: file, title: title, noun: noun, entries: entries.map(\.index), sizes: entries.map(\.size),
      finer: finer)
  }

  /// What is dated to the year alone, or to a season, is not put under a month that nobody stated.
  private func months(of year: Int, _ entries: [Entry]) -> [ListSection] {
    let (months, others) = Self.grouped(entries) { $0.date?.listedMonth }
    let sections = months.map { month, entries in
      section(
        "\(Self.file(year))-\(month < 10 ? "0" : "")\(month)", EDTFWords.full.month(month, String(year)),
        entries)
    }
    return sections
      + (others.isEmpty ? [] : [section("\(Self.file(year))-no-month", "\(year), no month given", others)])
  }

  private func joined(_ years: [ListSection]) -> [ListSection] {
    var joined: [[ListSection]] = []
    var filled = 0
    for year in years {
      let size = year.sizes.reduce(0, +)
      if joined.isEmpty || filled + size > room {
        joined.append([])
        filled = 0
      }
      joined[joined.count - 1].append(year)
      filled += size
    }
    return joined.map { years in
      guard years.count > 1, let first = years.first, let last = years.last else { return years[0] }
      return ListSection(
        file: first.file, title: "\(first.title) to \(last.title)", noun: noun,
        entries: years.flatMap(\.entries), sizes: years.flatMap(\.sizes))
    }
  }

  /// In the order in which the keys first appear.
  private static func grouped(
    _ entries: [Entry], by key: (Entry) -> Int?
  ) -> (groups: [(key: Int, entries: [Entry])], others: [Entry]) {
    var groups: [(key: Int, entries: [Entry])] = []
    var positions: [Int: Int] = [:]
    var others: [Entry] = []
    for entry in entries {
      guard let key = key(entry) else {
        others.append(entry)
        continue
      }
      if let position = positions[key] {
        groups[position].entries.append(entry)
      } else {
        positions[key] = groups.count
        groups.append((key, [entry]))
      }
    }
    return (groups, others)
  }

  /// Four digits at least, so that it never is the number of a record's further page.
  private static func file(_ year: Int) -> String {
    let digits = String(abs(year))
    let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    return (year < 0 ? "-" : "") + padding + digits
  }
}

extension EDTF {
  /// The year under which a date is listed; nil where it has no bound at all.
  var listedYear: Int? { (earliest ?? latest)?.year }

  /// The month under which it is listed in that year; nil where none is stated.
  var listedMonth: Int? {
    guard let bound = earliest ?? latest else { return nil }
    let states = dates.contains { date in
      date.precision >= .month && (date.earliest == bound || date.latest == bound)
    }
    return states ? bound.month : nil
  }
}
