/// Makes the template record of each page.
///
/// A class, as is `BodyWriter`: both hold the whole site, and each copy would count more than a hundred
/// references, which all threads share and wait for.
final class PageContexts: Sendable {
  let site: Site
  let graph: SiteGraph
  let shared: SharedRecords
  let bodies: BodyWriter
  let layout: SiteLayout
  let markings: Markings
  let structuredData: StructuredData
  private let siteRecord: TemplateRecord
  private let navigation: NavigationRecords

  init(
    _ site: Site, _ graph: SiteGraph, _ shared: SharedRecords, _ bodies: BodyWriter,
    key: Fingerprinter.Key?
  ) {
    self.site = site
    self.graph = graph
    self.shared = shared
    self.bodies = bodies
    layout = shared.layout
    markings = Markings(site)
    structuredData = StructuredData(site)
    siteRecord = Self.siteRecord(site, graph, shared, layout.lists.changes).sealed(key)
    navigation = NavigationRecords(site, key)
  }

  var lists: SiteLists { layout.lists }

  func context(of plan: PagePlan) throws(TemplateError) -> TemplateRecord {
    switch plan.content {
    case .home: try plan.part == nil ? home(plan) : incidentsPage(plan)
    case .incident(let index): try incident(plan, site.incidents[index], at: index)
    case .brief(let index): try brief(plan, site.briefs[index])
    case .event(let index): try event(plan, site.events[index], at: index)
    case .actor(let index): try actor(plan, site.actors[index], at: index)
    case .response(let index): try response(plan, site.responses[index])
    case .source(let index): try source(plan, site.sources[index], at: index)
    case .page(let index): try record(.plainPage, plan, site.pages[index].header, showing: [])
    case .timeline: timelinePage(plan)
    case .actors: actorsPage(plan)
    case .responses: responsesPage(plan)
    case .sources: sourcesPage(plan)
    case .claims: claimsPage(plan)
    case .differences: differencesPage(plan)
    case .notStated: notStatedPage(plan)
    case .changes: changesPage(plan)
    case .search: searchPage(plan)
    case .notFound: notFoundPage(plan)
    case .redirect(let header): redirectPage(plan, to: header)
    case .print: try printPage(plan)
    }
  }

  /// What every page offers.
  func page(
    _ shape: TemplateShape, _ plan: PagePlan, title: String, description: String?, marking: TLP? = nil
  ) -> TemplateRecord {
    var page = TemplateRecord(shape)
    page.set(.root, plan.root)
    page[.site] = .record(siteRecord)
    page[.navigation] = navigation.entries(on: plan.path)
    page.set(.title, title)
    page.set(.description, description ?? site.settings.summary)
    page.set(.canonical, site.settings.baseURL + (plan.path == "index.html" ? "" : plan.path))
    page.set(.path, plan.path)
    page.set(.pageKind, plan.template)
    page.set(.reportURL, site.settings.contact.map { Self.reportURL(Self.contactURL($0), on: plan.path) })
    if case .home = plan.content { page.set(.isHome, true) }
    page[.marking] = .record(markings.record(of: marking ?? markings.highest))
    return page
  }

  /// What every record's page offers.
  ///
  /// - Parameter references: the records that the page shows beside its own, for its marking.
  func record(
    _ shape: TemplateShape, _ plan: PagePlan, _ header: RecordHeader,
    showing references: [RecordReference]
  ) throws(TemplateError) -> TemplateRecord {
    let share = layout.share(of: header.reference, part: plan.part)
    let mentions = share.of(.mentions, in: graph.mentions[header.reference] ?? [])
    let marking = markings.highest(of: header, and: references + mentions, shared)
    let title = header.title.value
    var page = page(
      shape, plan, title: share.isContinued ? "\(title), part \(share.number) of \(share.count)" : title,
      description: header.summary, marking: marking)
    page.set(.id, header.id)
    page.set(.ref, header.ref?.value)
    if site.incidents.count > 1, header.kind != .incident, let incident = site.incident(of: header) {
      page[.incident] = .record(SharedRecords.link(to: incident.header))
    }
    page.set(.mentions, mentions.compactMap { shared.mention(of: $0) })
    page.set(.isContinued, share.isContinued)
    if share.count > 1 { page[.pagination] = .record(pagination(of: header, share)) }
    guard !share.isContinued else { return page }
    page.set(.summary, header.summary)
    page.set(.body, html: try bodies.html(of: header.body, root: plan.root, page: plan.path))
    page.set(.tags, texts: header.tags.map(\.value))
    page.set(.revisions, header.revisions.reversed().map { shared.record(of: $0, in: nil) })
    page.set(.lastChanged, header.revisions.last?.date.value.reading())
    if let correction = header.revisions.last(where: { $0.kind == .correction || $0.kind == .withdrawal }) {
      page[.correction] = .record(shared.record(of: correction, in: nil))
    }
    return page
  }

  private static func siteRecord(
    _ site: Site, _ graph: SiteGraph, _ shared: SharedRecords, _ changes: ChangeLog
  ) -> TemplateRecord {
    let settings = site.settings
    var record = TemplateRecord(.site)
    record.set(.title, settings.title)
    record.set(.summary, settings.summary)
    record.set(.language, settings.language)
    record.set(.baseURL, settings.baseURL)
    record.set(.organisation, settings.organisation)
    record.set(.contact, settings.contact.map(withoutMailto))
    record.set(.contactURL, settings.contact.map(contactURL))
    record.set(.support, shared.words.support(graph.support(in: site)))
    record.set(.hasOneIncident, site.incidents.count == 1)
    record.set(.published, site.incidents.count == 1 ? site.incidents.first?.published?.reading : nil)
    record.set(.changed, changes.newest?.reading())
    record.set(.direction, WritingDirection(language: settings.language).rawValue)
    record.set(.printPage, shared.layout.hasPrintPage ? PrintPage.path : nil)
    record.set(.image, settings.baseURL + PreviewImage.path)
    return record
  }

  private static func withoutMailto(_ contact: String) -> String {
    contact.hasPrefix("mailto:") ? String(contact.dropFirst(7)) : contact
  }

  /// The contact's address, which names the page where it is one of mail (RFC 6068).
  private static func reportURL(_ contact: String, on path: String) -> String {
    guard contact.hasPrefix("mailto:"), !contact.utf8.contains(UInt8(ascii: "?")) else { return contact }
    var subject: [UInt8] = []
    for byte in path.utf8 {
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "+") {
        subject += Array("%\(String(byte, radix: 16, uppercase: true))".utf8)
      } else {
        PercentEncoding.append(byte, encoding: .path, to: &subject)
      }
    }
    return contact + "?subject=Correction:%20" + String(decoding: subject, as: UTF8.self)
  }

  private static func contactURL(_ contact: String) -> String {
    let isAddress = contact.hasPrefix("http") || contact.hasPrefix("mailto:")
    return isAddress || !contact.utf8.contains(UInt8(ascii: "@")) ? contact : "mailto:" + contact
  }
}
