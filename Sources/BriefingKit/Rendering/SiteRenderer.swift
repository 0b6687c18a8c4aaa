/// Makes the pages' bytes.
struct SiteRenderer: Sendable {
  var layout: SiteLayout { contexts.layout }

  private let templates: TemplateSet
  private let contexts: PageContexts

  /// - Parameter key: With which pages are fingerprinted; nil where they are not.
  init(
    _ site: Site, _ graph: SiteGraph, _ layout: SiteLayout, _ templates: TemplateSet,
    key: Fingerprinter.Key? = nil, jobs: Int
  ) {
    self.templates = templates
    let shared = SharedRecords(site, graph, layout, key: key, jobs: jobs)
    contexts = PageContexts(site, graph, shared, BodyWriter(site, shared, templates), key: key)
  }

  /// Everything that the page's bytes depend on, beside the templates.
  func context(of plan: PagePlan) throws(TemplateError) -> TemplateRecord {
    try contexts.context(of: plan)
  }

  func render(
    _ plan: PagePlan, _ context: TemplateRecord, into output: inout [UInt8]
  ) throws(TemplateError) {
    try templates.render(plan.template, context: context, page: plan.path, into: &output)
  }

  /// The place in a template, or of a name in it, that wrote a byte of a page.
  func trace(_ plan: PagePlan) -> TemplateTrace? {
    guard let context = try? contexts.context(of: plan) else { return nil }
    return try? templates.trace(plan.template, context: context, page: plan.path)
  }
}
