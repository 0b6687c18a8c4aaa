/// A page of the site before it is made: where it will stand, and what it shows.
struct PagePlan: Sendable {
  enum Content: Sendable {
    case home
    case incident(Int)
    case brief(Int)
    case event(Int)
    case actor(Int)
    case response(Int)
    case source(Int)
    case page(Int)
    case timeline, actors, responses, sources, claims, differences, notStated, changes, search, notFound
    /// The whole briefing for print.
    case print
    /// An earlier address of a record.
    case redirect(RecordHeader)
  }

  let content: Content
  /// Below the site's root.
  let path: String
  /// Where an author decided that the page should be there.
  let origin: SourceLocation?
  /// Which part of the content it shows: of a record, or of a list that is split, from 0; nil on the page at
  /// the content's own address, which has the whole of it, the first part of a record, or a list's overview.
  var part: Int?

  /// All pages of a site, in the order in which they are made.
  static func all(of site: Site, _ layout: SiteLayout) -> [PagePlan] {
    var plans = [PagePlan(content: .home, path: "index.html", origin: nil)]
    func add(_ records: [some Record], _ content: (Int) -> Content) {
      for (index, record) in records.enumerated() {
        plans.append(PagePlan(content: content(index), path: record.path, origin: record.location))
        for share in layout.recordPages[record.header.reference]?.dropFirst() ?? [] {
          let path = RecordShare.path(of: record.header.reference, number: share.number)
          plans.append(
            PagePlan(
              content: content(index), path: path, origin: record.location, part: share.number - 1))
        }
      }
    }
    add(site.incidents, Content.incident)
    add(site.briefs, Content.brief)
    add(site.events, Content.event)
    add(site.actors, Content.actor)
    add(site.responses, Content.response)
    add(site.sources, Content.source)
    add(site.pages, Content.page)
    if layout.hasPrintPage { plans.append(PagePlan(content: .print, path: PrintPage.path, origin: nil)) }
    plans += lists.map { PagePlan(content: $0.content, path: $0.path, origin: nil) }
    for list in SiteList.allCases {
      for (number, part) in (layout.listParts[list] ?? []).enumerated() {
        plans.append(PagePlan(content: list.content, path: part.path, origin: nil, part: number))
      }
    }
    for header in site.headers {
      for alias in header.aliases {
        plans.append(
          PagePlan(content: .redirect(header), path: path(ofAlias: alias.value), origin: alias.location))
      }
    }
    return plans
  }

  /// The pages that every site has, whatever its content.
  static let lists: [(content: Content, path: String, title: String)] = [
    (.timeline, SiteList.timeline.path, "Timeline"),
    (.actors, SiteList.actors.path, "Actors"),
    (.responses, SiteList.responses.path, "Responses"),
    (.claims, SiteList.claims.path, "Claims"),
    (.sources, SiteList.sources.path, "Sources"),
    (.differences, SiteList.differences.path, "Where the sources differ"),
    (.notStated, SiteList.notStated.path, "Not stated"),
    (.changes, SiteList.changes.path, "Changes"),
    (.search, SiteList.search.path, "Search"),
    (.notFound, "404.html", "Page not found"),
  ]

  /// The further pages of what does not fit on one.
  static func partPaths(_ plans: [PagePlan]) -> [String] {
    plans.compactMap { $0.part == nil ? nil : $0.path }
  }

  /// An alias that names a folder stands for the page in it.
  static func path(ofAlias alias: String) -> String {
    if alias.hasSuffix("/") { return alias + "index.html" }
    return alias.hasSuffix(".html") ? alias : alias + ".html"
  }

  /// The name of the page's template, which is also its class for style sheets.
  var template: String {
    switch content {
    case .home: "home"
    case .incident: "incident"
    case .brief: "brief"
    case .event: "event"
    case .actor: "actor"
    case .response: "response"
    case .source: "source"
    case .page: "page"
    case .timeline: "timeline"
    case .actors: "actors"
    case .responses: "responses"
    case .sources: "sources"
    case .claims: "claims"
    case .differences: "differences"
    case .notStated: "not-stated"
    case .changes: "changes"
    case .search: "search"
    case .notFound: "404"
    case .print: "print"
    case .redirect: "redirect"
    }
  }

  /// The way from the page to the site's root: empty, or `../` once for each folder.
  var root: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The record that the page shows.
  func header(in site: Site) -> RecordHeader? {
    switch content {
    case .home: site.incidents.count == 1 ? site.incidents.first?.header : nil
    case .incident(let index): site.incidents[index].header
    case .brief(let index): site.briefs[index].header
    case .event(let index): site.events[index].header
    case .actor(let index): site.actors[index].header
    case .response(let index): site.responses[index].header
    case .source(let index): site.sources[index].header
    case .page(let index): site.pages[index].header
    case .redirect(let header): header
    default: nil
    }
  }

  /// Pages that readers reach without a link on the site.
  static func unlinkedPaths(of site: Site) -> Set<String> {
    let aliases = site.headers.flatMap { $0.aliases.map { path(ofAlias: $0.value) } }
    return Set(aliases + ["index.html", "404.html"])
  }
}
