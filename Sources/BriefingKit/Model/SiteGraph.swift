/// What follows from a site's records: origins, firmness, and every connection seen from its other end.
public struct SiteGraph: Sendable {
  /// Something that rests on a claim.
  public struct Use: Hashable, Sendable {
    public enum Place: CaseIterable, Hashable, Sendable {
      case event, response, keyPoint, difference, assessment, date, prose
    }

    public let record: RecordReference
    public let place: Place
  }

  /// A relation as seen from the claim that it points to.
  public struct IncomingRelation: Sendable {
    public let kind: RelationKind
    public let claim: String
    public let note: String?
  }

  /// A part that an actor has in the incident, and where it is written.
  public struct Part: Hashable, Sendable {
    public enum Place: Hashable, Sendable {
      case record(RecordReference)
      case claim(String)
    }

    public let role: Role
    public let place: Place
    public let note: String?
  }

  /// By claim: the origin of the group of claims that it stands in (see `origins(_:)`).
  public let origins: [String: Origin]
  /// By claim.
  public let firmness: [String: Firmness]
  /// By claim, in the order of the site's records.
  public let uses: [String: [Use]]
  /// By claim.
  public let incomingRelations: [String: [IncomingRelation]]
  /// By actor, in the order of the site's records.
  public let parts: [String: [Part]]
  /// By actor: the claims that it makes.
  public let claimsMade: [String: [String]]
  /// By actor: the claims that it passed on.
  public let claimsPassedOn: [String: [String]]
  /// By actor: those that name it as their parent.
  public let children: [String: [String]]
  /// By actor: its responses.
  public let responses: [String: [String]]
  /// By the record linked to: the records whose prose links to it.
  public let mentions: [RecordReference: [RecordReference]]

  /// - Parameter jobs: How many threads work.
  public init(_ site: Site, jobs: Int = 1) {
    let incoming = Self.incomingRelations(site)
    incomingRelations = incoming
    firmness = Self.firmness(site, incoming)
    (mentions, (origins, uses, parts)) = concurrently(jobs: jobs) {
      Self.mentions(site, jobs: jobs)
    } _: {
      (Self.origins(site), Self.uses(site), Self.parts(site))
    }
    var children: [String: [String]] = [:]
    for actor in site.actors {
      if let parent = actor.parent?.value { children[parent, default: []].append(actor.id) }
    }
    self.children = children
    var claimsMade: [String: [String]] = [:]
    var claimsPassedOn: [String: [String]] = [:]
    for source in site.sources {
      for claim in source.claims {
        if let claimant = claim.claimant?.value { claimsMade[claimant, default: []].append(claim.id.value) }
        for actor in claim.via { claimsPassedOn[actor.value, default: []].append(claim.id.value) }
      }
    }
    self.claimsMade = claimsMade
    self.claimsPassedOn = claimsPassedOn
    var responses: [String: [String]] = [:]
    for response in site.responses { responses[response.responder.value, default: []].append(response.id) }
    self.responses = responses
  }

  /// How many sources, and how many origins, stand behind `claims`.
  public func support(of claims: [Located<String>], in site: Site) -> Support {
    var sources: Set<Int> = []
    var origins: Set<Origin> = []
    for claim in claims {
      if let position = site.index.claims[claim.value] { sources.insert(position.source) }
      if let origin = self.origins[claim.value] { origins.insert(origin) }
    }
    return Support(sources: sources.count, origins: origins.count)
  }

  /// What the whole site rests on.
  public func support(in site: Site) -> Support {
    Support(sources: site.sources.count, origins: Set(origins.values).count)
  }

  /// The firmness of what rests on several claims: disputed where one of them is, else the firmest.
  public func firmness(of claims: [Located<String>]) -> Firmness {
    let all = claims.compactMap { firmness[$0.value] }
    if all.contains(.disputed) { return .disputed }
    return Firmness.allCases.first { all.contains($0) } ?? .notStated
  }
}

/// The number of sources that carry something, and of the origins that they lead back to.
public struct Support: Hashable, Sendable {
  public let sources: Int
  public let origins: Int
}

extension SiteGraph {
  private static func incomingRelations(_ site: Site) -> [String: [IncomingRelation]] {
    var incoming: [String: [IncomingRelation]] = [:]
    for source in site.sources {
      for claim in source.claims {
        for relation in claim.relations {
          incoming[relation.target.value, default: []].append(
            IncomingRelation(kind: relation.kind, claim: claim.id.value, note: relation.note))
        }
      }
    }
    return incoming
  }

