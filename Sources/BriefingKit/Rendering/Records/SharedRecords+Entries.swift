extension SharedRecords {
  func entry(of event: Event) -> TemplateRecord {
    var record = TemplateRecord(.event)
    record.set(.filter, EntryFilter(event, site, graph).tokens)
    record.set(.title, event.title)
    record.set(.url, event.path)
    record.set(.id, event.id)
    record.set(.ref, event.header.ref?.value)
    record.set(.summary, event.header.summary)
    record.set(.date, self.record(of: event.date))
    record.set(.kind, event.kind?.label)
    record.set(.status, event.status?.label)
    record.set(.firmness, firmness[graph.firmness(of: event.claims)])
    record.set(.support, words.support(graph.support(of: event.claims, in: site)))
    record.set(.actors, event.actors.compactMap { involvement($0) })
    record.set(.citations, citations(event.claims))
    record.set(
      .isContext,
      event.kind == .context
        || (!event.actors.isEmpty && event.actors.allSatisfy { !$0.role.value.isInvolvement }))
    return record
  }

  func entry(of response: IncidentResponse) -> TemplateRecord {
    var record = TemplateRecord(.response)
    record.set(.filter, EntryFilter(response, site, graph).tokens)
    record.set(.title, response.title)
    record.set(.url, response.path)
    record.set(.ref, response.header.ref?.value)
    record.set(.summary, response.header.summary)
    record.set(.responder, actorLink(response.responder.value))
    record.set(.type, response.type?.label)
    record.set(.family, response.family?.label)
    record.set(.status, response.status?.label)
    record.set(.addressee, response.addressee)
    record.set(.date, self.record(of: response.date))
    record.set(.firmness, firmness[graph.firmness(of: response.claims)])
    record.set(.support, words.support(graph.support(of: response.claims, in: site)))
    record.set(.citations, citations(response.claims))
    return record
  }

  func entry(of actor: IncidentActor) -> TemplateRecord {
    var record = TemplateRecord(.actor)
    let parts = graph.parts[actor.id] ?? []
    let events = Set(
      parts.compactMap { part in
        if case .record(let reference) = part.place, reference.kind == .event { reference } else { nil }
      })
    record.set(.title, actor.title)
    record.set(.url, actor.path)
    record.set(.summary, actor.header.summary)
    record.set(.identityClass, actor.identityClass?.label)
    record.set(.position, actor.position)
    record.set(.country, actor.country)
    record.set(.namingNote, actor.namingNote)
    let roles = Role.allCases.filter { role in parts.contains { $0.role == role } }
    record.set(.roles, roles.map(\.label).joined(separator: ", "))
    record.set(.eventCount, SiteWords.count(events.count, "event"))
    record.set(.claimCount, SiteWords.count(graph.claimsMade[actor.id]?.count ?? 0, "claim"))
    record.set(.responseCount, SiteWords.count(graph.responses[actor.id]?.count ?? 0, "response"))
    return record
  }

  func entry(of source: Source) -> TemplateRecord {
    var record = TemplateRecord(.source)
    record.set(.title, source.title)
    record.set(.url, source.path)
    record.set(.summary, source.header.summary)
    record.set(.kind, source.kind?.label)
    record.set(.publisher, source.publisher.flatMap { actorLink($0.value) })
    record.set(.agency, source.agency.map { site.actor($0)?.title ?? $0 })
    record.set(.date, source.published.map { self.record(of: $0) })
    record.set(.reliability, source.reliability?.label)
    record.set(.claimCount, SiteWords.count(source.claims.count, "claim"))
    let origins = Set(source.claims.compactMap { graph.origins[$0.id.value] }).count
    record.set(.support, SiteWords.count(origins, "origin"))
    return record
  }

  private func involvement(_ entry: Involvement) -> TemplateRecord? {
    guard let actor = actorLink(entry.actor.value) else { return nil }
    var record = TemplateRecord(.involvement)
    record[.actor] = .record(actor)
    record.set(.role, entry.role.value.label)
    record.set(.note, entry.note)
    return record
  }

  func record(of date: DateStatement) -> TemplateRecord {
    var record = TemplateRecord(.date)
    record.set(.text, date.reading)
    record.set(.machine, date.edtf?.machineReadable)
    record.set(.edtf, date.edtf?.text)
    record.set(.basis, date.basis.label)
    record.set(.question, SiteWords.question(about: date))
    record.set(.isStated, date.basis == .stated && date.edtf != nil)
    record.set(.isAbsent, date.edtf == nil)
    record.set(.printed, date.printed)
    record.set(.reasoning, date.reasoning)
    let claim = date.claim.flatMap { citation($0.value) }
    if let claim {
      var link = TemplateRecord(.link)
      link[.title] = claim[.id]
      link[.url] = claim[.url]
      link[.note] = claim[.chain]
      record[.claim] = .record(link)
    }
    let isExplained = date.printed != nil || date.reasoning != nil || claim != nil
    record.set(.hasExplanation, isExplained || (date.basis != .stated && date.edtf != nil))
    return record
  }

  func record(of revision: Revision, in header: RecordHeader?) -> TemplateRecord {
    var record = TemplateRecord(.revision)
    record.set(
      .date,
      self.record(
        of: DateStatement(
          edtf: revision.date.value, basis: .stated, printed: nil, reasoning: nil, claim: nil,
          location: revision.date.location)))
    record.set(.kind, revision.kind.label)
    record.set(.note, revision.note)
    record.set(.record, header.map { Self.link(to: $0) })
    return record
  }
}
