/// Decides which records' pages are split: those that others lengthen beyond what a page holds.
struct RecordLayout: Sendable {
  private let site: Site
  private let graph: SiteGraph
  private let lists: SiteLists
  private let sizes: EntrySizes
  private let budget: PageBudget

  init(_ site: Site, _ graph: SiteGraph, _ lists: SiteLists, _ sizes: EntrySizes, _ budget: PageBudget) {
    self.site = site
    self.graph = graph
    self.lists = lists
    self.sizes = sizes
    self.budget = budget
  }

  /// No entry for a record that stands on one page.
  func pages() -> [RecordReference: [RecordShare]] {
    var pages: [RecordReference: [RecordShare]] = [:]
    func add(_ header: RecordHeader, _ own: Int, _ entries: [RecordSection: [Int]]) {
      if let shares = shares(of: header, own, entries) { pages[header.reference] = shares }
    }
    for incident in site.incidents { add(incident.header, sizes.own(incident), entries(of: incident)) }
    for (index, actor) in site.actors.enumerated() {
      add(actor.header, 0, entries(of: actor, lists.actorParts[index]))
    }
    for source in site.sources { add(source.header, 0, entries(of: source)) }
    // Of these only the mentions grow; the rest is as long as its author made it.
    for event in site.events where isMentionedMuch(event.header) {
      add(event.header, event.claims.reduce(0) { $0 + sizes.claim($1.value) }, [:])
    }
    for response in site.responses where isMentionedMuch(response.header) {
      add(response.header, response.claims.reduce(0) { $0 + sizes.claim($1.value) }, [:])
    }
    for header in site.briefs.map(\.header) + site.pages.map(\.header) where isMentionedMuch(header) {
      add(header, 0, [:])
    }
    return pages
  }

  private func mentions(of header: RecordHeader) -> [RecordReference] {
    graph.mentions[header.reference] ?? []
  }

  private func isMentionedMuch(_ header: RecordHeader) -> Bool {
    mentions(of: header).count > budget.mostBesideClaim
  }

  private func shares(
    of header: RecordHeader, _ own: Int, _ entries: [RecordSection: [Int]]
  ) -> [RecordShare]? {
    var entries = entries
    entries[.mentions] = mentions(of: header).map { sizes.item($0) + 10 }
    let lists = RecordSection.allCases.map { section in
      var sizes = entries[section] ?? []
      if !sizes.isEmpty { sizes[0] += EntrySizes.heading }
      return sizes
    }
    let frame = sizes.frame + 2_000 + 2 * EntrySizes.text(header.title.value)
    let pages = budget.pages(
      of: lists, besideOnFirst: sizes.head(of: header) + own, besideOnOthers: frame)
    guard pages.count > 1 else { return nil }
    return pages.enumerated().map { RecordShare(number: $0 + 1, count: pages.count, ranges: $1) }
  }

  private func entries(of incident: Incident) -> [RecordSection: [Int]] {
    let members = lists.members.of(incident)
    return [
      .responses: members.responses.map { sizes.response(site.responses[$0]) },
      .briefs: members.briefs.map { sizes.brief(site.briefs[$0]) },
      .events: members.events.map { sizes.shortEvent(site.events[$0]) },
      .undated: members.undated.map { sizes.item(site.events[$0].header) },
      .sources: lists.sources(of: incident, in: site).map { sizes.source(site.sources[$0]) },
    ]
  }

  private func entries(of actor: IncidentActor, _ parts: [SiteGraph.Part]) -> [RecordSection: [Int]] {
    [
      .children: (graph.children[actor.id] ?? []).map { sizes.child($0) },
      .parts: parts.map { sizes.part($0) },
      .responses: (graph.responses[actor.id] ?? []).map { id in
        site.response(id).map { sizes.response($0) } ?? 0
      },
      .claims: (graph.claimsMade[actor.id] ?? []).map { sizes.claim($0) },
      .passedOn: (graph.claimsPassedOn[actor.id] ?? []).map { sizes.claim($0) },
    ]
  }

  private func entries(of source: Source) -> [RecordSection: [Int]] {
    [
      .claims: source.claims.map { sizes.record(of: $0, in: source) },
      .furtherUses: FurtherUse.all(of: source, graph, budget).map { use in
        switch use.kind {
        case .relation(let neighbour): sizes.relation(to: neighbour.claim)
        case .use(let record, _): sizes.use(by: record)
        }
      },
    ]
  }
}

// MARK: The home page

extension RecordLayout {
  /// How many entries of each list of its only incident the home page shows, by `RecordSection`: what is
  /// behind them stands in the site's lists. Nil where all fit.
  func homeCounts() -> [Int]? {
    guard site.incidents.count == 1, let incident = site.incidents.first else { return nil }
    let room = budget.room(beside: sizes.head(of: incident.header) + sizes.own(incident))
    let entries = entries(of: incident)
    let total = entries.values.reduce(0) { $0 + $1.reduce(EntrySizes.heading, +) }
    guard total > room else { return nil }
    return RecordSection.allCases.map { section in
      var left = room / entries.count - EntrySizes.heading
      return (entries[section] ?? []).prefix { size in
        left -= size
        return left >= 0
      }.count
    }
  }
}
