/// The whole briefing on one page: every record with its prose, and every claim as a numbered note.
///
/// Each id on it has the name of a kind, a colon, and an id of that kind, with a second colon before the ids
/// of a record's own prose. No record's or claim's id has a colon, so that none can meet another.
struct PrintPage {
  private let contexts: PageContexts
  private let plan: PagePlan
  private var notes = NoteNumbers()

  static let path = "print.html"

  init(_ contexts: PageContexts, _ plan: PagePlan) {
    self.contexts = contexts
    self.plan = plan
  }

  private var site: Site { contexts.site }
  private var shared: SharedRecords { contexts.shared }

  mutating func record() throws(TemplateError) -> TemplateRecord {
    let single = site.incidents.count == 1 ? site.incidents.first : nil
    var page = contexts.page(
      .printPage, plan, title: single?.title ?? site.settings.title,
      description: single?.header.summary ?? site.settings.summary)
    page.set(.support, shared.words.support(contexts.graph.support(in: site)))
    var incidents: [TemplateRecord] = []
    for index in site.incidents.indices { incidents.append(try incident(index)) }
    page.set(.incidents, incidents)
    let lists = contexts.lists
    let listed: [(kind: RecordKind, title: String, members: [Int])] = [
      (.brief, "Briefs", Array(site.briefs.indices)),
      (.event, "What is reported to have happened", lists.timeline.order),
      (.response, "Who answered, and how", lists.members.responseOrder),
      (.actor, "Who is named", Array(site.actors.indices)),
      (.source, "Sources", Array(site.sources.indices)),
      (.page, "About this briefing", Array(site.pages.indices)),
    ]
    var sections: [TemplateRecord] = []
    for (kind, title, members) in listed where !members.isEmpty {
      var section = TemplateRecord(.printSection)
      section.set(.anchor, kind.folder)
      section.set(.title, title)
      var records: [TemplateRecord] = []
      for index in members { records.append(try record(of: kind, at: index)) }
      section.set(.records, records)
      if kind == .event {
        section.set(
          .picture, contexts.picture(of: members) { "#" + Self.anchor(of: $0.header.reference) })
      }
      sections.append(section)
    }
    page.set(.sections, sections)
    // What nothing cites is printed all the same, behind what is cited.
    for claim in contexts.lists.claims {
      _ = notes.number(of: site.sources[claim.source].claims[claim.claim].id.value)
    }
    page.set(.notes, notes.ids.enumerated().map { note($1, number: $0 + 1) })
    page.set(.legend, Firmness.allCases.compactMap { shared.firmness[$0] })
    return page
  }

  private mutating func record(
    of kind: RecordKind, at index: Int
  ) throws(TemplateError) -> TemplateRecord {
    switch kind {
    case .incident: try incident(index)
    case .brief: try entry(site.briefs[index].header)
    case .event: try event(index)
    case .response: try response(index)
    case .actor: try actor(index)
    case .source: try source(index)
    case .page: try entry(site.pages[index].header)
    }
  }

  private mutating func incident(_ index: Int) throws(TemplateError) -> TemplateRecord {
    let incident = site.incidents[index]
    var own = TemplateRecord(.incidentPage)
    contexts.setOwnLists(of: incident, at: index, on: &own)
    var record = TemplateRecord(.printIncident)
    for name in [
      TemplateName.determination, .support, .keyPoints, .differences, .notStated, .assessments,
    ] {
      record[name] = own[name]
    }
    record.set(.anchor, Self.anchor(of: incident.header.reference))
    record.set(.title, incident.title)
    record.set(.summary, incident.header.summary)
    record.set(.body, html: try body(of: incident.header))
    return record
  }
}

// MARK: Records

extension PrintPage {
  private mutating func entry(_ header: RecordHeader) throws(TemplateError) -> TemplateRecord {
    var record = TemplateRecord(.printRecord)
    record.set(.anchor, Self.anchor(of: header.reference))
    record.set(.ref, header.ref?.value)
    record.set(.title, header.title.value)
    record.set(.summary, header.summary)
    record.set(.body, html: try body(of: header))
    return record
  }

