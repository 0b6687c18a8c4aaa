/// Decides which lists are split, and into what.
struct ListLayout: Sendable {
  private let site: Site
  private let lists: SiteLists
  private let sizes: EntrySizes
  private let budget: PageBudget
  private let jobs: Int
  /// The heading and the links to other parts.
  private var fixed: Int { sizes.frame + 2_000 }

  init(_ site: Site, _ lists: SiteLists, _ sizes: EntrySizes, _ budget: PageBudget, jobs: Int) {
    self.jobs = jobs
    self.site = site
    self.lists = lists
    self.sizes = sizes
    self.budget = budget
  }

  /// No entry for a list that stands on one page.
  func parts() -> [SiteList: [ListPart]] {
    let parts = concurrentMap(SiteList.allCases.count, jobs: jobs, chunk: 1) { index in
      let list = SiteList.allCases[index]
      let splitter = ListSplitter(list: list, budget: budget, fixed: fixed) {
        words(for: $0, in: $1, of: list)
      }
      return splitter.parts(of: sections(of: list))
    }
    var all: [SiteList: [ListPart]] = [:]
    for (list, parts) in zip(SiteList.allCases, parts) where !parts.isEmpty { all[list] = parts }
    return all
  }

  private func sections(of list: SiteList) -> [ListSection] {
    switch list {
    case .timeline: timeline()
    case .actors: actors()
    case .responses: responses() + silences()
    case .claims: claims()
    case .sources:
      [section(list, "Sources", "source", site.sources.indices, .numbers) { sizes.source(site.sources[$0]) }]
    case .differences:
      [
        section(list, "Differences", "difference", lists.differences.indices, .numbers) {
          let (incident, difference) = lists.differences[$0]
          return sizes.difference(
            site.incidents[incident].differences[difference], in: site.incidents[incident])
        }
      ]
    case .notStated: notStated()
    case .changes: changes()
    case .search: letters()
    case .incidents:
      site.incidents.count < 2
        ? []
        : [
          section(list, "Incidents", "incident", site.incidents.indices, .numbers) {
            sizes.incident(site.incidents[$0])
          }
        ]
    }
  }

  private func section(
    _ list: SiteList, file: String = "part", _ title: String, _ noun: String, _ entries: Range<Int>,
    _ naming: ListSection.Naming = .title, size: (Int) -> Int
  ) -> ListSection {
    ListSection(
      file: file, title: title, noun: noun, naming: naming, entries: Array(entries),
      sizes: entries.map(size))
  }

  // MARK: In the order of time

  private func time(_ noun: String) -> TimeSections {
    TimeSections(noun: noun, room: budget.room(beside: fixed + EntrySizes.heading))
  }

  private func timeline() -> [ListSection] {
    time("event").sections(
      of: lists.timeline.order.map {
        .init(index: $0, size: sizes.timelineEvent(site.events[$0]), date: site.events[$0].date.edtf)
      })
  }

  private func responses() -> [ListSection] {
    time("response").sections(
      of: lists.members.responseOrder.map {
        .init(index: $0, size: sizes.response(site.responses[$0]), date: site.responses[$0].date.edtf)
      })
  }

  private func changes() -> [ListSection] {
    time("change").sections(
      of: lists.changes.entries.enumerated().map {
        .init(index: $0, size: sizes.change($1), date: $1.revision.date.value)
      })
  }

  // MARK: Others

  /// The actors of whom no response is stated.
  private func silences() -> [ListSection] {
    [
      silence(Self.noResponse, "No response stated", lists.silentParties),
      silence(Self.noResponseOthers, "Named, not a party, and not heard", lists.silentOthers),
    ].filter { !$0.entries.isEmpty }
  }

  private func silence(_ file: String, _ title: String, _ actors: [SiteLists.SilentActor]) -> ListSection {
    ListSection(
      file: file, title: title, noun: "actor", entries: Array(actors.indices),
      sizes: actors.map { sizes.item($0.actor.header, note: $0.role.label) })
  }

