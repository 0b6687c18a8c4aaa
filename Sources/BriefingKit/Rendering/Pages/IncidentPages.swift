extension PageContexts {
  func home(_ plan: PagePlan) throws(TemplateError) -> TemplateRecord {
    let single = site.incidents.count == 1 ? site.incidents.first : nil
    var page = page(
      .homePage, plan, title: single?.title ?? site.settings.title,
      description: single?.header.summary ?? site.settings.summary)
    page.set(.summary, single?.header.summary ?? site.settings.summary)
    page.set(.strip, strip())
    page.set(
      .revisions, lists.changes.entries.prefix(5).map { shared.record(of: $0.revision, in: $0.header) })
    if let single {
      page.set(.body, html: try bodies.html(of: single.header.body, root: plan.root, page: plan.path))
      page[.incidentPage] = .record(SharedRecords.link(to: single.header))
      page.set(.structuredData, html: report(single, url: site.settings.baseURL))
      setOwnLists(of: single, at: 0, on: &page)
      setHomeLists(of: single, on: &page)
    } else {
      switch shown(of: .incidents, on: plan) {
      case .overview(let parts): page.set(.pages, links(to: parts))
      case .whole, .part: page.set(.incidents, site.incidents.map(link(toIncident:)))
      }
      page.set(.sources, site.sources.indices.prefix(20).map { shared.source(at: $0) })
    }
    return page
  }

  /// A part of the home page's list of incidents.
  func incidentsPage(_ plan: PagePlan) -> TemplateRecord {
    var page = listPage(
      .homePage, plan, .incidents, title: site.settings.title, description: "The incidents.")
    if case .part(let part) = shown(of: .incidents, on: plan) {
      page.set(.incidents, part.entries.map { link(toIncident: site.incidents[$0]) })
    }
    return page
  }

  private func link(toIncident incident: Incident) -> TemplateRecord {
    SharedRecords.link(to: incident.header, note: incident.header.summary)
  }

  func incident(
    _ plan: PagePlan, _ incident: Incident, at index: Int
  ) throws(TemplateError) -> TemplateRecord {
    let share = layout.share(of: incident.header.reference, part: plan.part)
    let members = lists.members.of(incident)
    let events = share.of(.events, in: members.events)
    let undated = share.of(.undated, in: members.undated)
    let responses = share.of(.responses, in: members.responses)
    let briefs = share.of(.briefs, in: members.briefs)
    var page = try record(
      .incidentPage, plan, incident.header,
      showing: ((events + undated).map { site.events[$0].header }
        + responses.map { site.responses[$0].header } + briefs.map { site.briefs[$0].header })
        .map(\.reference) + (share.isContinued ? [] : references(behind: ownClaims(of: incident))))
    setLists(
      Members(
        events: events, undated: undated, responses: responses, briefs: briefs,
        sources: share.of(.sources, in: lists.sources(of: incident, in: site))), on: &page)
    if share.has(firstOf: .responses) { setSilent(on: &page) }
    if !share.isContinued {
      setOwnLists(of: incident, at: index, on: &page)
      page.set(.structuredData, html: report(incident, url: site.settings.baseURL + incident.path))
    }
    return page
  }

  private func report(_ incident: Incident, url: String) -> [UInt8] {
    structuredData.report(
      incident.title, incident.header.summary, url: url,
      published: incident.published?.edtf?.machineReadable,
      changed: incident.header.revisions.last?.date.value.machineReadable,
      sources: Array(lists.sources(of: incident, in: site).prefix(20)))
  }

  private func ownClaims(of incident: Incident) -> [Located<String>] {
    incident.keyPoints.flatMap(\.claims) + incident.differences.flatMap(\.claims)
      + incident.assessments.flatMap(\.claims)
  }

  /// What the incident's own file says.
  func setOwnLists(of incident: Incident, at index: Int, on page: inout TemplateRecord) {
    // The first key point is the central report: how far it is carried stands at the head of the page.
    let central = incident.keyPoints.first.map {
      shared.words.support(graph.support(of: $0.claims, in: site))
    }
    page.set(.support, central)
    page.set(.status, incident.status?.label)
    page.set(.determination, incident.determination?.label)
    page.set(.investigationStatus, incident.investigationStatus?.label)
    page.set(.type, incident.type)
    page.set(.occurred, incident.occurred.map { shared.record(of: $0) })
    page.set(.published, incident.published.map { shared.record(of: $0) })
    page.set(.keyPoints, incident.keyPoints.map { record(of: $0) })
    page.set(.differences, incident.differences.indices.map { difference($0, of: index) })
    page.set(.notStated, texts: incident.notStated)
    page.set(.assessments, incident.assessments.map { record(of: $0) })
  }

  /// Indices into the site's records.
  private struct Members {
    let events: ArraySlice<Int>
    let undated: ArraySlice<Int>
    let responses: ArraySlice<Int>
    let briefs: ArraySlice<Int>
    let sources: ArraySlice<Int>
  }

  private func setLists(_ members: Members, on page: inout TemplateRecord) {
    page.set(.events, members.events.map { shared.event(at: $0) })
    page.set(.undated, members.undated.map { shared.event(at: $0) })
    page.set(.hasAnyEvent, !members.events.isEmpty || !members.undated.isEmpty)
    page.set(.responses, members.responses.map { shared.response(at: $0) })
    page.set(
      .briefs,
      members.briefs.map { index in
        SharedRecords.link(to: site.briefs[index].header, note: site.briefs[index].header.summary)
      })
    page.set(.sources, members.sources.map { shared.source(at: $0) })
  }

  /// The lists of the only incident, as far as they fit, with links to where they stand whole.
  private func setHomeLists(of incident: Incident, on page: inout TemplateRecord) {
    let all = lists.members.of(incident)
    let counts = layout.homeCounts
    func first(_ section: RecordSection, of list: [Int]) -> ArraySlice<Int> {
      counts.map { list.prefix($0[section.rawValue]) } ?? list[...]
    }
    let shown = Members(
      events: first(.events, of: all.events), undated: first(.undated, of: all.undated),
      responses: first(.responses, of: all.responses), briefs: first(.briefs, of: all.briefs),
      sources: first(.sources, of: Array(site.sources.indices)))
    setLists(shown, on: &page)
    setSilent(on: &page)
    func setMore(_ name: TemplateName, _ shown: Int, _ all: Int, _ noun: String, _ url: String) {
      guard shown < all else { return }
      page.set(name, SharedRecords.link(title: "All \(SiteWords.count(all, noun))", url: url))
    }
    setMore(
      .moreEvents, shown.events.count + shown.undated.count, all.events.count + all.undated.count, "event",
      SiteList.timeline.path)
    setMore(
      .moreResponses, shown.responses.count, all.responses.count, "response", SiteList.responses.path)
    setMore(.moreBriefs, shown.briefs.count, all.briefs.count, "brief", incident.path)
    setMore(.moreSources, shown.sources.count, site.sources.count, "source", SiteList.sources.path)
  }

  /// Who has not responded, where the site has one incident; the others are in the list of responses.
  private func setSilent(on page: inout TemplateRecord) {
    guard site.incidents.count == 1 else { return }
    let most = layout.budget.mostBesideClaim
    page.set(.silent, links(to: lists.silentParties.prefix(most)))
    if lists.silentParties.count > most {
      page.set(
        .moreSilent,
        SharedRecords.link(
          title: "and \(lists.silentParties.count - most) more", url: SiteList.responses.path))
    }
  }

  private func record(of point: KeyPoint) -> TemplateRecord {
    var record = TemplateRecord(.keyPoint)
    record.set(.text, point.text)
    record.set(.firmness, shared.firmness[graph.firmness(of: point.claims)])
    record.set(.support, shared.words.support(graph.support(of: point.claims, in: site)))
    record.set(.citations, shared.citations(point.claims))
    return record
  }

  private func record(of assessment: Assessment) -> TemplateRecord {
    var record = TemplateRecord(.assessment)
    record.set(.statement, assessment.statement)
    record.set(.likelihood, assessment.likelihood?.label)
    record.set(.confidence, assessment.confidence?.label)
    record.set(.wouldChange, assessment.wouldChange)
    record.set(.analyst, assessment.analyst)
    record.set(.date, assessment.date.map { shared.record(of: $0) })
    record.set(.citations, shared.citations(assessment.claims))
    return record
  }

  /// - Parameters:
  ///   - number: its index in the incident's differences.
  ///   - index: the incident's in `Site.incidents`.
  func difference(_ number: Int, of index: Int) -> TemplateRecord {
    let incident = site.incidents[index]
    let difference = incident.differences[number]
    var record = TemplateRecord(.difference)
    let isOnly = site.incidents.count == 1
    let id = isOnly ? "difference-\(number + 1)" : "\(incident.id)-\(number + 1)"
    record.set(.id, id)
    record.set(.url, "\(layout.path(ofDifference: number, of: index))#\(id)")
    record.set(.number, number + 1)
    record.set(.title, difference.title)
    record.set(.text, difference.text)
    record.set(.claims, shared.claims(difference.claims))
    if !isOnly { record[.incident] = .record(SharedRecords.link(to: incident.header)) }
    return record
  }
}