  /// With when, how firmly, and the claims that carry it.
  private mutating func entry(
    _ header: RecordHeader, _ shown: TemplateRecord, _ claims: [Located<String>]
  ) throws(TemplateError) -> TemplateRecord {
    var record = try entry(header)
    for name in [TemplateName.date, .firmness, .support] { record[name] = shown[name] }
    record.set(.citations, noteLinks(claims.map(\.value)))
    return record
  }

  private mutating func event(_ index: Int) throws(TemplateError) -> TemplateRecord {
    let event = site.events[index]
    var record = try entry(event.header, shared.event(at: index), event.claims)
    let actors = event.actors.compactMap { actor in
      site.actor(actor.actor.value).map { "\($0.title): \(actor.role.value.label)" }
    }
    record.set(.facts, texts: [event.kind?.label, event.status?.label].compactMap { $0 } + actors)
    return record
  }

  private mutating func response(_ index: Int) throws(TemplateError) -> TemplateRecord {
    let response = site.responses[index]
    var record = try entry(response.header, shared.response(at: index), response.claims)
    record.set(
      .facts,
      texts: [
        site.actor(response.responder.value)?.title, response.type?.label, response.family?.label,
        response.status?.label,
      ].compactMap { $0 })
    return record
  }

  private mutating func actor(_ index: Int) throws(TemplateError) -> TemplateRecord {
    let actor = site.actors[index]
    var record = try entry(actor.header)
    let shown = shared.actor(at: index)
    record.set(
      .facts,
      texts: [actor.identityClass?.label, actor.position, actor.country, shown[.roles].words].compactMap {
        $0
      })
    return record
  }

  private mutating func source(_ index: Int) throws(TemplateError) -> TemplateRecord {
    let source = site.sources[index]
    let shown = shared.source(at: index)
    var record = try entry(source.header)
    record[.date] = shown[.date]
    let publisher = source.publisher.flatMap { site.actor($0.value)?.title } ?? "not stated"
    record.set(
      .facts,
      texts: [
        source.kind?.label, shown[.agency].words, "publisher: \(publisher)", source.url?.value,
        shown[.claimCount].words,
      ].compactMap { $0 })
    return record
  }

  private mutating func body(of header: RecordHeader) throws(TemplateError) -> [UInt8] {
    let print = BodyWriter.Print(
      anchor: Self.anchor(of: header.reference), demotion: header.kind == .incident ? 1 : 2)
    let (bodies, path) = (contexts.bodies, plan.path)
    return try bodies.html(of: header.body, print, page: path) { notes.number(of: $0) }
  }

  static func anchor(of reference: RecordReference) -> String { "\(reference.kind.noun):\(reference.id)" }
}

// MARK: Notes

extension PrintPage {
  private mutating func noteLinks(_ ids: [String]) -> [TemplateRecord] {
    ids.map { BodyWriter.noteLink(to: $0, number: notes.number(of: $0)) }
  }

  private func note(_ id: String, number: Int) -> TemplateRecord {
    var record = TemplateRecord(.printNote)
    record.set(.number, number)
    record.set(.anchor, BodyWriter.noteAnchor(of: id))
    record.set(.claim, shared.claim(id))
    if let claim = site.index.claims[id] {
      record[.source] = .record(shared.sourceLink(at: claim.source))
    } else {
      record.set(.source, site.index.sources[id].map { shared.sourceLink(at: $0) })
    }
    return record
  }
}

/// Notes are numbered in the order in which they are first asked for.
private struct NoteNumbers {
  private(set) var ids: [String] = []
  private var numbers: [String: Int] = [:]

  /// - Parameter id: of a claim, or of a source that is cited as a whole.
  mutating func number(of id: String) -> Int {
    if let number = numbers[id] { return number }
    ids.append(id)
    numbers[id] = ids.count
    return ids.count
  }
}

extension PageContexts {
  func printPage(_ plan: PagePlan) throws(TemplateError) -> TemplateRecord {
    var page = PrintPage(self, plan)
    return try page.record()
  }
}

extension TemplateValue {
  /// A text that says something.
  fileprivate var words: String? {
    if case .text(let text) = self, !text.isEmpty { text } else { nil }
  }
}
