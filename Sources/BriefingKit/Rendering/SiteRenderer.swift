/// Stage 3: makes the pages.
struct SiteRenderer: Sendable {
  /// A page, and what it was made from.
  struct RenderedPage: Sendable {
    let plan: PagePlan
    let file: OutputFile
  }

  struct Outcome: Sendable {
    let pages: [RenderedPage]
    let findings: [Finding]
  }

  var layout: SiteLayout { contexts.layout }

  private let templates: TemplateSet
  private let contexts: PageContexts
  private let plans: [PagePlan]
  private let jobs: Int

  init(
    _ site: Site, _ graph: SiteGraph, _ layout: SiteLayout, _ plans: [PagePlan], _ templates: TemplateSet,
    jobs: Int
  ) {
    self.templates = templates
    self.jobs = jobs
    self.plans = plans
    let shared = SharedRecords(site, graph, layout, jobs: jobs)
    contexts = PageContexts(site, graph, shared, BodyWriter(site, shared, templates))
  }

  func render() -> Outcome {
    let results = concurrentMap(chunksOf: plans.count, jobs: jobs) { range in
      // One buffer grows for many pages; each page keeps no more than its own bytes.
      var buffer: [UInt8] = []
      return range.map { render(plans[$0], in: &buffer) }
    }
    var pages: [RenderedPage] = []
    pages.reserveCapacity(results.count)
    var faults: [TemplateError] = []
    for result in results {
      switch result {
      case .success(let page): pages.append(page)
      case .failure(let error): faults.append(error)
      }
    }
    return Outcome(pages: pages, findings: Self.findings(for: faults))
  }

  private func render(
    _ plan: PagePlan, in buffer: inout [UInt8]
  ) -> Result<RenderedPage, TemplateError> {
    do throws(TemplateError) {
      buffer.removeAll(keepingCapacity: true)
      try templates.render(plan.template, context: contexts.context(of: plan), page: plan.path, into: &buffer)
      let bytes = buffer.withUnsafeBufferPointer { [UInt8]($0) }
      return .success(RenderedPage(plan: plan, file: OutputFile(path: plan.path, bytes: bytes)))
    } catch {
      return .failure(error)
    }
  }

  /// The place in a template, or of a name in it, that wrote a byte of a page.
  func trace(_ plan: PagePlan) -> TemplateTrace? {
    guard let context = try? contexts.context(of: plan) else { return nil }
    return try? templates.trace(plan.template, context: context, page: plan.path)
  }

  /// One finding for each fault in a template, however many pages meet it.
  private static func findings(for faults: [TemplateError]) -> [Finding] {
    struct Place: Hashable {
      let location: SourceLocation
      let message: String
    }
    var pages: [Place: [TemplateError]] = [:]
    for fault in faults {
      pages[Place(location: fault.location, message: fault.message), default: []].append(fault)
    }
    return pages.values.map { faults in
      let finding = faults[0].finding
      guard faults.count > 1 else { return finding }
      let note = Finding.Note("and \(faults.count - 1) more pages")
      return .error(finding.rule, at: finding.location, finding.message, notes: [note])
    }
  }
}
