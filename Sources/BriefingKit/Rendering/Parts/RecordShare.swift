/// The lists on records' pages that other records lengthen without end, in the order in which they stand.
enum RecordSection: Int, CaseIterable, Sendable {
  case children, parts, responses, briefs, events, undated, sources, claims, furtherUses, passedOn, mentions
}

/// What of a record's lists stands on one of its pages: all, unless they fill several.
struct RecordShare: Sendable {
  /// From 1.
  let number: Int
  /// How many pages the record has.
  let count: Int
  /// By `RecordSection`; nil for all of everything.
  let ranges: [Range<Int>]?

  static let whole = RecordShare(number: 1, count: 1, ranges: nil)

  init(number: Int, count: Int, ranges: [Range<Int>]?) {
    self.number = number
    self.count = count
    self.ranges = ranges
  }

  /// Whether it goes on where another page ends.
  var isContinued: Bool { number > 1 }

  func of<Element>(_ section: RecordSection, in list: [Element]) -> ArraySlice<Element> {
    guard let ranges else { return list[...] }
    return list[ranges[section.rawValue].clamped(to: 0..<list.count)]
  }

  func has(firstOf section: RecordSection) -> Bool {
    guard let ranges else { return true }
    return !ranges[section.rawValue].isEmpty && ranges[section.rawValue].lowerBound == 0
  }

  /// The path of a record's further page. No record, and no list, has one like it.
  static func path(of record: RecordReference, number: Int) -> String {
    number == 1 ? record.path : "\(record.kind.folder)/\(record.id)/\(number).html"
  }
}
