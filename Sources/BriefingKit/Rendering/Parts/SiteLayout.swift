/// Which page each entry of a list stands on: lists that are too long for one page are split.
///
/// It follows from the content alone, and is made once, before the pages are.
struct SiteLayout: Sendable {
  let lists: SiteLists
  let budget: PageBudget
  /// The pages of each list that is split.
  let listParts: [SiteList: [ListPart]]
  /// The pages of each record that has several.
  let recordPages: [RecordReference: [RecordShare]]
  /// How many entries of each of its lists the home page shows, by `RecordSection`; nil for all.
  let homeCounts: [Int]?
  /// By the index of a source that has several pages: for each claim the page that it stands on, from 1.
  private let claimPages: [Int: [Int]]
  /// By the claim: the page of its source on which what did not fit with it begins, from 1.
  private let furtherUsePages: [String: Int]
  /// By the index of a source that has several pages.
  private let furtherUses: [Int: [FurtherUse]]
  /// By the index of the incident, then of the difference; nil where they stand on one page.
  private let differencePaths: [[String]]?

  init(_ site: Site, _ graph: SiteGraph, budget: PageBudget = .standard, jobs: Int = 1) {
    let lists = SiteLists(site, graph, jobs: jobs)
    let sizes = EntrySizes(site, graph, budget, jobs: jobs)
    self.lists = lists
    self.budget = budget
    hasPrintPage = sizes.print < 4 * budget.limit
    let records = RecordLayout(site, graph, lists, sizes, budget, jobs: jobs)
    listParts = ListLayout(site, lists, sizes, budget, jobs: jobs).parts()
    recordPages = records.pages()
    homeCounts = records.homeCounts()
    var claimPages: [Int: [Int]] = [:]
    var furtherUsePages: [String: Int] = [:]
    var furtherUses: [Int: [FurtherUse]] = [:]
    for (index, source) in site.sources.enumerated() {
      guard let pages = recordPages[source.header.reference] else { continue }
      claimPages[index] = pages.flatMap { page in
        page.of(.claims, in: source.claims).map { _ in page.number }
      }
      let further = FurtherUse.all(of: source, graph, budget)
      furtherUses[index] = further
      for page in pages {
        for use in page.of(.furtherUses, in: further) where furtherUsePages[use.claim] == nil {
          furtherUsePages[use.claim] = page.number
        }
      }
    }
    self.claimPages = claimPages
    self.furtherUsePages = furtherUsePages
    self.furtherUses = furtherUses
    differencePaths = listParts[.differences].map { Self.differencePaths($0, lists, site) }
  }

  /// Whether the whole briefing fits on one page for print. It is the one page that readers ask for whole,
  /// and may have more than others; of a large site it would be a book that nobody wants.
  let hasPrintPage: Bool

  /// The page's share of a record.
  func share(of record: RecordReference, part: Int?) -> RecordShare {
    recordPages[record]?[part ?? 0] ?? .whole
  }

  /// Where the claim stands on its source's page, below the site's root.
  func url(ofClaim position: SiteIndex.ClaimPosition, in site: Site) -> String {
    path(ofClaim: position, in: site) + "#"
      + site.sources[position.source].claims[position.claim].id.value
  }

  /// The page that a claim stands on, below the site's root.
  func path(ofClaim position: SiteIndex.ClaimPosition, in site: Site) -> String {
    let number = claimPages[position.source]?[position.claim] ?? 1
    return RecordShare.path(of: site.sources[position.source].header.reference, number: number)
  }

  /// The page of a record that has an id: one of a source's further pages where that is a claim's, and stands
  /// there.
  func path(of record: RecordReference, at id: String?, in site: Site) -> String {
    guard record.kind == .source, recordPages[record] != nil, let id, let position = site.index.claims[id],
      let source = site.index.sources[record.id], position.source == source,
      !site.sources[source].header.body.headings.contains(where: { $0.id == id })
    else { return record.path }
    return RecordShare.path(of: record, number: claimPages[source]?[position.claim] ?? 1)
  }

  /// Where what rests on a claim goes on, below the site's root.
  func url(ofFurtherUsesOf claim: String, in source: Source) -> String {
    RecordShare.path(of: source.header.reference, number: furtherUsePages[claim] ?? 1) + "#"
      + FurtherUse.anchor(of: claim)
  }

  /// What does not fit with the claims of the source at an index of `Site.sources`.
  func furtherUses(ofSource index: Int, in site: Site, _ graph: SiteGraph) -> [FurtherUse] {
    furtherUses[index] ?? FurtherUse.all(of: site.sources[index], graph, budget)
  }

  /// The page of a difference, below the site's root.
  func path(ofDifference difference: Int, of incident: Int) -> String {
    differencePaths?[incident][difference] ?? "differences.html"
  }

  private static func differencePaths(
    _ parts: [ListPart], _ lists: SiteLists, _ site: Site
  ) -> [[String]] {
    var paths = site.incidents.map { $0.differences.map { _ in "" } }
    for part in parts {
      for entry in part.entries {
        paths[lists.differences[entry].incident][lists.differences[entry].difference] = part.path
      }
    }
    return paths
  }
}

/// A relation or a use that does not fit with its claim, and follows behind all claims of its source.
struct FurtherUse: Sendable {
  enum Kind: Sendable {
    case relation(SiteGraph.Neighbour)
    case use(RecordReference, [SiteGraph.Use.Place])
  }

  let claim: String
  let kind: Kind

  /// An id that no claim can have.
  static func anchor(of claim: String) -> String { "\(claim):further" }

  static func all(of source: Source, _ graph: SiteGraph, _ budget: PageBudget) -> [FurtherUse] {
    source.claims.flatMap { claim -> [FurtherUse] in
      let id = claim.id.value
      let most = budget.mostBesideClaim
      let uses = graph.uses[id]?.count ?? 0
      let relations = claim.relations.count + (graph.incomingRelations[id]?.count ?? 0)
      guard uses > most || relations > most else { return [] }
      return graph.neighbours(of: claim).dropFirst(most).map { FurtherUse(claim: id, kind: .relation($0)) }
        + graph.users(of: id).dropFirst(most).map { FurtherUse(claim: id, kind: .use($0.record, $0.places)) }
    }
  }
}
