extension PageContexts {
  func actor(_ plan: PagePlan, _ actor: IncidentActor) throws(TemplateError) -> TemplateRecord {
    let parts = graph.parts[actor.id] ?? []
    let claims = (graph.claimsMade[actor.id] ?? []) + (graph.claimsPassedOn[actor.id] ?? [])
    let shown =
      parts.compactMap { part in
        if case .record(let reference) = part.place { reference } else { nil }
      } + claims.compactMap { site.source(ofClaim: $0)?.header.reference }
    var page = try record(.actorPage, plan, actor.header, showing: shown)
    page.set(.identityClass, actor.identityClass?.label)
    page.set(.sector, actor.sector)
    page.set(.country, actor.country)
    page.set(.parent, actor.parent.flatMap { shared.actorLink($0.value) })
    page.set(.children, (graph.children[actor.id] ?? []).compactMap { shared.actorLink($0) })
    page.set(.position, actor.position)
    page.set(.alsoKnownAs, texts: actor.alsoKnownAs)
    page.set(.sameAs, texts: actor.sameAs.map(\.value))
    page.set(.namingNote, actor.namingNote)
    page.set(.parts, parts.sorted(by: partPrecedes).compactMap(partRecord))
    page.set(.isOnlyMentioned, !parts.isEmpty && parts.allSatisfy { !$0.role.isInvolvement })
    page.set(.claims, (graph.claimsMade[actor.id] ?? []).compactMap { shared.claim($0) })
    page.set(.passedOn, (graph.claimsPassedOn[actor.id] ?? []).compactMap { shared.claim($0) })
    page.set(
      .responses,
      (graph.responses[actor.id] ?? []).compactMap { site.index.responses[$0].map { shared.responses[$0] } })
    page.set(.isSilent, silence.isSilentParty(actor))
    let all = claims.map { Located($0, at: actor.location) }
    if !all.isEmpty { page.set(.support, shared.words.support(graph.support(of: all, in: site))) }
    return page
  }

  /// Events in the order of the timeline, then responses and sources as they stand.
  private func partPrecedes(_ a: SiteGraph.Part, _ b: SiteGraph.Part) -> Bool {
    timelinePlace(of: a) < timelinePlace(of: b)
  }

  private func timelinePlace(of part: SiteGraph.Part) -> Int {
    guard case .record(let reference) = part.place, reference.kind == .event,
      let index = site.index.events[reference.id]
    else { return .max }
    return timeline.places[index]
  }

  private func partRecord(_ part: SiteGraph.Part) -> TemplateRecord? {
    guard case .record(let reference) = part.place, let link = shared.link(to: reference) else { return nil }
    var record = TemplateRecord(.involvementIn)
    record.set(.role, part.role.label)
    record[.record] = .record(link)
    record.set(.note, part.note)
    switch reference.kind {
    case .event: site.index.events[reference.id].map { record[.date] = shared.events[$0][.date] }
    case .response: site.index.responses[reference.id].map { record[.date] = shared.responses[$0][.date] }
    case .source: site.index.sources[reference.id].map { record[.date] = shared.sources[$0][.date] }
    default: break
    }
    return record
  }

  func actorsPage(_ plan: PagePlan) -> TemplateRecord {
    var page = page(
      .actorsPage, plan, title: "Actors", description: "Who is named in the sources, and in which part.")
    page.set(.groups, Role.allCases.filter(\.isInvolvement).compactMap(group))
    page.set(.others, [Role.mentionedInContent, .context].compactMap(group) + [unplaced()].compactMap { $0 })
    return page
  }

  private func group(_ role: Role) -> TemplateRecord? {
    let members = site.actors.indices.filter { index in
      graph.parts[site.actors[index].id]?.contains { $0.role == role } == true
    }
    return group(id: role.rawValue, title: role.label, note: Self.note(for: role), members)
  }

  /// Actors without a part of their own, such as an organisation that stands only above others.
  private func unplaced() -> TemplateRecord? {
    let members = site.actors.indices.filter { graph.parts[site.actors[$0].id]?.isEmpty ?? true }
    return group(
      id: "no-part", title: "named without a part",
      note: "They make or pass on claims, or stand above another actor.", members)
  }

  private func group(id: String, title: String, note: String?, _ members: [Int]) -> TemplateRecord? {
    guard !members.isEmpty else { return nil }
    var record = TemplateRecord(.actorGroup)
    record.set(.id, id)
    record.set(.title, title.prefix(1).uppercased() + title.dropFirst())
    record.set(.note, note)
    let titles = members.map { (title: site.actors[$0].title.lowercased(), index: $0) }
    record.set(.actors, titles.sorted { $0 < $1 }.map { shared.actors[$0.index] })
    return record
  }

  private static func note(for role: Role) -> String? {
    switch role {
    case .reportedInitiator: "Whom the sources report as having acted. A report is not a finding."
    case .mentionedInContent:
      "They appear in what was taken, or as its subject. Nothing here says that they took part in the incident."
    case .context: "They are background to the incident. Nothing here says that they took part in it."
    default: nil
    }
  }
}
