/// Where each id stands. Of two records with one id the first wins; the check for duplicates names both.
public struct SiteIndex: Sendable {
  public struct ClaimPosition: Hashable, Sendable {
    /// The index of the source in `Site.sources`.
    public let source: Int
    /// The index of the claim in the source's claims.
    public let claim: Int
  }

  public let incidents: [String: Int]
  public let briefs: [String: Int]
  public let pages: [String: Int]
  public let events: [String: Int]
  public let actors: [String: Int]
  public let responses: [String: Int]
  public let sources: [String: Int]
  public let claims: [String: ClaimPosition]
  /// The record in each content file, by the file's path from the project's root.
  public let files: [String: RecordReference]

  init(
    incidents: [Incident], briefs: [Brief], events: [Event], actors: [IncidentActor],
    responses: [IncidentResponse], sources: [Source], pages: [Page]
  ) {
    self.incidents = positions(incidents)
    self.briefs = positions(briefs)
    self.pages = positions(pages)
    self.events = positions(events)
    self.actors = positions(actors)
    self.responses = positions(responses)
    self.sources = positions(sources)
    var claims: [String: ClaimPosition] = [:]
    for (source, record) in sources.enumerated() {
      for (claim, value) in record.claims.enumerated() where claims[value.id.value] == nil {
        claims[value.id.value] = ClaimPosition(source: source, claim: claim)
      }
    }
    self.claims = claims
    var files: [String: RecordReference] = [:]
    func add(_ records: [some Record]) {
      for record in records { files[record.header.file] = record.header.reference }
    }
    add(incidents)
    add(briefs)
    add(events)
    add(actors)
    add(responses)
    add(sources)
    add(pages)
    self.files = files
  }
}

private func positions(_ records: [some Record]) -> [String: Int] {
  var positions: [String: Int] = [:]
  positions.reserveCapacity(records.count)
  for (position, record) in records.enumerated() where positions[record.id] == nil {
    positions[record.id] = position
  }
  return positions
}
