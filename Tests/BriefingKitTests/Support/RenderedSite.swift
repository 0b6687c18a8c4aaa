import Testing

@testable import BriefingKit

/// The pages that a site in the form of `SiteText` becomes, with the templates that the program carries.
struct RenderedSite {
  let site: Site
  private let pages: [String: String]

  init(_ text: String) throws {
    site = SiteText(text).site
    // No folder of this name: the templates that the program carries.
    let templates = try TemplateFolder(root: "/nonexistent")
    let renderer = SiteRenderer(site, SiteGraph(site), templates.set, jobs: 1)
    var pages: [String: String] = [:]
    for plan in PagePlan.all(of: site) {
      var bytes: [UInt8] = []
      try renderer.render(plan, renderer.context(of: plan), into: &bytes)
      pages[plan.path] = String(decoding: bytes, as: UTF8.self)
    }
    self.pages = pages
  }

  /// The page's markup, with white space folded so that a test can name a whole line.
  func page(_ path: String) throws -> String {
    try #require(pages[path], "no page \(path)").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