  private func notStated() -> [ListSection] {
    let texts = ListSection(
      file: Self.silences, title: "Not stated", noun: "silence", entries: Array(lists.silences.indices),
      sizes: lists.silences.map { incident, text in
        sizes.silence(site.incidents[incident].notStated[text], in: site.incidents[incident])
      })
    let undated = ListSection(
      file: TimeSections.undated, title: "Events without a date", noun: "event",
      entries: lists.timeline.undated,
      sizes: lists.timeline.undated.map { sizes.item(site.events[$0].header) })
    return ([texts] + silences() + [undated]).filter { !$0.entries.isEmpty }
  }

  private func actors() -> [ListSection] {
    lists.actorGroups.map { group in
      ListSection(
        file: group.id, title: group.title, noun: "actor", entries: group.members,
        sizes: group.members.map { sizes.actor(site.actors[$0]) })
    }
  }

  private func letters() -> [ListSection] {
    lists.letters.map { letter in
      ListSection(
        file: letter.id, title: letter.title, noun: "record", entries: letter.members,
        sizes: letter.members.map { sizes.item(site.headers[$0], note: site.headers[$0].kind.noun) })
    }
  }

  /// The ledger, source by source, and the origins.
  private func claims() -> [ListSection] {
    var bySource: [Int: [Int]] = [:]
    var order: [Int] = []
    for (index, position) in lists.claims.enumerated() {
      if bySource[position.source] == nil { order.append(position.source) }
      bySource[position.source, default: []].append(index)
    }
    let ledger = order.flatMap { bySource[$0] ?? [] }
    let origins = lists.originClaims
    return [
      ListSection(
        file: Self.ledger, title: "The ledger", noun: "claim", naming: .extent, entries: ledger,
        sizes: ledger.map { sizes.row(lists.claims[$0]) }, groups: ledger.map { lists.claims[$0].source }),
      ListSection(
        file: Self.origins, title: "Origins", noun: "claim", entries: Array(origins.indices),
        sizes: origins.indices.map { index in
          let isFirst = index == 0 || origins[index - 1].group != origins[index].group
          return sizes.citation(origins[index].claim)
            + (isFirst ? sizes.origin(lists.origins[origins[index].group].origin) + 80 : 0)
        }),
    ]
  }
}

extension ListLayout {
  /// The file names of sections, by which their pages know what they show.
  static let ledger = "ledger"
  static let origins = "origins"
  static let silences = "silences"
  static let noResponse = "no-response"
  static let noResponseOthers = "no-response-others"

  private func words(for entry: Int, in section: ListSection, of list: SiteList) -> String {
    switch (list, section.file) {
    case (_, Self.noResponse): return lists.silentParties[entry].actor.title
    case (_, Self.noResponseOthers): return lists.silentOthers[entry].actor.title
    case (.timeline, TimeSections.undated), (.notStated, TimeSections.undated):
      return Self.label(of: site.events[entry].header)
    case (.responses, TimeSections.undated): return Self.label(of: site.responses[entry].header)
    case (.claims, Self.origins): return originWords(lists.origins[lists.originClaims[entry].group].origin)
    case (.timeline, _): return site.events[entry].date.reading
    case (.responses, _): return site.responses[entry].date.reading
    case (.changes, _): return lists.changes.entries[entry].revision.date.value.reading()
    case (.search, _): return site.headers[entry].title.value
    case (.actors, _): return site.actors[entry].title
    case (.claims, _):
      let position = lists.claims[entry]
      return site.sources[position.source].claims[position.claim].id.value
    case (.sources, _): return Self.label(of: site.sources[entry].header)
    case (.differences, _):
      let (incident, difference) = lists.differences[entry]
      return site.incidents[incident].differences[difference].title
    case (.notStated, _): return Self.label(of: site.incidents[lists.silences[entry].incident].header)
    case (.incidents, _): return Self.label(of: site.incidents[entry].header)
    }
  }

  private func originWords(_ origin: Origin) -> String {
    switch origin {
    case .actor(let id): site.actor(id)?.title ?? id
    case .source(let id): site.source(id)?.title ?? id
    }
  }

  private static func label(of header: RecordHeader) -> String { header.ref?.value ?? header.title.value }
}
