/// All that a search of the site finds: its records in their order, and then the claims, source by source. Each
/// is made when it is asked for.
struct SearchDocuments: Sendable {
  private var kinds: [(first: Int, documents: @Sendable (Int) -> [SearchDocument])] = []
  /// How many records there are, and how many sources of claims.
  private(set) var count = 0

  init(_ site: Site, _ layout: SiteLayout) {
    let writer = SearchDocumentWriter(site: site, layout: layout)
    add(site.incidents.count) { [writer.document(of: site.incidents[$0])] }
    add(site.briefs.count) { [writer.document(.brief, site.briefs[$0].header)] }
    add(site.events.count) { [writer.document(of: site.events[$0])] }
    add(site.actors.count) { [writer.document(of: site.actors[$0])] }
    add(site.responses.count) { [writer.document(of: site.responses[$0])] }
    add(site.sources.count) { [writer.document(of: site.sources[$0])] }
    add(site.pages.count) { [writer.document(.page, site.pages[$0].header)] }
    add(site.sources.count) { writer.claims(ofSource: $0) }
  }

  private mutating func add(_ number: Int, _ documents: @escaping @Sendable (Int) -> [SearchDocument]) {
    kinds.append((count, documents))
    count += number
  }

  /// What is found of one of them.
  subscript(index: Int) -> [SearchDocument] {
    kinds.last { $0.first <= index }.map { $0.documents(index - $0.first) } ?? []
  }
}

/// Gathers the words of each kind of record: what stands on its page, and in no other record's own text.
private struct SearchDocumentWriter: Sendable {
  let site: Site
  let layout: SiteLayout

  func document(
    _ kind: SearchDocument.Kind, _ header: RecordHeader, names: [String] = [], _ facts: [String?] = []
  ) -> SearchDocument {
    var text = Array((header.summary ?? "").utf8)
    text.append(0x20)
    BodyText.append(header.body.html, to: &text)
    Self.add(facts, to: &text)
    return SearchDocument(
      kind: kind, marking: site.marking(of: header).label, label: header.ref?.value,
      title: header.title.value,
      page: header.path, names: names, text: text)
  }

  func document(of incident: Incident) -> SearchDocument {
    var facts = incident.keyPoints.map(\.text)
    facts += incident.differences.flatMap { [$0.title, $0.text] }
    facts += incident.notStated + incident.assessments.map(\.statement)
    return document(.incident, incident.header, [incident.type] + facts)
  }

  func document(of event: Event) -> SearchDocument {
    let actors = event.actors.flatMap { [name($0.actor.value), $0.note] }
    return document(.event, event.header, [event.date.reading, event.date.printed] + actors)
  }

  func document(of actor: IncidentActor) -> SearchDocument {
    document(
      .actor, actor.header, names: actor.alsoKnownAs,
      [actor.position, actor.country, actor.sector, actor.namingNote])
  }

  func document(of response: IncidentResponse) -> SearchDocument {
    let facts = [name(response.responder.value), response.addressee, response.date.reading]
    return document(.response, response.header, facts + [response.date.printed])
  }

  func document(of source: Source) -> SearchDocument {
    let facts = [source.publisher.map { name($0.value) } ?? nil, source.agency.map { name($0) ?? $0 }]
    return document(
      .source, source.header, facts + source.authors + [source.published?.reading] + source.parts)
  }

  /// None for a claim whose id another has.
  func claims(ofSource number: Int) -> [SearchDocument] {
    let source = site.sources[number]
    return source.claims.enumerated().compactMap { index, claim in
      let position = SiteIndex.ClaimPosition(source: number, claim: index)
      guard site.index.claims[claim.id.value] == position else { return nil }
      var text: [UInt8] = []
      let speakers = [claim.claimant].compactMap { $0 } + claim.via
      Self.add([claim.quote?.exact.value, claim.hedge] + speakers.map { name($0.value) }, to: &text)
      return SearchDocument(
        kind: .claim, marking: site.marking(of: source.header).label, label: claim.id.value,
        title: claim.says,
        page: layout.path(ofClaim: position, in: site), names: [], text: text)
    }
  }

  private func name(_ actor: String) -> String? { site.actor(actor)?.title }

  private static func add(_ facts: [String?], to text: inout [UInt8]) {
    for case let fact? in facts {
      if !text.isEmpty { text += " · ".utf8 }
      text += fact.utf8
    }
  }
}
