/// All that a site is made of, as values: the records of each kind in the order of their ids, and
/// the look-ups between them.
public struct Site: Sendable {
  public let settings: SiteSettings
  public private(set) var incidents: [Incident]
  public private(set) var briefs: [Brief]
  public private(set) var events: [Event]
  public private(set) var actors: [IncidentActor]
  public private(set) var responses: [IncidentResponse]
  public private(set) var sources: [Source]
  public private(set) var pages: [Page]
  /// The paths of the files below `Content/static/`, sorted.
  public let staticFiles: [String]
  /// Records that this build leaves out.
  public let withheld: [RecordReference: WithholdingReason]
  public let index: SiteIndex
  /// All records, kind by kind in the order of `RecordKind.allCases`.
  public private(set) var headers: [RecordHeader]

  public init(
    settings: SiteSettings, records: [LoadedRecord], staticFiles: [String],
    withheld: [RecordReference: WithholdingReason]
  ) {
    self.settings = settings
    self.staticFiles = staticFiles
    self.withheld = withheld
    var incidents: [Incident] = []
    var briefs: [Brief] = []
    var events: [Event] = []
    var actors: [IncidentActor] = []
    var responses: [IncidentResponse] = []
    var sources: [Source] = []
    var pages: [Page] = []
    for record in records {
      switch record {
      case .incident(let incident): incidents.append(incident)
      case .brief(let brief): briefs.append(brief)
      case .event(let event): events.append(event)
      case .actor(let actor): actors.append(actor)
      case .response(let response): responses.append(response)
      case .source(let source): sources.append(source)
      case .page(let page): pages.append(page)
      }
    }
    self.incidents = sortedByID(incidents)
    self.briefs = sortedByID(briefs)
    self.events = sortedByID(events)
    self.actors = sortedByID(actors)
    self.responses = sortedByID(responses)
    self.sources = sortedByID(sources)
    self.pages = sortedByID(pages)
    var headers: [RecordHeader] = []
    headers.reserveCapacity(records.count)
    headers += self.incidents.map(\.header)
    headers += self.briefs.map(\.header)
    headers += self.events.map(\.header)
    headers += self.actors.map(\.header)
    headers += self.responses.map(\.header)
    headers += self.sources.map(\.header)
    headers += self.pages.map(\.header)
    self.headers = headers
    index = SiteIndex(
      incidents: self.incidents, briefs: self.briefs, events: self.events, actors: self.actors,
      responses: self.responses, sources: self.sources, pages: self.pages)
  }

  /// The marking in force: the record's, or else the site's, or else red.
  public func marking(of header: RecordHeader) -> TLP {
    header.tlp ?? settings.defaultTLP ?? .red
  }

  public func incident(_ id: String) -> Incident? { index.incidents[id].map { incidents[$0] } }
  public func actor(_ id: String) -> IncidentActor? { index.actors[id].map { actors[$0] } }
  public func event(_ id: String) -> Event? { index.events[id].map { events[$0] } }
  public func response(_ id: String) -> IncidentResponse? { index.responses[id].map { responses[$0] } }
  public func source(_ id: String) -> Source? { index.sources[id].map { sources[$0] } }
  public func claim(_ id: String) -> Claim? {
    index.claims[id].map { sources[$0.source].claims[$0.claim] }
  }
  /// The source that a claim is printed in.
  public func source(ofClaim id: String) -> Source? { index.claims[id].map { sources[$0.source] } }

  /// Without a copy of the record, which would count a reference for each of its fields.
  func header(of reference: RecordReference) -> RecordHeader? {
    position(of: reference).map { headers[$0] }
  }

  /// In `headers`.
  func position(of reference: RecordReference) -> Int? {
    let id = reference.id
    switch reference.kind {
    case .incident: return index.incidents[id]
    case .brief: return index.briefs[id].map { incidents.count + $0 }
    case .event: return index.events[id].map { incidents.count + briefs.count + $0 }
    case .actor: return index.actors[id].map { incidents.count + briefs.count + events.count + $0 }
    case .response:
      return index.responses[id].map { headers.count - pages.count - sources.count - responses.count + $0 }
    case .source: return index.sources[id].map { headers.count - pages.count - sources.count + $0 }
    case .page: return index.pages[id].map { headers.count - pages.count + $0 }
    }
  }

  /// The web addresses that records give for sources and actors.
  var declaredAddresses: Set<String> {
    let addresses = sources.flatMap { [$0.url, $0.archiveURL] }.compactMap { $0 } + actors.flatMap(\.sameAs)
    return Set(addresses.map(\.value))
  }

  /// The incident that a record belongs to: the one it names, or the site's only one.
  public func incident(of header: RecordHeader) -> Incident? {
    if let id = header.incident?.value { return incident(id) }
    return incidents.count == 1 ? incidents.first : nil
  }
}

extension Site {
  /// The site with another record in the place of the one from the same file; nil where it shows none from there.
  /// What both of them say of ids, claims and the file must be the same.
  func replacing(with record: LoadedRecord) -> Site? {
    let header = record.header
    guard let position = position(of: header.reference), headers[position].file == header.file else {
      return nil
    }
    var site = self
    site.headers[position] = header
    switch record {
    case .incident(let new): index.incidents[header.id].map { site.incidents[$0] = new }
    case .brief(let new): index.briefs[header.id].map { site.briefs[$0] = new }
    case .event(let new): index.events[header.id].map { site.events[$0] = new }
    case .actor(let new): index.actors[header.id].map { site.actors[$0] = new }
    case .response(let new): index.responses[header.id].map { site.responses[$0] = new }
    case .source(let new): index.sources[header.id].map { site.sources[$0] = new }
    case .page(let new): index.pages[header.id].map { site.pages[$0] = new }
    }
    return site
  }
}

/// A record of any kind, as it was read. Indirect, so that a copy counts one reference.
public indirect enum LoadedRecord: Sendable {
  case incident(Incident)
  case brief(Brief)
  case event(Event)
  case actor(IncidentActor)
  case response(IncidentResponse)
  case source(Source)
  case page(Page)

  public var header: RecordHeader {
    switch self {
    case .incident(let record): record.header
    case .brief(let record): record.header
    case .event(let record): record.header
    case .actor(let record): record.header
    case .response(let record): record.header
    case .source(let record): record.header
    case .page(let record): record.header
    }
  }
}

private func sortedByID<R: Record>(_ records: [R]) -> [R] {
  // As files of one folder they are in this order, and sorting copies every field of theirs.
  let isSorted = zip(records, records.dropFirst()).allSatisfy { !precedes($1, $0) }
  return isSorted ? records : records.sorted(by: precedes)
}

private func precedes<R: Record>(_ first: R, _ second: R) -> Bool {
  first.id.utf8.lexicographicallyPrecedes(second.id.utf8)
}
