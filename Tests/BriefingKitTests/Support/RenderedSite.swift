import Testing

@testable import BriefingKit

/// The pages that a site in the form of `SiteText` becomes, with the templates that the program carries.
struct RenderedSite {
  let site: Site
  let layout: SiteLayout
  private let pages: [String: OutputFile]
  /// With white space folded.
  private let texts: [String: String]

  /// - Parameter limit: the size above which pages are split, in bytes.
  init(_ text: String, limit: Int = PageBudget.standard.limit) throws {
    let site = SiteText(text).site
    let graph = SiteGraph(site)
    self.site = site
    layout = SiteLayout(site, graph, budget: PageBudget(limit: limit))
    // No folder of this name: the templates that the program carries.
    let templates = try TemplateFolder(TemplateFolder.files(root: "/nonexistent"))
    let plans = PagePlan.all(of: site, layout)
    let renderer = SiteRenderer(SiteModel(site, graph, layout, plans), templates.set, jobs: 1)
    var pages: [String: OutputFile] = [:]
    for plan in plans {
      var bytes: [UInt8] = []
      try renderer.render(plan, renderer.context(of: plan), into: &bytes)
      pages[plan.path] = OutputFile(path: plan.path, bytes: bytes)
    }
    self.pages = pages
    texts = pages.mapValues { file in
      let words = file.bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
      return String(decoding: Array(words.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
    }
  }

  var paths: [String] { pages.keys.sorted() }

  /// The pages below a folder, or of one beginning, in the order of their paths.
  func paths(_ beginning: String) -> [String] { paths.filter { $0.hasPrefix(beginning) } }

  /// The files as the link checker and the publisher get them.
  var files: [OutputFile] { paths.compactMap { pages[$0] } }

  /// The page's markup, with white space folded so that a test can name a whole line.
  func page(_ path: String) throws -> String {
    try #require(texts[path], "no page \(path)")
  }
}
