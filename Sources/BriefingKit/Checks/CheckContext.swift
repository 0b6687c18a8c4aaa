/// What the rules look at: the site, its graph, and every reference in it, resolved once.
struct CheckContext: Sendable {
  let site: Site
  let graph: SiteGraph
  /// Records whose files could not be read.
  let unread: Set<RecordReference>
  /// The paths of what the build writes beside pages and static files.
  let generatedFiles: [String]
  /// `Site.headers`: a record's index in it is its number.
  let records: [RecordHeader]
  let numbering: RecordNumbering
  /// By record number: the marking in force.
  let markings: [TLP]
  /// What front matter and citations refer to, by the records' numbers.
  let references: [Reference]
  /// What the prose links to, by the records' numbers.
  let links: [ProseLink]

  init(
    _ site: Site, _ graph: SiteGraph, unread: Set<RecordReference> = [], generatedFiles: [String] = [],
    jobs: Int
  ) {
    self.site = site
    self.graph = graph
    self.unread = unread
    self.generatedFiles = generatedFiles
    let numbering = RecordNumbering(site)
    let records = Self.headers(of: site, count: numbering.recordCount)
    let references = ReferenceCollector(site: site, records: records, numbering: numbering)
    let links = ProseLinkResolver(site: site, records: records)
    // Some records at a time: an array for each would take longer than what stands in it.
    let size = 16
    let resolved = concurrentMap((records.count + size - 1) / size, jobs: jobs) { block in
      let numbers = block * size..<min(records.count, (block + 1) * size)
      return (references.references(of: numbers), links.links(of: numbers))
    }
    self.records = records
    self.numbering = numbering
    let defaultMarking = site.settings.defaultTLP ?? .red
    markings = records.indices.map { records[$0].tlp ?? defaultMarking }
    self.references = resolved.flatMap(\.0)
    self.links = resolved.flatMap(\.1)
  }

  /// Whether a claim that is not known may stand in a source that could not be read.
  var mayMissClaims: Bool { unread.contains { $0.kind == .source } }

  /// What a link says of its destination.
  func kind(of link: ProseLink) -> MarkdownBody.Link.Kind? {
    records[link.owner].body.links[link.position].kind
  }

  func location(of link: ProseLink) -> SourceLocation {
    records[link.owner].body.links[link.position].location
  }

  /// The number of the first record with `id`.
  func number(of reference: RecordReference) -> Int? {
    let site = site.index
    let id = reference.id
    return switch reference.kind {
    case .incident: site.incidents[id]
    case .brief: site.briefs[id].map { numbering.briefs + $0 }
    case .event: site.events[id].map { numbering.events + $0 }
    case .actor: site.actors[id].map { numbering.actors + $0 }
    case .response: site.responses[id].map { numbering.responses + $0 }
    case .source: site.sources[id].map { numbering.sources + $0 }
    case .page: site.pages[id].map { numbering.pages + $0 }
    }
  }

  /// `Site.headers`, copied once.
  private static func headers(of site: Site, count: Int) -> [RecordHeader] {
    var headers: [RecordHeader] = []
    headers.reserveCapacity(count)
    func add(_ records: [some Record]) {
      for index in records.indices { headers.append(records[index].header) }
    }
    add(site.incidents)
    add(site.briefs)
    add(site.events)
    add(site.actors)
    add(site.responses)
    add(site.sources)
    add(site.pages)
    return headers
  }
}
