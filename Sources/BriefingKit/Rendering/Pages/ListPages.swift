extension PageContexts {
  func timelinePage(_ plan: PagePlan) -> TemplateRecord {
    let timeline = lists.timeline
    var page = listPage(
      .timelinePage, plan, .timeline, title: "Timeline",
      description: "What is reported to have happened, in the precision that the sources give.")
    var years = timeline.years
    var undated = timeline.undated
    var count = SiteWords.count(site.events.count, "event")
    switch shown(of: .timeline, on: plan) {
    case .whole:
      page.set(.undatedCount, undated.isEmpty ? nil : String(undated.count))
    case .overview(let parts):
      page.set(.pages, links(to: parts))
      page.set(.undatedCount, undated.isEmpty ? nil : String(undated.count))
      (years, undated) = ([], [])
    case .part(let part):
      let isUndated = part.section == TimeSections.undated
      undated = isUndated ? part.entries : []
      count = part.count
      years = isUndated ? [] : Timeline.years(of: part.entries, in: site)
    }
    page.set(.years, years.map(record(of:)))
    page.set(.undated, undated.map { shared.event(at: $0) })
    let shown = years.flatMap(\.events) + undated
    page.set(.picture, picture(of: shown))
    page.set(.filters, filters(of: shown.map { EntryFilter(site.events[$0], site, graph) }))
    // The title of a part says its year.
    page.set(.hasJump, years.count > (plan.part == nil ? 0 : 1))
    page.set(.eventCount, count)
    return page
  }

  private func record(of year: Timeline.Year) -> TemplateRecord {
    var record = TemplateRecord(.timelineYear)
    record.set(.id, "y\(year.year)")
    record.set(.label, String(year.year))
    record.set(.events, year.events.map { shared.event(at: $0) })
    return record
  }

  func responsesPage(_ plan: PagePlan) -> TemplateRecord {
    var page = listPage(
      .responsesPage, plan, .responses, title: "Responses",
      description: "Who answered, how, and who is not reported to have.")
    switch shown(of: .responses, on: plan) {
    case .whole:
      let all = lists.members.responseOrder
      page.set(.responses, all.filter { site.responses[$0].date.edtf != nil }.map { shared.response(at: $0) })
      page.set(.undated, all.filter { site.responses[$0].date.edtf == nil }.map { shared.response(at: $0) })
      page.set(.silent, links(to: lists.silentParties))
      page.set(.silentOthers, links(to: lists.silentOthers))
      page.set(.filters, filters(of: all.map { EntryFilter(site.responses[$0], site, graph) }))
    case .overview(let parts):
      page.set(.pages, links(to: parts))
    case .part(let part):
      let responses = part.entries.lazy.map { self.shared.response(at: $0) }
      switch part.section {
      case ListLayout.noResponse, ListLayout.noResponseOthers: setSilence(of: part, on: &page)
      case TimeSections.undated: page.set(.undated, responses)
      default:
        page.set(.responses, responses)
        page.set(.filters, filters(of: part.entries.map { EntryFilter(site.responses[$0], site, graph) }))
      }
    }
    return page
  }

  private func setSilence(of part: ListPart, on page: inout TemplateRecord) {
    if part.section == ListLayout.noResponse {
      page.set(.silent, links(to: part.entries.map { lists.silentParties[$0] }))
    } else {
      page.set(.silentOthers, links(to: part.entries.map { lists.silentOthers[$0] }))
    }
  }

  func links(to actors: some Sequence<SiteLists.SilentActor>) -> [TemplateRecord] {
    actors.map { SharedRecords.link(to: $0.actor.header, note: $0.role.label) }
  }

  func sourcesPage(_ plan: PagePlan) -> TemplateRecord {
    var page = listPage(
      .sourcesPage, plan, .sources, title: "Sources",
      description: "The sources, and what is known about each.")
    switch shown(of: .sources, on: plan) {
    case .whole: page.set(.sources, site.sources.indices.map { shared.source(at: $0) })
    case .overview(let parts): page.set(.pages, links(to: parts))
    case .part(let part): page.set(.sources, part.entries.map { shared.source(at: $0) })
    }
    return page
  }

  func differencesPage(_ plan: PagePlan) -> TemplateRecord {
    var page = listPage(
      .differencesPage, plan, .differences, title: "Where the sources differ",
      description: "The questions on which the sources say different things, and what each says.")
    var shownDifferences = lists.differences.indices.map { $0 }
    switch shown(of: .differences, on: plan) {
    case .whole: break
    case .overview(let parts):
      page.set(.pages, links(to: parts))
      shownDifferences = []
    case .part(let part): shownDifferences = part.entries
    }
    page.set(.matrix, matrix(of: shownDifferences))
    page.set(
      .differences,
      shownDifferences.map { index in
        difference(lists.differences[index].difference, of: lists.differences[index].incident)
      })
    return page
  }

  func notStatedPage(_ plan: PagePlan) -> TemplateRecord {
    var page = listPage(
      .notStatedPage, plan, .notStated, title: "What the sources do not say",
      description: "What a reader may look for, and these sources are silent about.")
    switch shown(of: .notStated, on: plan) {
    case .whole:
      page.set(.silences, lists.silences.indices.map(silence))
      page.set(.silent, links(to: lists.silentParties))
      page.set(.silentOthers, links(to: lists.silentOthers))
      page.set(.undated, lists.timeline.undated.map { shared.event(at: $0) })
    case .overview(let parts):
      page.set(.pages, links(to: parts))
    case .part(let part):
      switch part.section {
      case ListLayout.silences: page.set(.silences, part.entries.map(silence))
      case TimeSections.undated: page.set(.undated, part.entries.map { shared.event(at: $0) })
      default: setSilence(of: part, on: &page)
      }
    }
    return page
  }

  private func silence(_ index: Int) -> TemplateRecord {
    let (incident, text) = lists.silences[index]
    var record = TemplateRecord(.silence)
    record.set(.text, site.incidents[incident].notStated[text])
    if site.incidents.count > 1 {
      record[.incident] = .record(SharedRecords.link(to: site.incidents[incident].header))
    }
    return record
  }

  func changesPage(_ plan: PagePlan) -> TemplateRecord {
    var page = listPage(
      .changesPage, plan, .changes, title: "Changes",
      description: "Publications, updates and corrections, newest first.")
    let entries = lists.changes.entries
    switch shown(of: .changes, on: plan) {
    case .whole: page.set(.revisions, entries.map { shared.record(of: $0.revision, in: $0.header) })
    case .overview(let parts): page.set(.pages, links(to: parts))
    case .part(let part):
      page.set(
        .revisions, part.entries.map { shared.record(of: entries[$0].revision, in: entries[$0].header) })
    }
    return page
  }

  func searchPage(_ plan: PagePlan) -> TemplateRecord {
    var page = listPage(
      .searchPage, plan, .search, title: plan.part == nil ? "Search" : "All records",
      description: "Every record and every claim.")
    var letters: [(letter: LetterGroup, records: [Int])] = []
    switch shown(of: .search, on: plan) {
    case .whole: letters = lists.letters.map { ($0, $0.members) }
    case .overview(let parts): page.set(.pages, links(to: parts))
    case .part(let part):
      letters = lists.letters.filter { $0.id == part.section }.map { ($0, part.entries) }
    }
    page.set(
      .letters,
      letters.map { letter, records in
        var group = TemplateRecord(.letterGroup)
        group.set(.id, "letter-" + letter.id)
        group.set(.label, letter.title)
        group.set(
          .records,
          records.map { SharedRecords.link(to: site.headers[$0], note: site.headers[$0].kind.noun) })
        return group
      })
    page.set(.hasJump, letters.count > 1)
    return page
  }

  func notFoundPage(_ plan: PagePlan) -> TemplateRecord {
    var page = page(
      .notFoundPage, plan, title: "Page not found", description: "There is no page at this address.")
    // A host shows it at any address, at any depth: only the site's whole address leads back from there.
    page.set(.root, site.settings.baseURL)
    return page
  }

  func redirectPage(_ plan: PagePlan, to header: RecordHeader) -> TemplateRecord {
    var page = page(
      .redirectPage, plan, title: header.title.value, description: header.summary,
      marking: site.marking(of: header))
    page.set(.target, plan.root + header.path)
    page.set(.targetAddress, site.settings.baseURL + header.path)
    return page
  }
}
