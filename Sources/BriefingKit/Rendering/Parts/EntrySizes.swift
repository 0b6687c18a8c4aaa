/// How many bytes the entries of lists take on a page, estimated from the lengths of their texts and of
/// the markup that the program's own templates put around them; rather too much than too little.
struct EntrySizes: Sendable {
  private let site: Site
  private let graph: SiteGraph
  private let budget: PageBudget
  /// What stands on every page: head, menu, markings, foot.
  let frame: Int
  /// By source, then by claim: a citation, its claim in a few words.
  private let citations: [[Int]]

  /// A heading over a list, with the head of its table.
  static let heading = 600
  /// The mark of firmness.
  private static let firmness = 120

  init(_ site: Site, _ graph: SiteGraph, _ budget: PageBudget, jobs: Int) {
    self.site = site
    self.graph = graph
    self.budget = budget
    let menu = Menu(site).own.reduce(0) { $0 + $1.title.utf8.count + $1.path.utf8.count + 60 }
    frame = 5_300 + site.settings.baseURL.utf8.count * 3 + menu
    citations = concurrentMap(site.sources.count, jobs: jobs) { number in
      let source = site.sources[number]
      return source.claims.map { claim in
        let chain = Self.chain(of: claim, in: source, site)
        return 70 + source.path.utf8.count + 2 * claim.id.value.utf8.count + Self.text(claim.says) + chain
      }
    }
  }

  /// The length of a text in markup.
  static func text(_ text: String?) -> Int {
    guard let text else { return 0 }
    return text.utf8.withContiguousStorageIfAvailable(size(of:))
      ?? Array(text.utf8).withUnsafeBufferPointer(size(of:))
  }

  /// Without branches, so that it takes many bytes at a time.
  private static func size(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var longer = 0
    for byte in bytes {
      let isShort = byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      longer &+= isShort || byte == UInt8(ascii: "'") ? 4 : byte == UInt8(ascii: "\"") ? 5 : 0
    }
    return bytes.count + longer
  }

  private func link(to header: RecordHeader?) -> Int {
    guard let header else { return 0 }
    return 50 + header.id.utf8.count + Self.text(header.title.value) + (header.ref?.value.utf8.count ?? 0)
  }

  /// A link as an entry of a list, with the note behind it.
  func item(_ header: RecordHeader?, note: String? = nil) -> Int {
    50 + link(to: header) + Self.text(note)
  }

  func item(_ reference: RecordReference) -> Int { item(site.header(of: reference)) }
  func child(_ id: String) -> Int { item(site.actor(id)?.header) }
  private func actor(_ id: String) -> Int { link(to: site.actor(id)?.header) }

  func citations(_ ids: [Located<String>]) -> Int { ids.reduce(0) { $0 + citation($1.value) } }
  func citation(_ position: SiteIndex.ClaimPosition) -> Int { citations[position.source][position.claim] }
  func citation(_ id: String) -> Int { site.index.claims[id].map { citation($0) } ?? 0 }

  private func date(_ date: DateStatement?) -> Int {
    guard let date else { return 0 }
    return 75 + 3 * (date.edtf?.text.utf8.count ?? 4)
  }

  private func explanation(of date: DateStatement) -> Int {
    guard date.printed != nil || date.reasoning != nil || date.claim != nil || date.basis != .stated else {
      return 0
    }
    return 320 + Self.text(date.printed) + Self.text(date.reasoning) + (date.edtf?.text.utf8.count ?? 0)
      + (date.claim.map { citation($0.value) } ?? 0)
  }

  private static func chain(of claim: Claim, in source: Source, _ site: Site) -> Int {
    let steps = [claim.claimant].compactMap { $0 } + claim.via
    return steps.reduce(20) { $0 + 5 + text(site.actor($1.value)?.title) }
      + text(source.header.ref?.value ?? source.title)
  }
}

// MARK: Entries of lists

extension EntrySizes {
  func event(_ event: Event) -> Int {
    440 + event.id.utf8.count + Self.text(event.title) + Self.text(event.header.summary) + date(event.date)
      + explanation(of: event.date) + citations(event.claims)
  }

  /// An event in the timeline, with its mark in the picture.
  func timelineEvent(_ event: Event) -> Int {
    self.event(event) + 620 + 2 * event.actors.reduce(0) { $0 + 7 + $1.actor.value.utf8.count }
      + event.id.utf8.count + Self.text(event.title)
  }

  func response(_ response: IncidentResponse) -> Int {
    440 + response.id.utf8.count + Self.text(response.title) + date(response.date)
      + actor(response.responder.value) + citations(response.claims)
  }

  func actor(_ actor: IncidentActor) -> Int {
    120 + actor.id.utf8.count + Self.text(actor.title) + Self.text(actor.position)
      + Self.text(actor.header.summary) + Self.text(actor.namingNote)
  }

  func source(_ source: Source) -> Int {
    360 + source.id.utf8.count + Self.text(source.title) + Self.text(source.agency)
      + (source.publisher.map { actor($0.value) } ?? 0) + date(source.published)
  }

  func incident(_ incident: Incident) -> Int {
    item(incident.header, note: incident.header.summary)
  }

  func brief(_ brief: Brief) -> Int { item(brief.header, note: brief.header.summary) }

  /// An event in the short timeline of its incident.
  func shortEvent(_ event: Event) -> Int { item(event.header) + date(event.date) }

