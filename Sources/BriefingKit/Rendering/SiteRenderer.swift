/// Makes the pages' bytes.
struct SiteRenderer: Sendable {
  var layout: SiteLayout { contexts.layout }

  private let templates: TemplateSet
  private let contexts: PageContexts

  /// Makes what pages share ahead, for all pages.
  ///
  /// - Parameter key: With which pages are fingerprinted; nil where they are not.
  init(_ model: SiteModel, _ templates: TemplateSet, key: Fingerprinter.Key? = nil, jobs: Int) {
    let shared = SharedRecords(model.site, model.graph, model.layout, key: key, jobs: jobs)
    self.init(shared, templates, key: key)
  }

  /// For a few pages.
  init(_ model: SiteModel, _ templates: TemplateSet, key: Fingerprinter.Key? = nil) {
    self.init(SharedRecords(model.site, model.graph, model.layout, key: key), templates, key: key)
  }

  private init(_ shared: SharedRecords, _ templates: TemplateSet, key: Fingerprinter.Key?) {
    self.templates = templates
    contexts = PageContexts(
      shared.site, shared.graph, shared, BodyWriter(shared.site, shared, templates), key: key)
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
