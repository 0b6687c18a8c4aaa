/// What stands in the site's lists, in order, found once for all pages.
struct SiteLists: Sendable {
  struct OriginGroup: Sendable {
    let origin: Origin
    let claims: [SiteIndex.ClaimPosition]
    /// How many sources they are printed in.
    let sourceCount: Int
  }

  /// Actors with one role, or with none.
  struct ActorGroup: Sendable {
    let id: String
    let title: String
    let note: String?
    /// Whether its actors are parties to the incident.
    let areInvolved: Bool
    /// Indices into `Site.actors`, by name.
    let members: [Int]
  }

  typealias SilentActor = (actor: IncidentActor, role: Role)

  let timeline: Timeline
  let members: IncidentMembers
  let changes: ChangeLog
  let letters: [LetterGroup]
  let silence: Silence
  let silentParties: [SilentActor]
  let silentOthers: [SilentActor]
  let actorGroups: [ActorGroup]
  /// By actor: its place among all by name.
  let actorRanks: [Int]
  /// By actor: its parts. Events in the order of the timeline, then responses and sources as they stand.
  let actorParts: [[SiteGraph.Part]]
  /// By label.
  let claims: [SiteIndex.ClaimPosition]
  /// In the order in which the claims name them.
  let origins: [OriginGroup]
  /// Every claim with its origin, as an index into `origins`, origin by origin.
  let originClaims: [(group: Int, claim: SiteIndex.ClaimPosition)]
  /// The incident's index, and the difference's in it.
  let differences: [(incident: Int, difference: Int)]
  /// The incident's index, and that of what is not stated in it.
  let silences: [(incident: Int, text: Int)]

  /// - Parameter jobs: How many threads work.
  init(_ site: Site, _ graph: SiteGraph, jobs: Int = 1) {
    let ranks = Self.ranks(site)
    actorRanks = ranks
    let origins: [OriginGroup]
    ((timeline, members, changes, actorParts), (letters, actorGroups, claims, origins)) = concurrently(
      jobs: jobs
    ) {
      let timeline = Timeline(site)
      return (
        timeline, IncidentMembers(site, timeline), ChangeLog(site), Self.actorParts(site, graph, timeline)
      )
    } _: {
      let claims = Self.claims(site)
      return (
        LetterGroup.all(of: site), Self.actorGroups(site, graph, ranks), claims,
        Self.origins(claims, site, graph)
      )
    }
    silence = Silence(site, graph)
    silentParties = silence.parties
    silentOthers = silence.others
    self.origins = origins
    originClaims = origins.indices.flatMap { group in origins[group].claims.map { (group, $0) } }
    differences = site.incidents.enumerated().flatMap { incident, record in
      record.differences.indices.map { (incident, $0) }
    }
    silences = site.incidents.enumerated().flatMap { incident, record in
      record.notStated.indices.map { (incident, $0) }
    }
  }

  /// The sources that an incident's key points and differences rest on; of the only incident, all. Indices
  /// into `Site.sources`.
  func sources(of incident: Incident, in site: Site) -> [Int] {
    guard site.incidents.count > 1 else { return Array(site.sources.indices) }
    let claims = incident.keyPoints.flatMap(\.claims) + incident.differences.flatMap(\.claims)
    return Set(claims.compactMap { site.index.claims[$0.value]?.source }).sorted()
  }

  private static func claims(_ site: Site) -> [SiteIndex.ClaimPosition] {
    let all = site.index.claims.map { (label: LabelOrder.Key($0.key), position: $0.value) }
    return all.sorted { $0.label < $1.label }.map(\.position)
  }

  private static func origins(
    _ claims: [SiteIndex.ClaimPosition], _ site: Site, _ graph: SiteGraph
  ) -> [OriginGroup] {
    var members: [Origin: [SiteIndex.ClaimPosition]] = [:]
    var order: [Origin] = []
    for position in claims {
      let id = site.sources[position.source].claims[position.claim].id.value
      guard let origin = graph.origins[id] else { continue }
      if members[origin] == nil { order.append(origin) }
      members[origin, default: []].append(position)
    }
    return order.map { origin in
      let claims = members[origin] ?? []
      return OriginGroup(origin: origin, claims: claims, sourceCount: Set(claims.map(\.source)).count)
    }
  }
}

extension SiteLists {
  private static func actorGroups(_ site: Site, _ graph: SiteGraph, _ ranks: [Int]) -> [ActorGroup] {
    func byName(_ members: [Int]) -> [Int] { members.sorted { ranks[$0] < ranks[$1] } }
    var byRole: [Role: [Int]] = [:]
    var withoutPart: [Int] = []
    for (index, actor) in site.actors.enumerated() {
      let roles = Set(graph.parts[actor.id]?.map(\.role) ?? [])
      for role in roles { byRole[role, default: []].append(index) }
      if roles.isEmpty { withoutPart.append(index) }
    }
    let roles =
      Role.allCases.filter(\.isInvolvement) + [.mentionedInContent, .context]
    var groups = roles.compactMap { role in
      byRole[role].map {
        ActorGroup(
          id: role.rawValue, title: capitalised(role.label), note: note(for: role),
          areInvolved: role.isInvolvement, members: byName($0))
      }
    }
    // Such as an organisation that stands only above others.
    if !withoutPart.isEmpty {
      groups.append(
        ActorGroup(
          id: "no-part", title: "Named without a part",
          note: "They make or pass on claims, or stand above another actor.", areInvolved: false,
          members: byName(withoutPart)))
    }
    return groups
  }

  private static func actorParts(
    _ site: Site, _ graph: SiteGraph, _ timeline: Timeline
  ) -> [[SiteGraph.Part]] {
    func place(of part: SiteGraph.Part) -> Int {
      guard case .record(let reference) = part.place, reference.kind == .event,
        let index = site.index.events[reference.id]
      else { return .max }
      return timeline.places[index]
    }
    return site.actors.map { actor in
      let parts = (graph.parts[actor.id] ?? []).enumerated().map { (place(of: $1), $0, $1) }
      return parts.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
  }

  private static func ranks(_ site: Site) -> [Int] {
    let titles = site.actors.enumerated().map { (title: $1.title.lowercased(), index: $0) }
    var ranks = [Int](repeating: 0, count: titles.count)
    for (rank, title) in titles.sorted(by: <).enumerated() { ranks[title.index] = rank }
    return ranks
  }

  private static func capitalised(_ label: String) -> String {
    label.prefix(1).uppercased() + label.dropFirst()
  }

  private static func note(for role: Role) -> String? {
    switch role {
    case .reportedInitiator: "Whom the sources report as having acted. A report is not a finding."
    case .mentionedInContent:
      "They appear in what was taken, or as its subject. Nothing here says that they took part in the incident."
    case .context: "They are background to the incident. Nothing here says that they took part in it."
    default: nil
    }
  }
}