  private static func firmness(
    _ site: Site, _ incoming: [String: [IncomingRelation]]
  ) -> [String: Firmness] {
    var firmness: [String: Firmness] = [:]
    for source in site.sources {
      for claim in source.claims {
        let isContradicted =
          claim.relations.contains { $0.kind == .contradicts }
          || incoming[claim.id.value]?.contains { $0.kind == .contradicts } == true
        firmness[claim.id.value] = claim.firmness(in: source, isContradicted: isContradicted)
      }
    }
    return firmness
  }

  private static func uses(_ site: Site) -> [String: [Use]] {
    var uses: [String: [Use]] = [:]
    func add(_ claims: [Located<String>], _ header: RecordHeader, _ place: Use.Place) {
      for claim in claims {
        let use = Use(record: header.reference, place: place)
        // One record's uses stand together, at the end.
        let isKnown = uses[claim.value]?.suffix(Use.Place.allCases.count).contains(use) == true
        if !isKnown { uses[claim.value, default: []].append(use) }
      }
    }
    for incident in site.incidents {
      for point in incident.keyPoints { add(point.claims, incident.header, .keyPoint) }
      for difference in incident.differences { add(difference.claims, incident.header, .difference) }
      for assessment in incident.assessments { add(assessment.claims, incident.header, .assessment) }
      for date in [incident.occurred, incident.published] {
        add(date?.claim.map { [$0] } ?? [], incident.header, .date)
      }
    }
    for event in site.events {
      add(event.claims, event.header, .event)
      add(event.date.claim.map { [$0] } ?? [], event.header, .date)
    }
    for response in site.responses {
      add(response.claims, response.header, .response)
      add(response.date.claim.map { [$0] } ?? [], response.header, .date)
    }
    for header in site.headers {
      for citation in header.body.citations { add(citation.ids, header, .prose) }
    }
    return uses
  }

  /// Parts that authors give in events, and those that follow from responses and publications. Whom the
  /// author names as background only does not become a party by having answered something else.
  private static func parts(_ site: Site) -> [String: [Part]] {
    var parts: [String: [Part]] = [:]
    func add(_ actor: String, _ role: Role, _ place: Part.Place, _ note: String? = nil) {
      let part = Part(role: role, place: place, note: note)
      if parts[actor]?.last != part { parts[actor, default: []].append(part) }
    }
    for event in site.events {
      for entry in event.actors {
        add(entry.actor.value, entry.role.value, .record(event.header.reference), entry.note)
      }
    }
    let background = Set(parts.filter { $0.value.allSatisfy { $0.role == .context } }.keys)
    func addDerived(_ actor: String, _ role: Role, _ reference: RecordReference) {
      add(actor, background.contains(actor) ? .context : role, .record(reference))
    }
    for response in site.responses {
      addDerived(response.responder.value, .responder, response.header.reference)
    }
    for source in site.sources {
      if let publisher = source.publisher { addDerived(publisher.value, .reporter, source.header.reference) }
    }
    return parts
  }

  private static func mentions(_ site: Site, jobs: Int) -> [RecordReference: [RecordReference]] {
    // By number in `headers`: the look-ups are most of the work, and need no order.
    let targets = concurrentMap(site.headers.count, jobs: jobs) { number -> Set<Int> in
      let header = site.headers[number]
      var targets: Set<Int> = []
      for link in header.body.links {
        guard case .record(let path, _) = link.kind, let target = site.index.files[path],
          target != header.reference, let position = site.position(of: target)
        else { continue }
        targets.insert(position)
      }
      return targets
    }
    var mentions = [[RecordReference]](repeating: [], count: site.headers.count)
    for (number, targets) in targets.enumerated() {
      for target in targets { mentions[target].append(site.headers[number].reference) }
    }
    var byTarget = [RecordReference: [RecordReference]](minimumCapacity: mentions.count)
    for (target, mentions) in mentions.enumerated() where !mentions.isEmpty {
      byTarget[site.headers[target].reference] = mentions
    }
    return byTarget
  }
}

extension Claim {
  /// The one word for how firmly the source prints the claim.
  func firmness(in source: Source, isContradicted: Bool) -> Firmness {
    if modality == .denies || modality == .downplays { return .denied }
    if isContradicted { return .disputed }
    if hedge != nil || modality == .suggests || modality == .alleges { return .hedged }
    if claimant == nil { return .unattributed }
    return isFirstHand(in: source) ? .stated : .attributed
  }

  /// Whether the source is the claimant's own publication, and not an article about it.
  private func isFirstHand(in source: Source) -> Bool {
    guard let claimant, via.isEmpty else { return false }
    switch source.kind {
    case .primaryStatement, .officialDocument, .vendorReport, .social: return true
    case .wire, .news, nil: return source.publisher?.value == claimant.value
    }
  }
}
