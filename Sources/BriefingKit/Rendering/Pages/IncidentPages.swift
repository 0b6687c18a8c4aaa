extension PageContexts {
  func home(_ plan: PagePlan) throws(TemplateError) -> TemplateRecord {
    let single = site.incidents.count == 1 ? site.incidents.first : nil
    var page = page(
      .homePage, plan, title: single?.title ?? site.settings.title,
      description: single?.header.summary ?? site.settings.summary)
    page.set(.summary, single?.header.summary ?? site.settings.summary)
    page.set(
      .revisions, changes.entries.prefix(5).map { shared.record(of: $0.revision, in: $0.header) })
    if let single {
      page.set(.body, html: try bodies.html(of: single.header.body, root: plan.root, page: plan.path))
      page[.incidentPage] = .record(SharedRecords.link(to: single.header))
      fill(&page, with: single)
    } else {
      page.set(.incidents, site.incidents.map { SharedRecords.link(to: $0.header, note: $0.header.summary) })
      page.set(.sources, Array(shared.sources.prefix(20)))
    }
    return page
  }

  func incident(_ plan: PagePlan, _ incident: Incident) throws(TemplateError) -> TemplateRecord {
    let members = members.of(incident)
    let claims =
      incident.keyPoints.flatMap(\.claims) + incident.differences.flatMap(\.claims)
      + incident.assessments.flatMap(\.claims)
    let shown =
      (members.events.map { site.events[$0].header } + members.responses.map { site.responses[$0].header }
      + members.briefs.map { site.briefs[$0].header }).map(\.reference)
    var page = try record(.incidentPage, plan, incident.header, showing: shown + references(behind: claims))
    fill(&page, with: incident)
    return page
  }

  private func fill(_ page: inout TemplateRecord, with incident: Incident) {
    // The first key point is the central report: how far it is carried stands at the head of the page.
    let central = incident.keyPoints.first.map {
      shared.words.support(graph.support(of: $0.claims, in: site))
    }
    page.set(.support, central)
    page.set(.status, incident.status?.label)
    page.set(.determination, incident.determination?.label)
    page.set(.investigationStatus, incident.investigationStatus?.label)
    page.set(.type, incident.type)
    page.set(.occurred, incident.occurred.map(shared.record(of:)))
    page.set(.published, incident.published.map(shared.record(of:)))
    page.set(.keyPoints, incident.keyPoints.map(record(of:)))
    page.set(.differences, differences(of: incident))
    page.set(.notStated, texts: incident.notStated)
    page.set(.assessments, incident.assessments.map(record(of:)))
    let members = members.of(incident)
    page.set(.events, members.events.map { shared.events[$0] })
    page.set(.undated, members.undated.map { shared.events[$0] })
    page.set(.responses, members.responses.map { shared.responses[$0] })
    page.set(.briefs, members.briefs.map { link(toBrief: site.briefs[$0]) })
    page.set(.silent, site.incidents.count == 1 ? silentParties() : [])
    page.set(.sources, sources(of: incident))
  }

  private func link(toBrief brief: Brief) -> TemplateRecord {
    SharedRecords.link(to: brief.header, note: brief.header.summary)
  }

  /// The sources that the incident's key points and differences, or else all, rest on.
  private func sources(of incident: Incident) -> [TemplateRecord] {
    guard site.incidents.count > 1 else { return shared.sources }
    let claims = incident.keyPoints.flatMap(\.claims) + incident.differences.flatMap(\.claims)
    let positions = Set(claims.compactMap { site.index.claims[$0.value]?.source })
    return positions.sorted().map { shared.sources[$0] }
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
    record.set(.date, assessment.date.map(shared.record(of:)))
    record.set(.citations, shared.citations(assessment.claims))
    return record
  }

  func differences(of incident: Incident) -> [TemplateRecord] {
    incident.differences.enumerated().map { offset, difference in
      var record = TemplateRecord(.difference)
      let id = site.incidents.count == 1 ? "difference-\(offset + 1)" : "\(incident.id)-\(offset + 1)"
      record.set(.id, id)
      record.set(.url, "differences.html#\(id)")
      record.set(.number, offset + 1)
      record.set(.title, difference.title)
      record.set(.text, difference.text)
      record.set(.claims, shared.claims(difference.claims))
      if site.incidents.count > 1 { record[.incident] = .record(SharedRecords.link(to: incident.header)) }
      return record
    }
  }
}
