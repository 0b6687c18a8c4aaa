extension SharedRecords {
  func citations(in source: Source) -> [TemplateRecord] {
    source.claims.map { claim in
      var record = TemplateRecord(.citation)
      record.set(.id, claim.id.value)
      record.set(.url, url(of: claim, in: source))
      record.set(.says, claim.says)
      record.set(.chain, chain(of: claim, in: source))
      record.set(.firmness, firmness(of: claim))
      return record
    }
  }

  func claims(in source: Source) -> [TemplateRecord] {
    source.claims.map { entry(of: $0, in: source) }
  }

  private func entry(of claim: Claim, in source: Source) -> TemplateRecord {
    var record = TemplateRecord(.claim)
    record.set(.id, claim.id.value)
    record.set(.url, url(of: claim, in: source))
    record.set(.says, claim.says)
    record.set(.claimant, claim.claimant.flatMap { actorLink($0.value) })
    record.set(.via, claim.via.compactMap { actorLink($0.value) })
    record.set(.source, site.index.sources[source.id].map { sourceLinks[$0] })
    record.set(.chain, chain(of: claim, in: source))
    record.set(.firmness, firmness(of: claim))
    record.set(.modality, claim.modality?.label)
    record.set(.hedge, claim.hedge)
    record.set(.quote, claim.quote?.exact.value)
    record.set(.quotePrefix, claim.quote?.prefix)
    record.set(.quoteSuffix, claim.quote?.suffix)
    record.set(.part, claim.quote?.part?.value)
    record.set(.credibility, claim.credibility?.label)
    record.set(.origin, graph.origins[claim.id.value].map(link(to:)))
    record.set(.isOriginRead, claim.origin != nil)
    record.set(.relations, relations(of: claim))
    record.set(.uses, uses(of: claim))
    record.set(.sourceSupport, support(of: claim))
    return record
  }

  func url(of claim: Claim, in source: Source) -> String {
    "\(source.path)#\(claim.id.value)"
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
    case .source(let id): site.index.sources[id].map { sourceLinks[$0] } ?? Self.link(title: id, url: nil)
    }
  }

  private func firmness(of claim: Claim) -> TemplateRecord? {
    graph.firmness[claim.id.value].flatMap { firmness[$0] }
  }

  private func relations(of claim: Claim) -> [TemplateRecord] {
    let outgoing = claim.relations.compactMap {
      relation($0.kind.rawValue, to: $0.target.value, note: $0.note)
    }
    let incoming = (graph.incomingRelations[claim.id.value] ?? []).compactMap {
      relation($0.kind.inverseLabel, to: $0.claim, note: $0.note)
    }
    return outgoing + incoming
  }

  private func relation(_ label: String, to claim: String, note: String?) -> TemplateRecord? {
    guard let citation = citation(claim) else { return nil }
    var record = TemplateRecord(.relation)
    record.set(.label, label)
    record[.claim] = .record(citation)
    record.set(.note, note)
    return record
  }

  /// Each record once, with all the ways in which it uses the claim.
  private func uses(of claim: Claim) -> [TemplateRecord] {
    let uses = graph.uses[claim.id.value] ?? []
    var places: [RecordReference: [String]] = [:]
    var order: [RecordReference] = []
    for use in uses {
      if places[use.record] == nil { order.append(use.record) }
      places[use.record, default: []].append(SiteWords.words(for: use.place))
    }
    return order.compactMap { link(to: $0, note: places[$0]?.joined(separator: ", ")) }
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
