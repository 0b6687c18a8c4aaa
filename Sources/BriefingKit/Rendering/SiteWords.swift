/// The words that are put together from counts.
struct SiteWords: Sendable {
  /// `article` where all sources are printed ones, else `source`.
  private let sourceNoun: String

  init(_ site: Site) {
    let arePrinted = site.sources.allSatisfy { $0.kind == .news || $0.kind == .wire }
    sourceNoun = arePrinted && !site.sources.isEmpty ? "article" : "source"
  }

  /// `2 articles, 1 origin`.
  func support(_ support: Support) -> String {
    guard support.sources > 0 else { return "no source" }
    return "\(Self.count(support.sources, sourceNoun)), \(Self.count(support.origins, "origin"))"
  }

  func sources(_ count: Int) -> String { Self.count(count, sourceNoun) }

  /// `1 origin`, `3 origins`.
  static func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  /// What a drawn timeline shows: `10 events with a date, 11 without`.
  static func timeline(dated: Int, undated: Int) -> String {
    guard dated > 0 else { return "\(count(undated, "event")) without a date" }
    return undated > 0
      ? "\(count(dated, "event")) with a date, \(undated) without" : "\(count(dated, "event")) with a date"
  }

  static func words(for place: SiteGraph.Use.Place) -> String {
    switch place {
    case .event: "event"
    case .response: "response"
    case .keyPoint: "key point"
    case .difference: "where the sources differ"
    case .assessment: "assessment"
    case .date: "date"
    case .prose: "cited in the text"
    }
  }

  /// What a reader would ask about a date, as the words that open the answer.
  static func question(about date: DateStatement) -> String {
    switch date.basis {
    case .stated: "as printed"
    case .derived: "worked out: how?"
    case .metadata: "from the file’s header: what does that mean?"
    case .external: "from outside these sources: where?"
    case .notStated: "why no date?"
    }
  }
}
