/// The template records that stand on many pages: each made once, ahead of the pages, or as a page asks for it.
struct SharedRecords: Sendable {
  let site: Site
  let graph: SiteGraph
  let layout: SiteLayout
  let words: SiteWords
  let firmness: [Firmness: TemplateRecord]
  /// With which pages are fingerprinted; nil where they are not.
  private let key: Fingerprinter.Key?
  private var made = Made()

  /// Empty for what was not made ahead.
  private struct Made: Sendable {
    /// By `Site.headers`.
    var mentions: [TemplateRecord] = []
    var actorLinks: [TemplateRecord] = []
    var sourceLinks: [TemplateRecord] = []
    /// By source, then by claim.
    var citations: [[TemplateRecord]] = []
    var claims: [[TemplateRecord]] = []
    var events: [TemplateRecord] = []
    var responses: [TemplateRecord] = []
    var actors: [TemplateRecord] = []
    var sources: [TemplateRecord] = []
  }

  /// Makes nothing ahead: for a few pages of a large site.
  ///
  /// - Parameter key: With which pages are fingerprinted; nil where they are not.
  init(_ site: Site, _ graph: SiteGraph, _ layout: SiteLayout, key: Fingerprinter.Key? = nil) {
    self.key = key
    self.site = site
    self.graph = graph
    self.layout = layout
    words = SiteWords(site)
    firmness = Dictionary(
      uniqueKeysWithValues: Firmness.allCases.map { ($0, Self.record(of: $0).sealed(key)) })
  }

  /// Makes all of them: for all pages.
  ///
  /// - Parameter key: With which pages are fingerprinted; nil where they are not.
  init(_ site: Site, _ graph: SiteGraph, _ layout: SiteLayout, key: Fingerprinter.Key?, jobs: Int) {
    self.init(site, graph, layout, key: key)
    made.mentions = concurrentMap(site.headers.count, jobs: jobs) {
      Self.mention(of: site.headers[$0]).sealed(key)
    }
    // What is not made yet is made, and sealed, when it is asked for. Later records are made of earlier ones, so the
    // order matters.
    let none = self
    made.actorLinks = site.actors.indices.map { none.actorLink(at: $0) }
    made.sourceLinks = site.sources.indices.map { none.sourceLink(at: $0) }
    let afterLinks = self
    made.citations = concurrentMap(site.sources.count, jobs: jobs) { source in
      site.sources[source].claims.indices.map { afterLinks.citation(at: .init(source: source, claim: $0)) }
    }
    let afterCitations = self
    made.claims = concurrentMap(site.sources.count, jobs: jobs) { source in
      site.sources[source].claims.indices.map { afterCitations.claim(at: .init(source: source, claim: $0)) }
    }
    made.events = concurrentMap(site.events.count, jobs: jobs) { afterCitations.event(at: $0) }
    made.responses = concurrentMap(site.responses.count, jobs: jobs) { afterCitations.response(at: $0) }
    made.actors = concurrentMap(site.actors.count, jobs: jobs) { afterCitations.actor(at: $0) }
    made.sources = concurrentMap(site.sources.count, jobs: jobs) { afterCitations.source(at: $0) }
  }
}

// MARK: By their indices in the site

extension SharedRecords {
  func actorLink(at index: Int) -> TemplateRecord {
    made.actorLinks.isEmpty ? Self.link(to: site.actors[index].header).sealed(key) : made.actorLinks[index]
  }

  func sourceLink(at index: Int) -> TemplateRecord {
    made.sourceLinks.isEmpty
      ? Self.link(to: site.sources[index].header).sealed(key) : made.sourceLinks[index]
  }

  func citation(at position: SiteIndex.ClaimPosition) -> TemplateRecord {
    made.citations.isEmpty
      ? makeCitation(at: position).sealed(key) : made.citations[position.source][position.claim]
  }

  func claim(at position: SiteIndex.ClaimPosition) -> TemplateRecord {
    made.claims.isEmpty ? makeClaim(at: position).sealed(key) : made.claims[position.source][position.claim]
  }

  func event(at index: Int) -> TemplateRecord {
    made.events.isEmpty ? entry(of: site.events[index]).sealed(key) : made.events[index]
  }

  func response(at index: Int) -> TemplateRecord {
    made.responses.isEmpty ? entry(of: site.responses[index]).sealed(key) : made.responses[index]
  }

  func actor(at index: Int) -> TemplateRecord {
    made.actors.isEmpty ? entry(of: site.actors[index]).sealed(key) : made.actors[index]
  }

  func source(at index: Int) -> TemplateRecord {
    made.sources.isEmpty ? entry(of: site.sources[index]).sealed(key) : made.sources[index]
  }
}

// MARK: By what they are called

extension SharedRecords {
  static func link(to header: RecordHeader, note: String? = nil) -> TemplateRecord {
    var link = TemplateRecord(.link)
    link.set(.title, header.title.value)
    link.set(.url, header.path)
    link.set(.ref, header.ref?.value)
    link.set(.note, note)
    return link
  }

  /// A link whose words are plain text where nothing stands behind it.
  static func link(title: String, url: String?, note: String? = nil) -> TemplateRecord {
    var link = TemplateRecord(.link)
    link.set(.title, title)
    link.set(.url, url)
    link.set(.note, note)
    return link
  }

  func link(to reference: RecordReference, note: String? = nil) -> TemplateRecord? {
    header(of: reference).map { Self.link(to: $0, note: note) }
  }

  /// A link to a record, with a word for what it is.
  func mention(of reference: RecordReference) -> TemplateRecord? {
    guard !made.mentions.isEmpty else {
      return header(of: reference).map { Self.mention(of: $0).sealed(key) }
    }
    return site.position(of: reference).map { made.mentions[$0] }
  }

  private static func mention(of header: RecordHeader) -> TemplateRecord {
    link(to: header, note: header.kind.noun)
  }

  func header(of reference: RecordReference) -> RecordHeader? {
    site.header(of: reference)
  }

  func actorLink(_ id: String) -> TemplateRecord? {
    site.index.actors[id].map { actorLink(at: $0) }
  }

  func claims(_ ids: [Located<String>]) -> [TemplateRecord] {
    ids.compactMap { claim($0.value) }
  }

  func claim(_ id: String) -> TemplateRecord? {
    site.index.claims[id].map { claim(at: $0) }
  }

  func citations(_ ids: [Located<String>]) -> [TemplateRecord] {
    ids.compactMap { citation($0.value) }
  }

  func citation(_ id: String) -> TemplateRecord? {
    site.index.claims[id].map { citation(at: $0) }
  }

  private static func record(of firmness: Firmness) -> TemplateRecord {
    var record = TemplateRecord(.firmness)
    record.set(.label, firmness.label)
    record.set(.cssClass, "firm-" + firmness.rawValue)
    record.set(.shape, firmness.shape)
    record.set(.meaning, firmness.meaning)
    return record
  }
}
