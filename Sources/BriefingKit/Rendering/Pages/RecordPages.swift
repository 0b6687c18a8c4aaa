extension PageContexts {
  func brief(_ plan: PagePlan, _ brief: Brief) throws(TemplateError) -> TemplateRecord {
    var page = try record(.briefPage, plan, brief.header, showing: [])
    guard plan.part == nil else { return page }
    let claims = cited(in: brief.header)
    page.set(.citations, shared.citations(claims))
    page.set(.support, shared.words.support(graph.support(of: claims, in: site)))
    page.set(
      .structuredData,
      html: structuredData.report(
        brief.title, brief.header.summary, url: site.settings.baseURL + brief.path,
        published: brief.header.revisions.first?.date.value.machineReadable,
        changed: brief.header.revisions.last?.date.value.machineReadable,
        sources: Array(Set(claims.compactMap { site.index.claims[$0.value]?.source }).sorted().prefix(20))))
    return page
  }

  func event(_ plan: PagePlan, _ event: Event, at index: Int) throws(TemplateError) -> TemplateRecord {
    guard plan.part == nil else { return try record(.eventPage, plan, event.header, showing: []) }
    let (previous, next) = neighbours(ofEvent: index)
    var page = try record(
      .eventPage, plan, event.header,
      showing: [previous, next].compactMap { $0?.reference } + references(behind: event.claims))
    let entry = shared.event(at: index)
    for name in [TemplateName.date, .kind, .status, .firmness, .support, .actors] { page[name] = entry[name] }
    page.set(.claims, shared.claims(event.claims))
    page.set(.previous, previous.map { SharedRecords.link(to: $0) })
    page.set(.next, next.map { SharedRecords.link(to: $0) })
    return page
  }

  private func neighbours(ofEvent index: Int) -> (RecordHeader?, RecordHeader?) {
    let order = lists.timeline.order
    let place = lists.timeline.places[index]
    return (
      place > 0 ? site.events[order[place - 1]].header : nil,
      place + 1 < order.count ? site.events[order[place + 1]].header : nil
    )
  }

  func response(_ plan: PagePlan, _ response: IncidentResponse) throws(TemplateError) -> TemplateRecord {
    guard plan.part == nil else { return try record(.responsePage, plan, response.header, showing: []) }
    var page = try record(
      .responsePage, plan, response.header, showing: references(behind: response.claims))
    if let index = site.index.responses[response.id] {
      let entry = shared.response(at: index)
      let names: [TemplateName] = [
        .responder, .type, .family, .status, .addressee, .date, .firmness, .support,
      ]
      for name in names { page[name] = entry[name] }
    }
    page.set(.claims, shared.claims(response.claims))
    return page
  }

  func source(_ plan: PagePlan, _ source: Source, at index: Int) throws(TemplateError) -> TemplateRecord {
    let share = layout.share(of: source.header.reference, part: plan.part)
    let claims = share.of(.claims, in: Array(source.claims.indices))
    let further = share.of(.furtherUses, in: layout.furtherUses(ofSource: index, in: site, graph))
    var page = try record(
      .sourcePage, plan, source.header,
      showing: claims.flatMap { graph.uses[source.claims[$0].id.value]?.map(\.record) ?? [] }
        + further.compactMap { if case .use(let record, _) = $0.kind { record } else { nil } })
    page.set(.claims, claims.map { shared.claim(at: .init(source: index, claim: $0)) })
    page.set(.further, records(of: further))
    page.set(
      .structuredData,
      html: structuredData.claims(
        claims.map { source.claims[$0] }, in: source, url: site.settings.baseURL + plan.path))
    guard !share.isContinued else { return page }
    page.set(.publisher, source.publisher.flatMap { shared.actorLink($0.value) })
    page.set(.authors, texts: source.authors)
    page.set(.agency, source.agency.map { shared.actorLink($0) ?? SharedRecords.link(title: $0, url: nil) })
    page.set(.date, source.published.map { shared.record(of: $0) })
    page.set(.language, source.language)
    page.set(.kind, source.kind?.label)
    page.set(.address, source.url?.value)
    page.set(.archiveAddress, source.archiveURL?.value)
    page.set(.archiveDate, source.archiveDate.map { shared.record(of: $0) })
    page.set(.retrieved, source.retrieved.map { shared.record(of: $0) })
    page.set(.snapshot, source.snapshot)
    page.set(.snapshotHash, source.snapshotSHA256)
    page.set(.reliability, source.reliability?.label)
    page.set(.ratedBy, source.ratedBy)
    page.set(.parts, texts: source.parts)
    page[.support] = shared.source(at: index)[.support]
    return page
  }

  /// Claim by claim what did not fit with it.
  private func records(of uses: some Sequence<FurtherUse>) -> [TemplateRecord] {
    var groups: [(claim: String, relations: [TemplateRecord], uses: [TemplateRecord])] = []
    for use in uses {
      if groups.last?.claim != use.claim { groups.append((use.claim, [], [])) }
      switch use.kind {
      case .relation(let neighbour):
        if let record = shared.relation(to: neighbour) { groups[groups.count - 1].relations.append(record) }
      case .use(let record, let places):
        if let record = shared.use(by: record, places) { groups[groups.count - 1].uses.append(record) }
      }
    }
    return groups.map { claim, relations, uses in
      var record = TemplateRecord(.furtherUses)
      record.set(.id, FurtherUse.anchor(of: claim))
      record.set(.claim, shared.citation(claim))
      record.set(.relations, relations)
      record.set(.uses, uses)
      return record
    }
  }

  /// The claims that a record's prose cites, each once, in order.
  func cited(in header: RecordHeader) -> [Located<String>] {
    var known: Set<String> = []
    return header.body.citations.flatMap(\.ids).filter { known.insert($0.value).inserted }
  }

  /// The sources that claims are printed in.
  func references(behind claims: [Located<String>]) -> [RecordReference] {
    claims.compactMap { site.source(ofClaim: $0.value)?.header.reference }
  }
}
