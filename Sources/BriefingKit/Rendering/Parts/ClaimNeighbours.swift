extension SiteGraph {
  /// A claim that stands in a relation to another, as that one's reader sees it.
  struct Neighbour: Sendable {
    let label: String
    let claim: String
    let note: String?
  }

  /// What a claim does to others, then what they do to it.
  func neighbours(of claim: Claim) -> [Neighbour] {
    claim.relations.map { Neighbour(label: $0.kind.rawValue, claim: $0.target.value, note: $0.note) }
      + (incomingRelations[claim.id.value] ?? []).map {
        Neighbour(label: $0.kind.inverseLabel, claim: $0.claim, note: $0.note)
      }
  }

  /// The records that rest on a claim, each once, with all the ways in which it does.
  func users(of claim: String) -> [(record: RecordReference, places: [Use.Place])] {
    var users: [(record: RecordReference, places: [Use.Place])] = []
    var positions: [RecordReference: Int] = [:]
    for use in uses[claim] ?? [] {
      if let position = positions[use.record] {
        users[position].places.append(use.place)
      } else {
        positions[use.record] = users.count
        users.append((use.record, [use.place]))
      }
    }
    return users
  }
}
