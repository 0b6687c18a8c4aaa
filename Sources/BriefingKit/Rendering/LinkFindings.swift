/// Turns what is wrong with the links of pages into findings at the places that caused it: the link in
/// a Markdown file, or the line of a template.
struct LinkFindings {
  private let pages: [String: PagePlan]
  private let renderer: SiteRenderer
  private let site: Site

  init(_ plans: [PagePlan], _ renderer: SiteRenderer, _ site: Site) {
    pages = Dictionary(plans.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.renderer = renderer
    self.site = site
  }

  func findings(for problems: [LinkProblem]) -> [Finding] {
    // Problems are sorted by page: each page is traced once.
    var findings: Set<Finding> = []
    var start = 0
    while start < problems.count {
      var end = start
      while end < problems.count, problems[end].page == problems[start].page { end += 1 }
      findings.formUnion(self.findings(on: problems[start].page, problems[start..<end]))
      start = end
    }
    return findings.sorted()
  }

  private func findings(on page: String, _ problems: ArraySlice<LinkProblem>) -> [Finding] {
    guard let plan = pages[page] else {
      return problems.map { finding(for: $0, at: .start(of: page)) }
    }
    let trace = renderer.trace(plan)
    var seen: [String: Int] = [:]
    return problems.map { problem in
      let occurrence = seen[problem.url, default: 0]
      seen[problem.url] = occurrence + 1
      let place = location(of: problem, occurrence, on: plan, trace)
      return finding(for: problem, at: place)
    }
  }

  private func finding(for problem: LinkProblem, at location: SourceLocation) -> Finding {
    let note = Finding.Note("on the page '\(problem.page)'")
    return Finding(problem.kind.rule, at: location, problem.message, notes: [note])
  }

  private func location(
    of problem: LinkProblem, _ occurrence: Int, on plan: PagePlan, _ trace: TemplateTrace?
  ) -> SourceLocation {
    let fallback = plan.origin ?? .start(of: "Templates/\(plan.template).mustache")
    guard problem.kind != .orphan, let origin = trace?.origin(ofByte: problem.offset) else { return fallback }
    guard origin.name == "body", let header = plan.header(in: site) else { return origin.location }
    let links = header.body.links.filter { target(of: $0, root: plan.root) == problem.url }
    return links.isEmpty ? fallback : links[min(occurrence, links.count - 1)].location
  }

  /// The URL that a link has on the page.
  private func target(of link: MarkdownBody.Link, root: String) -> String? {
    switch link.kind {
    case .record(let path, let fragment):
      site.index.files[path].map {
        root + renderer.layout.path(of: $0, at: fragment, in: site) + (fragment.map { "#" + $0 } ?? "")
      }
    case .fragment(let id): "#" + id
    case .staticFile(let path): root + path.dropFirst("Content/static/".utf8.count)
    case .external(let url): url
    case nil: nil
    }
  }
}
