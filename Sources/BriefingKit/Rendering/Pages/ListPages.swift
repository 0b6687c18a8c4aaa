extension PageContexts {
  func timelinePage(_ plan: PagePlan) -> TemplateRecord {
    var page = page(
      .timelinePage, plan, title: "Timeline",
      description: "What is reported to have happened, in the precision that the sources give.")
    page.set(.years, timeline.years.map(record(of:)))
    page.set(.undated, timeline.undated.map { shared.events[$0] })
    page.set(.eventCount, SiteWords.count(site.events.count, "event"))
    page.set(.undatedCount, timeline.undated.isEmpty ? nil : String(timeline.undated.count))
    return page
  }

  private func record(of year: Timeline.Year) -> TemplateRecord {
    var record = TemplateRecord(.timelineYear)
    record.set(.id, "y\(year.year)")
    record.set(.label, String(year.year))
    record.set(.events, year.events.map { shared.events[$0] })
    return record
  }

  func responsesPage(_ plan: PagePlan) -> TemplateRecord {
    var page = page(
      .responsesPage, plan, title: "Responses",
      description: "Who answered, how, and who is not reported to have.")
    let all = members.responseOrder
    page.set(.responses, all.filter { site.responses[$0].date.edtf != nil }.map { shared.responses[$0] })
    page.set(.undated, all.filter { site.responses[$0].date.edtf == nil }.map { shared.responses[$0] })
    page.set(.silent, silentParties())
    page.set(.silentOthers, silentOthers())
    return page
  }

  func silentParties() -> [TemplateRecord] {
    silence.parties.map { SharedRecords.link(to: $0.actor.header, note: $0.role.label) }
  }

  func silentOthers() -> [TemplateRecord] {
    silence.others.map { SharedRecords.link(to: $0.actor.header, note: $0.role.label) }
  }

  func sourcesPage(_ plan: PagePlan) -> TemplateRecord {
    var page = page(
      .sourcesPage, plan, title: "Sources", description: "The sources, and what is known about each.")
    page.set(.sources, shared.sources)
    return page
  }

  func claimsPage(_ plan: PagePlan) -> TemplateRecord {
    var page = page(
      .claimsPage, plan, title: "Claims",
      description: "Every claim: who says it, through whom, how firmly, and in which source.")
    let positions = claimsInOrder()
    page.set(.claims, positions.map { shared.claims[$0.source][$0.claim] })
    page.set(.claimCount, SiteWords.count(positions.count, "claim"))
    page.set(.sourceCount, shared.words.sources(site.sources.count { !$0.claims.isEmpty }))
    let origins = originGroups(positions)
    page.set(.originCount, SiteWords.count(origins.count, "origin"))
    page.set(.origins, origins)
    page.set(.legend, Firmness.allCases.compactMap { shared.firmness[$0] })
    return page
  }

  private func claimsInOrder() -> [SiteIndex.ClaimPosition] {
    let all = site.index.claims.map { (label: $0.key, position: $0.value) }
    return all.sorted { LabelOrder.precedes($0.label, $1.label) }.map(\.position)
  }

  private func originGroups(_ positions: [SiteIndex.ClaimPosition]) -> [TemplateRecord] {
    var members: [Origin: [SiteIndex.ClaimPosition]] = [:]
    var order: [Origin] = []
    for position in positions {
      let id = site.sources[position.source].claims[position.claim].id.value
      guard let origin = graph.origins[id] else { continue }
      if members[origin] == nil { order.append(origin) }
      members[origin, default: []].append(position)
    }
    return order.map { origin in
      let claims = members[origin] ?? []
      var record = TemplateRecord(.originGroup)
      record[.origin] = .record(shared.link(to: origin))
      record.set(.citations, claims.map { shared.citations[$0.source][$0.claim] })
      record.set(.support, shared.words.sources(Set(claims.map(\.source)).count))
      return record
    }
  }

  func differencesPage(_ plan: PagePlan) -> TemplateRecord {
    var page = page(
      .differencesPage, plan, title: "Where the sources differ",
      description: "The questions on which the sources say different things, and what each says.")
    page.set(.differences, site.incidents.flatMap(differences(of:)))
    return page
  }

  func notStatedPage(_ plan: PagePlan) -> TemplateRecord {
    var page = page(
      .notStatedPage, plan, title: "What the sources do not say",
      description: "What a reader may look for, and these sources are silent about.")
    let silences = site.incidents.flatMap { incident in
      incident.notStated.map { text in
        var record = TemplateRecord(.silence)
        record.set(.text, text)
        if site.incidents.count > 1 { record[.incident] = .record(SharedRecords.link(to: incident.header)) }
        return record
      }
    }
    page.set(.silences, silences)
    page.set(.silent, silentParties())
    page.set(.silentOthers, silentOthers())
    page.set(.undated, timeline.undated.map { shared.events[$0] })
    return page
  }

  func changesPage(_ plan: PagePlan) -> TemplateRecord {
    var page = page(
      .changesPage, plan, title: "Changes",
      description: "Publications, updates and corrections, newest first.")
    page.set(.revisions, changes.entries.map { shared.record(of: $0.revision, in: $0.header) })
    return page
  }

  func notFoundPage(_ plan: PagePlan) -> TemplateRecord {
    var page = page(
      .notFoundPage, plan, title: "Page not found", description: "There is no page at this address.")
    // A host shows it at any address, at any depth: only the site's whole address leads back from there.
    page.set(.root, site.settings.baseURL)
    return page
  }

  func redirectPage(_ plan: PagePlan, to header: RecordHeader) -> TemplateRecord {
    var page = page(
      .redirectPage, plan, title: header.title.value, description: header.summary,
      marking: site.marking(of: header))
    page.set(.target, plan.root + header.path)
    page.set(.targetAddress, site.settings.baseURL + header.path)
    return page
  }
}
