/// The records that belong to each incident, as indices into the site's, found once for all pages.
struct IncidentMembers: Sendable {
  struct Members: Sendable {
    /// Dated events, in order of time.
    fileprivate(set) var events: [Int] = []
    fileprivate(set) var undated: [Int] = []
    fileprivate(set) var responses: [Int] = []
    fileprivate(set) var briefs: [Int] = []
  }

  /// All responses: by their dates, then those without one; of one date by their labels.
  let responseOrder: [Int]
  private var members: [String: Members] = [:]

  init(_ site: Site, _ timeline: Timeline) {
    responseOrder = Self.responsesInOrder(site)
    let only = site.incidents.count == 1 ? site.incidents.first?.id : nil
    func add(_ header: RecordHeader, _ list: WritableKeyPath<Members, [Int]>, _ index: Int) {
      guard let incident = header.incident?.value ?? only else { return }
      members[incident, default: Members()][keyPath: list].append(index)
    }
    for year in timeline.years {
      for index in year.events { add(site.events[index].header, \.events, index) }
    }
    for index in timeline.undated { add(site.events[index].header, \.undated, index) }
    for index in responseOrder { add(site.responses[index].header, \.responses, index) }
    for index in Self.briefsInOrder(site) { add(site.briefs[index].header, \.briefs, index) }
  }

  func of(_ incident: Incident) -> Members { members[incident.id] ?? Members() }

  private static func responsesInOrder(_ site: Site) -> [Int] {
    struct Key {
      let index: Int
      let date: EDTF.TimelineOrder?
      let label: String
    }
    let keys = site.responses.enumerated().map { index, response in
      Key(
        index: index, date: response.date.edtf?.timelineOrder,
        label: response.header.ref?.value ?? response.id)
    }
    return keys.sorted { a, b in
      switch (a.date, b.date) {
      case (let x?, let y?) where x != y: return x < y
      case (_?, nil): return true
      case (nil, _?): return false
      default: return a.label == b.label ? a.index < b.index : LabelOrder.precedes(a.label, b.label)
      }
    }.map(\.index)
  }

  /// By their labels (B2 before B10), and those without one by their ids.
  private static func briefsInOrder(_ site: Site) -> [Int] {
    let labels = site.briefs.map { $0.header.ref?.value }
    return site.briefs.indices.sorted { a, b in
      switch (labels[a], labels[b]) {
      case (let first?, let second?): LabelOrder.precedes(first, second)
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): a < b
      }
    }
  }
}
