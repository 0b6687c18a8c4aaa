extension PageContexts {
  func actor(
    _ plan: PagePlan, _ actor: IncidentActor, at index: Int
  ) throws(TemplateError) -> TemplateRecord {
    let share = layout.share(of: actor.header.reference, part: plan.part)
    let parts = share.of(.parts, in: lists.actorParts[index])
    let made = share.of(.claims, in: graph.claimsMade[actor.id] ?? [])
    let passedOn = share.of(.passedOn, in: graph.claimsPassedOn[actor.id] ?? [])
    let children = share.of(.children, in: graph.children[actor.id] ?? [])
    var page = try record(
      .actorPage, plan, actor.header,
      showing: parts.compactMap { part in
        if case .record(let reference) = part.place { reference } else { nil }
      } + (made + passedOn).compactMap { site.source(ofClaim: $0)?.header.reference })
    page.set(.children, children.compactMap { shared.actorLink($0) })
    page.set(.parts, parts.compactMap(partRecord))
    page.set(.claims, made.compactMap { shared.claim($0) })
    page.set(.passedOn, passedOn.compactMap { shared.claim($0) })
    page.set(
      .responses,
      share.of(.responses, in: graph.responses[actor.id] ?? []).compactMap {
        site.index.responses[$0].map { shared.response(at: $0) }
      })
    page.set(.hasFacts, !share.isContinued || !children.isEmpty)
    if !share.isContinued { setFacts(of: actor, at: index, on: &page) }
    return page
  }

  private func setFacts(of actor: IncidentActor, at index: Int, on page: inout TemplateRecord) {
    page.set(.identityClass, actor.identityClass?.label)
    page.set(.sector, actor.sector)
    page.set(.country, actor.country)
    page.set(.parent, actor.parent.flatMap { shared.actorLink($0.value) })
    page.set(.position, actor.position)
    page.set(.alsoKnownAs, texts: actor.alsoKnownAs)
    page.set(.sameAs, texts: actor.sameAs.map(\.value))
    page.set(.namingNote, actor.namingNote)
    let parts = lists.actorParts[index]
    page.set(.isOnlyMentioned, !parts.isEmpty && parts.allSatisfy { !$0.role.isInvolvement })
    page.set(.isSilent, lists.silence.isSilentParty(actor))
    page.set(.strip, strip(of: Set(parts.compactMap(event(of:)))))
    let claims = (graph.claimsMade[actor.id] ?? []) + (graph.claimsPassedOn[actor.id] ?? [])
    let all = claims.map { Located($0, at: actor.location) }
    if !all.isEmpty { page.set(.support, shared.words.support(graph.support(of: all, in: site))) }
  }

  /// An index into `Site.events`.
  private func event(of part: SiteGraph.Part) -> Int? {
    guard case .record(let reference) = part.place, reference.kind == .event else { return nil }
    return site.index.events[reference.id]
  }

  private func partRecord(_ part: SiteGraph.Part) -> TemplateRecord? {
    guard case .record(let reference) = part.place, let link = shared.link(to: reference) else { return nil }
    var record = TemplateRecord(.involvementIn)
    record.set(.role, part.role.label)
    record[.record] = .record(link)
    record.set(.note, part.note)
    switch reference.kind {
    case .event: site.index.events[reference.id].map { record[.date] = shared.event(at: $0)[.date] }
    case .response: site.index.responses[reference.id].map { record[.date] = shared.response(at: $0)[.date] }
    case .source: site.index.sources[reference.id].map { record[.date] = shared.source(at: $0)[.date] }
    default: break
    }
    return record
  }

  func actorsPage(_ plan: PagePlan) -> TemplateRecord {
    var page = listPage(
      .actorsPage, plan, .actors, title: "Actors",
      description: "Who is named in the sources, and in which part.")
    let groups: [(group: SiteLists.ActorGroup, record: TemplateRecord)] = lists.actorGroups.compactMap {
      group in
      switch shown(of: .actors, on: plan) {
      case .whole: (group, record(of: group, showing: group.members, []))
      case .overview(let parts):
        (group, record(of: group, showing: [], parts.filter { $0.section == group.id }))
      case .part(let part):
        part.section == group.id ? (group, record(of: group, showing: part.entries, [])) : nil
      }
    }
    page.set(.groups, groups.filter(\.group.areInvolved).map(\.record))
    page.set(.others, groups.filter { !$0.group.areInvolved }.map(\.record))
    return page
  }

  private func record(
    of group: SiteLists.ActorGroup, showing members: [Int], _ parts: [ListPart]
  ) -> TemplateRecord {
    var record = TemplateRecord(.actorGroup)
    record.set(.id, group.id)
    record.set(.title, group.title)
    record.set(.note, group.note)
    record.set(.actors, members.map { shared.actor(at: $0) })
    record.set(.pages, links(to: parts))
    return record
  }
}
