extension PageContexts {
  func claimsPage(_ plan: PagePlan) -> TemplateRecord {
    var page = listPage(
      .claimsPage, plan, .claims, title: "Claims",
      description: "Every claim: who says it, through whom, how firmly, and in which source.")
    page.set(.claimCount, SiteWords.count(lists.claims.count, "claim"))
    page.set(.sourceCount, shared.words.sources(site.sources.count { !$0.claims.isEmpty }))
    page.set(.originCount, SiteWords.count(lists.origins.count, "origin"))
    var (showsLedger, showsOrigins) = (true, true)
    var listed: [SiteIndex.ClaimPosition] = []
    switch shown(of: .claims, on: plan) {
    case .whole:
      listed = lists.claims
      page.set(.origins, origins(lists.originClaims.indices))
      page.set(.picture, originsPicture())
      page.set(.legend, Firmness.allCases.compactMap { shared.firmness[$0] })
    case .overview(let parts):
      page.set(.pages, links(to: parts.filter { $0.section == ListLayout.ledger }))
      page.set(.originPages, links(to: parts.filter { $0.section == ListLayout.origins }))
      page.set(.legend, Firmness.allCases.compactMap { shared.firmness[$0] })
    case .part(let part) where part.section == ListLayout.origins:
      page.set(.origins, origins(part.entries))
      showsLedger = false
    case .part(let part):
      listed = part.entries.map { lists.claims[$0] }
      showsOrigins = false
    }
    page.set(.claims, listed.map { shared.claim(at: $0) })
    page.set(
      .filters,
      filters(
        of: listed.map { position in
          let source = site.sources[position.source]
          return EntryFilter(source.claims[position.claim], in: source, graph)
        }))
    page.set(.showsLedger, showsLedger)
    page.set(.showsOrigins, showsOrigins)
    return page
  }

  /// - Parameter entries: indices into `SiteLists.originClaims`.
  private func origins(_ entries: some Sequence<Int>) -> [TemplateRecord] {
    var groups: [(origin: Int, citations: [TemplateRecord])] = []
    for entry in entries {
      let (group, claim) = lists.originClaims[entry]
      if groups.last?.origin != group { groups.append((group, [])) }
      groups[groups.count - 1].citations.append(shared.citation(at: claim))
    }
    return groups.map { group, citations in
      let origin = lists.origins[group]
      var record = TemplateRecord(.originGroup)
      record[.origin] = .record(shared.link(to: origin.origin))
      record.set(.citations, citations)
      record.set(.support, shared.words.sources(origin.sourceCount))
      return record
    }
  }
}
