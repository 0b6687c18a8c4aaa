extension SharedRecords {
  func makeCitation(at position: SiteIndex.ClaimPosition) -> TemplateRecord {
    let source = site.sources[position.source]
    let claim = source.claims[position.claim]
    var record = TemplateRecord(.citation)
    record.set(.id, claim.id.value)
    record.set(.url, layout.url(ofClaim: position, in: site))
    record.set(.says, claim.says)
    record.set(.chain, chain(of: claim, in: source))
    record.set(.firmness, firmness(of: claim))
    return record
  }

  func makeClaim(at position: SiteIndex.ClaimPosition) -> TemplateRecord {
    let source = site.sources[position.source]
    return entry(of: source.claims[position.claim], in: source, citation(at: position))
  }

  private func entry(of claim: Claim, in source: Source, _ citation: TemplateRecord) -> TemplateRecord {
    var record = TemplateRecord(.claim)
    record.set(.filter, EntryFilter(claim, in: source, graph).tokens)
    for name in [TemplateName.id, .url, .says, .chain, .firmness] { record[name] = citation[name] }
    record.set(.claimant, claim.claimant.flatMap { actorLink($0.value) })
    record.set(.via, claim.via.compactMap { actorLink($0.value) })
    record.set(.source, site.index.sources[source.id].map { sourceLink(at: $0) })
    record.set(.modality, claim.modality?.label)
    record.set(.hedge, claim.hedge)
    record.set(.quote, claim.quote?.exact.value)
    record.set(.quotePrefix, claim.quote?.prefix)
    record.set(.quoteSuffix, claim.quote?.suffix)
    record.set(.part, claim.quote?.part?.value)
    record.set(.credibility, claim.credibility?.label)
    record.set(.origin, graph.origins[claim.id.value].map { link(to: $0) })
    record.set(.isOriginRead, claim.origin != nil)
    let most = layout.budget.mostBesideClaim
    func more(than list: Int) -> TemplateRecord? {
      guard list > most else { return nil }
      return Self.link(
        title: "and \(list - most) more", url: layout.url(ofFurtherUsesOf: claim.id.value, in: source))
    }
    let neighbours = graph.neighbours(of: claim)
    record.set(.relations, neighbours.prefix(most).compactMap { relation(to: $0) })
    record.set(.moreRelations, more(than: neighbours.count))
    let users = graph.users(of: claim.id.value)
    record.set(.uses, users.prefix(most).compactMap { use(by: $0.record, $0.places) })
    record.set(.moreUses, more(than: users.count))
    record.set(.sourceSupport, support(of: claim))
    return record
  }

  /// `Oren Falkowitz → New York Times → S0`.
  func chain(of claim: Claim, in source: Source) -> String {
    var steps = [claim.claimant.flatMap { site.actor($0.value)?.title } ?? "unattributed"]
    steps += claim.via.compactMap { site.actor($0.value)?.title }
    steps.append(source.header.ref?.value ?? source.title)
    return steps.joined(separator: " → ")
  }

  func link(to origin: Origin) -> TemplateRecord {
    switch origin {
    case .actor(let id): actorLink(id) ?? Self.link(title: id, url: nil)
    case .source(let id): site.index.sources[id].map { sourceLink(at: $0) } ?? Self.link(title: id, url: nil)
    }
  }

  private func firmness(of claim: Claim) -> TemplateRecord? {
    graph.firmness[claim.id.value].flatMap { firmness[$0] }
  }

  func relation(to neighbour: SiteGraph.Neighbour) -> TemplateRecord? {
    guard let citation = citation(neighbour.claim) else { return nil }
    var record = TemplateRecord(.relation)
    record.set(.label, neighbour.label)
    record[.claim] = .record(citation)
    record.set(.note, neighbour.note)
    return record
  }

  /// A record that rests on a claim, with all the ways in which it does.
  func use(by record: RecordReference, _ places: [SiteGraph.Use.Place]) -> TemplateRecord? {
    link(to: record, note: places.map(SiteWords.words(for:)).joined(separator: ", "))
  }

  /// The claim itself and those that repeat or corroborate it.
  private func support(of claim: Claim) -> String {
    let kinds: [RelationKind] = [.repeats, .corroborates]
    let outgoing = claim.relations.filter { kinds.contains($0.kind) }.map(\.target)
    let incoming = (graph.incomingRelations[claim.id.value] ?? []).filter { kinds.contains($0.kind) }
      .map { Located($0.claim, at: claim.id.location) }
    return words.support(graph.support(of: [claim.id] + outgoing + incoming, in: site))
  }
}