  func change(_ entry: ChangeLog.Entry) -> Int {
    110 + item(entry.header, note: entry.revision.note)
  }

  func silence(_ text: String, in incident: Incident) -> Int {
    30 + Self.text(text) + (site.incidents.count > 1 ? item(incident.header) : 0)
  }

  func difference(_ difference: Difference, in incident: Incident) -> Int {
    // With its row in the matrix.
    700 + 3 * incident.id.utf8.count + 2 * Self.text(difference.title) + Self.text(difference.text)
      + link(to: incident.header)
      + difference.claims.reduce(0) { $0 + claim($1.value) + 120 + citation($1.value) }
  }

  /// An actor's part, seen from the actor.
  func part(_ part: SiteGraph.Part) -> Int {
    guard case .record(let reference) = part.place else { return 0 }
    return 160 + item(reference) + Self.text(part.note)
  }
}

// MARK: Claims

extension EntrySizes {
  /// The claim with its chain, below what rests on it.
  func claim(_ id: String) -> Int {
    site.index.claims[id].map { claim(site.sources[$0.source].claims[$0.claim], in: site.sources[$0.source]) }
      ?? 0
  }

  private func claim(_ claim: Claim, in source: Source) -> Int {
    110 + Self.firmness + (claim.hedge == nil ? 0 : 45) + source.path.utf8.count
      + 2 * claim.id.value.utf8.count + Self.text(claim.says) + chain(of: claim, in: source)
      + Self.text(claim.hedge)
  }

  private func chain(of claim: Claim, in source: Source) -> Int {
    let steps = [claim.claimant].compactMap { $0 } + claim.via
    return steps.reduce(60) { $0 + 20 + actor($1.value) } + link(to: source.header)
  }

  /// The claim's row in the ledger.
  func row(_ position: SiteIndex.ClaimPosition) -> Int {
    let source = site.sources[position.source]
    let claim = source.claims[position.claim]
    return 320 + self.claim(claim, in: source) + Self.text(claim.quote?.part?.value)
      + uses(of: claim).reduce(0) { $0 + 40 + link(to: site.header(of: $1.record)) }
  }

  /// The claim on its source's page, but for what follows behind the claims.
  func record(of claim: Claim, in source: Source) -> Int {
    let id = claim.id.value
    // With its drawn chain and its line of structured data.
    return 1_100 + Self.text(claim.says) + self.claim(claim, in: source) + 3 * id.utf8.count
      + Self.text(claim.quote?.exact.value)
      + (claim.quote == nil ? 0 : 100)
      + (graph.origins[id].map(origin) ?? 0)
      + relations(of: claim).prefix(budget.mostBesideClaim).reduce(0) { $0 + relation(to: $1) }
      + uses(of: claim).reduce(0) { $0 + use(by: $1.record) }
  }

  func relation(to claim: String) -> Int { 150 + citation(claim) }
  func use(by record: RecordReference) -> Int { 30 + item(record) }

  func origin(_ origin: Origin) -> Int {
    switch origin {
    case .actor(let id): actor(id)
    case .source(let id): link(to: site.source(id)?.header)
    }
  }

  /// The claims beside it, one for each relation.
  private func relations(of claim: Claim) -> [String] {
    claim.relations.map(\.target.value) + (graph.incomingRelations[claim.id.value] ?? []).map(\.claim)
  }

  private func uses(of claim: Claim) -> ArraySlice<SiteGraph.Use> {
    graph.uses[claim.id.value]?.prefix(budget.mostBesideClaim) ?? []
  }

}

// MARK: Records

extension EntrySizes {
  /// A record's prose with its citations and notes.
  func body(of header: RecordHeader) -> Int {
    let cited = header.body.citations.flatMap(\.ids).reduce(0) { $0 + 2 * citation($1.value) + 300 }
    return header.body.html.count + header.body.links.count * 80 + cited
  }

  /// What stands on every record's own page besides lists that others lengthen.
  func head(of header: RecordHeader) -> Int {
    let revisions = header.revisions.reduce(0) { $0 + 160 + Self.text($1.note) }
    return frame + 2_500 + 2 * Self.text(header.title.value) + 2 * Self.text(header.summary) + revisions
      + body(of: header)
  }

  /// The whole briefing on one page.
  var print: Int {
    let prose = site.headers.reduce(0) { $0 + 700 + $1.body.html.count + 2 * Self.text($1.summary) }
    let claims = site.sources.reduce(0) { sum, source in
      sum
        + source.claims.reduce(0) {
          $0 + 600 + Self.text($1.says) + Self.text($1.quote?.exact.value) + citation($1.id.value)
        }
    }
    return frame + prose + claims + site.incidents.reduce(0) { $0 + own($1) }
  }

  /// The incident's own lists, which its author wrote.
  func own(_ incident: Incident) -> Int {
    let points = incident.keyPoints.reduce(0) { $0 + 300 + Self.text($1.text) + citations($1.claims) }
    let differences = incident.differences.reduce(0) {
      $0 + 90 + incident.id.utf8.count + Self.text($1.title)
    }
    let silences = incident.notStated.reduce(0) { $0 + 20 + Self.text($1) }
    let assessments = incident.assessments.reduce(0) {
      $0 + 500 + Self.text($1.statement) + Self.text($1.wouldChange) + citations($1.claims)
    }
    return points + differences + silences + assessments
  }
}
