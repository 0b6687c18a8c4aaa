/// By what readers narrow a list down: an entry's kind, firmness, actors and sources.
struct EntryFilter: Sendable {
  /// What an entry can be asked for; the raw value is the name in the page's address.
  enum Key: String, CaseIterable {
    case kind, firmness, actor, source

    var label: String {
      switch self {
      case .kind: "Kind"
      case .firmness: "How firmly"
      case .actor: "Who"
      case .source: "Source"
      }
    }
  }

  /// The word of the vocabulary and its label.
  var kind: (value: String, label: String)?
  let firmness: Firmness
  /// Ids, each once.
  let actors: [String]
  let sources: [String]

  /// `kind:publication firmness:attributed actor:afp source:s0`: no value has a space.
  var tokens: String {
    var tokens = [kind.map { "kind:\($0.value)" }, "firmness:\(firmness.rawValue)"].compactMap { $0 }
    tokens += actors.map { "actor:\($0)" } + sources.map { "source:\($0)" }
    return tokens.joined(separator: " ")
  }
}

extension EntryFilter {
  init(_ event: Event, _ site: Site, _ graph: SiteGraph) {
    kind = event.kind.map { ($0.rawValue, $0.label) }
    firmness = graph.firmness(of: event.claims)
    actors = Self.unique(event.actors.map(\.actor.value))
    sources = Self.sources(of: event.claims, site)
  }

  init(_ response: IncidentResponse, _ site: Site, _ graph: SiteGraph) {
    kind = response.type.map { ($0.rawValue, $0.label) }
    firmness = graph.firmness(of: response.claims)
    actors = [response.responder.value]
    sources = Self.sources(of: response.claims, site)
  }

  init(_ claim: Claim, in source: Source, _ graph: SiteGraph) {
    kind = claim.modality.map { ($0.rawValue, $0.label) }
    firmness = graph.firmness[claim.id.value] ?? .notStated
    actors = Self.unique((claim.claimant.map { [$0.value] } ?? []) + claim.via.map(\.value))
    sources = [source.id]
  }

  private static func sources(of claims: [Located<String>], _ site: Site) -> [String] {
    let sources = claims.compactMap { site.index.claims[$0.value]?.source }
    return Set(sources).sorted().map { site.sources[$0].id }
  }

  private static func unique(_ ids: [String]) -> [String] {
    var known: Set<String> = []
    return ids.filter { known.insert($0).inserted }
  }
}

extension PageContexts {
  /// The choices that make a difference among the entries; none where there is nothing to choose.
  func filters(of entries: [EntryFilter]) -> [TemplateRecord] {
    guard entries.count > 4 else { return [] }
    var kinds: [String: String] = [:]
    for case let kind? in entries.map(\.kind) { kinds[kind.value] = kind.label }
    let degrees = Set(entries.map(\.firmness))
    let actors = Set(entries.flatMap(\.actors)).compactMap { site.index.actors[$0] }
    let sources = Set(entries.flatMap(\.sources)).compactMap { site.index.sources[$0] }
    return EntryFilter.Key.allCases.compactMap { key in
      let options: [(value: String, label: String)] =
        switch key {
        case .kind: kinds.sorted { $0.value < $1.value }.map { ($0.key, $0.value) }
        case .firmness:
          Firmness.allCases.filter(degrees.contains).map { ($0.rawValue, "\($0.shape) \($0.label)") }
        case .actor:
          actors.sorted { lists.actorRanks[$0] < lists.actorRanks[$1] }
            .map { (site.actors[$0].id, site.actors[$0].title) }
        case .source:
          sources.sorted().map {
            (site.sources[$0].id, site.sources[$0].header.ref?.value ?? site.sources[$0].title)
          }
        }
      guard options.count > 1 else { return nil }
      var record = TemplateRecord(.filter)
      record.set(.id, key.rawValue)
      record.set(.label, key.label)
      record.set(
        .options,
        options.map { option in
          var record = TemplateRecord(.filterOption)
          record.set(.id, option.value)
          record.set(.label, option.label)
          return record
        })
      return record
    }
  }
}
