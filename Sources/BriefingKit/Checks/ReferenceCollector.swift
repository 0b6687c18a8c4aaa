/// Finds the references of a record, and what they lead to.
///
/// It goes by index and reads single fields: to copy each record would take longer than the rest.
struct ReferenceCollector: Sendable {
  let site: Site
  let records: [RecordHeader]
  let numbering: RecordNumbering

  func references(of numbers: Range<Int>) -> [Reference] {
    var list: [Reference] = []
    list.reserveCapacity(numbers.count * 8)
    for number in numbers { addReferences(of: number, to: &list) }
    return list
  }

  private func addReferences(of number: Int, to list: inout [Reference]) {
    func add(_ subject: Reference.Subject, _ name: Located<String>?) {
      guard let name else { return }
      let target = target(subject, name.value)
      list.append(Reference(subject: subject, name: name, owner: number, target: target))
    }
    func add(_ subject: Reference.Subject, _ names: [Located<String>]) {
      for name in names { add(subject, name) }
    }
    add(.incident, records[number].incident)
    switch records[number].kind {
    case .incident: forEachReference(ofIncident: number, add)
    case .event: forEachReference(ofEvent: number - numbering.events, add)
    case .actor: add(.actor, site.actors[number - numbering.actors].parent)
    case .response: forEachReference(ofResponse: number - numbering.responses, add)
    case .source: forEachReference(ofSource: number - numbering.sources, add)
    case .brief, .page: break
    }
    for citation in records[number].body.citations { add(.citation, citation.ids) }
  }

  private func target(_ subject: Reference.Subject, _ name: String) -> Reference.Target {
    switch subject {
    case .incident: site.index.incidents[name].map { .record($0) } ?? .missing
    case .actor: site.index.actors[name].map { .record(numbering.actors + $0) } ?? .missing
    case .claim, .relation: site.index.claims[name].map { .claim($0) } ?? .missing
    case .citation:
      site.index.claims[name].map { .claim($0) }
        ?? site.index.sources[name].map { .record(numbering.sources + $0) } ?? .missing
    }
  }
}

extension ReferenceCollector {
  private typealias Visitor = (Reference.Subject, Located<String>?) -> Void

  private func forEachReference(ofIncident index: Int, _ visit: Visitor) {
    visit(.claim, site.incidents[index].occurred?.claim)
    visit(.claim, site.incidents[index].published?.claim)
    for point in site.incidents[index].keyPoints { point.claims.forEach { visit(.claim, $0) } }
    for difference in site.incidents[index].differences { difference.claims.forEach { visit(.claim, $0) } }
    for assessment in site.incidents[index].assessments {
      assessment.claims.forEach { visit(.claim, $0) }
      visit(.claim, assessment.date?.claim)
    }
  }

  private func forEachReference(ofEvent index: Int, _ visit: Visitor) {
    visit(.claim, site.events[index].date.claim)
    for entry in site.events[index].actors { visit(.actor, entry.actor) }
    for claim in site.events[index].claims { visit(.claim, claim) }
  }

  private func forEachReference(ofResponse index: Int, _ visit: Visitor) {
    visit(.actor, site.responses[index].responder)
    visit(.claim, site.responses[index].date.claim)
    for claim in site.responses[index].claims { visit(.claim, claim) }
  }

  private func forEachReference(ofSource index: Int, _ visit: Visitor) {
    visit(.actor, site.sources[index].publisher)
    visit(.claim, site.sources[index].published?.claim)
    visit(.claim, site.sources[index].archiveDate?.claim)
    visit(.claim, site.sources[index].retrieved?.claim)
    let claims = site.sources[index].claims
    for claim in claims.indices {
      visit(.actor, claims[claim].claimant)
      for actor in claims[claim].via { visit(.actor, actor) }
      visit(.actor, claims[claim].origin)
      for relation in claims[claim].relations { visit(.relation, relation.target) }
    }
  }
}
