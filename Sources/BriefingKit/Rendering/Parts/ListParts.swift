/// The lists that stand on pages of their own.
enum SiteList: CaseIterable, Hashable, Sendable {
  case timeline, actors, responses, claims, sources, differences, notStated, changes, search
  /// On the home page of a site with several.
  case incidents

  var content: PagePlan.Content {
    switch self {
    case .timeline: .timeline
    case .actors: .actors
    case .responses: .responses
    case .claims: .claims
    case .sources: .sources
    case .differences: .differences
    case .notStated: .notStated
    case .changes: .changes
    case .search: .search
    case .incidents: .home
    }
  }

  /// Of the page with all of it, or with links to its parts.
  var path: String {
    switch self {
    case .timeline: "timeline/index.html"
    case .actors: "actors/index.html"
    case .responses: "responses/index.html"
    case .claims: "claims/index.html"
    case .sources: "sources/index.html"
    case .differences: "differences.html"
    case .notStated: "not-stated.html"
    case .changes: "changes.html"
    case .search: "search.html"
    case .incidents: "index.html"
    }
  }

  /// Where the pages of a split list stand. Beside records their names never are numbers alone, as those
  /// of a long record's further pages are.
  var folder: String {
    switch self {
    case .timeline: "timeline"
    case .claims: "claims"
    case .differences: "differences"
    case .notStated: "not-stated"
    case .changes: "changes"
    case .search: "search"
    case .actors: "actors/list"
    case .responses: "responses/list"
    case .sources: "sources/list"
    case .incidents: "incidents/list"
    }
  }
}

/// A part of a list that readers know by name: a year, a role, the events without a date.
struct ListSection: Sendable {
  enum Naming: Sendable {
    /// `December 2018`, and where it is split `December 2018, part 2`.
    case title
    /// `C1 to C90`: the first entry and the last.
    case extent
    /// `Incidents 1 to 90`
    case numbers
  }

  /// The name of its page's file, without `.html`.
  let file: String
  let title: String
  /// One entry, in the singular.
  let noun: String
  var naming = Naming.title
  /// What the numbers are indices of is the list's own affair.
  let entries: [Int]
  /// Of each entry the estimated bytes.
  let sizes: [Int]
  /// Of each entry what it belongs to, where that is not to be torn apart.
  var groups: [Int]?
  /// What an over-full section is split into, if not into numbered pages.
  var finer: [ListSection] = []
}

/// One page of a list that is split.
struct ListPart: Sendable {
  let path: String
  /// `December 2018, part 2`
  let title: String
  /// `312 events`
  let count: String
  /// The first entry and the last, as words; empty where the title says it.
  let extent: String
  /// The file name of the section that it belongs to.
  let section: String
  let entries: [Int]
}

/// Makes the parts of one list.
struct ListSplitter: Sendable {
  let list: SiteList
  let budget: PageBudget
  /// What stands on each page beside entries, in bytes.
  let fixed: Int
  /// An entry of a section, as words.
  let words: @Sendable (_ entry: Int, _ section: ListSection) -> String

  /// None where the whole list fits on one page.
  func parts(of sections: [ListSection]) -> [ListPart] {
    let total = sections.reduce(0) { $0 + EntrySizes.heading + $1.sizes.reduce(0, +) }
    guard total > budget.room(beside: fixed) else { return [] }
    return sections.flatMap { parts(of: $0, in: $0.file) }
  }

  private func parts(of section: ListSection, in name: String) -> [ListPart] {
    let fixed = fixed + EntrySizes.heading
    let isOverfull = section.sizes.reduce(0, +) > budget.room(beside: fixed)
    if isOverfull, !section.finer.isEmpty { return section.finer.flatMap { parts(of: $0, in: name) } }
    let runs = budget.runs(of: section.sizes, groups: section.groups, beside: fixed)
    return runs.enumerated().map { number, run in
      part(number, of: runs.count, section, run, in: name)
    }
  }

  private func part(
    _ number: Int, of count: Int, _ section: ListSection, _ run: Range<Int>, in name: String
  ) -> ListPart {
    let entries = Array(section.entries[run])
    let first = entries.first.map { words($0, section) } ?? ""
    let last = entries.last.map { words($0, section) } ?? ""
    let extent = first == last ? first : "\(first) to \(last)"
    let title =
      switch section.naming {
      case .title: count == 1 ? section.title : "\(section.title), part \(number + 1)"
      case .extent: extent
      case .numbers: "\(section.title) \(run.lowerBound + 1) to \(run.upperBound)"
      }
    let isNumbered = section.naming != .title || number > 0
    return ListPart(
      path: "\(list.folder)/\(section.file)\(isNumbered ? "-\(number + 1)" : "").html", title: title,
      count: SiteWords.count(run.count, section.noun), extent: section.naming == .extent ? "" : extent,
      section: name, entries: entries)
  }
}
