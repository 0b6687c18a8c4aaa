/// The template records that stand on many pages, each made once.
struct SharedRecords: Sendable {
  let site: Site
  let graph: SiteGraph
  let layout: SiteLayout
  let words: SiteWords
  let actorLinks: [TemplateRecord]
  let sourceLinks: [TemplateRecord]
  let firmness: [Firmness: TemplateRecord]
  /// By source, then by claim.
  private(set) var citations: [[TemplateRecord]] = []
  private(set) var claims: [[TemplateRecord]] = []
  private(set) var events: [TemplateRecord] = []
  private(set) var responses: [TemplateRecord] = []
  private(set) var actors: [TemplateRecord] = []
  private(set) var sources: [TemplateRecord] = []

  /// - Parameter key: With which pages are fingerprinted; nil where they are not.
  init(_ site: Site, _ graph: SiteGraph, _ layout: SiteLayout, key: Fingerprinter.Key?, jobs: Int) {
    self.site = site
    self.graph = graph
    self.layout = layout
    words = SiteWords(site)
    actorLinks = site.actors.map { Self.link(to: $0.header).sealed(key) }
    sourceLinks = site.sources.map { Self.link(to: $0.header).sealed(key) }
    firmness = Dictionary(
      uniqueKeysWithValues: Firmness.allCases.map { ($0, Self.record(of: $0).sealed(key)) })
    // Later records are made of earlier ones, so the order matters.
    let afterLinks = self
    citations = concurrentMap(site.sources.count, jobs: jobs) {
      afterLinks.citations(inSource: $0).map { $0.sealed(key) }
    }
    let afterCitations = self
    claims = concurrentMap(site.sources.count, jobs: jobs) {
      afterCitations.claims(inSource: $0).map { $0.sealed(key) }
    }
    events = concurrentMap(site.events.count, jobs: jobs) {
      afterCitations.entry(of: site.events[$0]).sealed(key)
    }
    responses = concurrentMap(site.responses.count, jobs: jobs) {
      afterCitations.entry(of: site.responses[$0]).sealed(key)
    }
    actors = concurrentMap(site.actors.count, jobs: jobs) {
      afterCitations.entry(of: site.actors[$0]).sealed(key)
    }
    sources = concurrentMap(site.sources.count, jobs: jobs) {
      afterCitations.entry(of: site.sources[$0]).sealed(key)
    }
  }

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

  func header(of reference: RecordReference) -> RecordHeader? {
    site.header(of: reference)
  }

  func actorLink(_ id: String) -> TemplateRecord? {
    site.index.actors[id].map { actorLinks[$0] }
  }

  func claims(_ ids: [Located<String>]) -> [TemplateRecord] {
    ids.compactMap { claim($0.value) }
  }

  func claim(_ id: String) -> TemplateRecord? {
    site.index.claims[id].map { claims[$0.source][$0.claim] }
  }

  func citations(_ ids: [Located<String>]) -> [TemplateRecord] {
    ids.compactMap { citation($0.value) }
  }

  func citation(_ id: String) -> TemplateRecord? {
    site.index.claims[id].map { citations[$0.source][$0.claim] }
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
