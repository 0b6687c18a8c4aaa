/// Decides which records' pages are split: those that others lengthen beyond what a page holds.
struct RecordLayout: Sendable {
  private let site: Site
  private let graph: SiteGraph
  private let lists: SiteLists
  private let sizes: EntrySizes
  private let budget: PageBudget
  private let jobs: Int

  init(
    _ site: Site, _ graph: SiteGraph, _ lists: SiteLists, _ sizes: EntrySizes, _ budget: PageBudget, jobs: Int
  ) {
    self.jobs = jobs
    self.site = site
    self.graph = graph
    self.lists = lists
    self.sizes = sizes
    self.budget = budget
  }

  /// No entry for a record that stands on one page.
  func pages() -> [RecordReference: [RecordShare]] {
    let all = concurrentMap(site.headers.count, jobs: jobs) { shares(of: site.headers[$0]) }
    var pages: [RecordReference: [RecordShare]] = [:]
    for case (let header, let shares?) in zip(site.headers, all) { pages[header.reference] = shares }
    return pages
  }

  private func shares(of header: RecordHeader) -> [RecordShare]? {
    switch header.kind {
    case .incident:
      return site.incident(header.id).flatMap { shares(of: header, sizes.own($0), entries(of: $0)) }
    case .actor:
      return site.index.actors[header.id].flatMap {
        shares(of: header, 0, entries(of: site.actors[$0], lists.actorParts[$0]))
      }
    case .source:
      return site.source(header.id).flatMap { shares(of: header, 0, entries(of: $0)) }
    // Of the others only the mentions grow; the rest is as long as its author made it.
    case _ where mentions(of: header).count <= budget.mostBesideClaim:
      return nil
    case .event:
      return shares(of: header, size(of: site.event(header.id)?.claims ?? []), [:])
    case .response:
      return shares(of: header, size(of: site.response(header.id)?.claims ?? []), [:])
    case .brief, .page:
      return shares(of: header, 0, [:])
    }
  }

  private func size(of claims: [Located<String>]) -> Int {
    claims.reduce(0) { $0 + sizes.claim($1.value) }
  }

  private func mentions(of header: RecordHeader) -> [RecordReference] {
    graph.mentions[header.reference] ?? []
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
