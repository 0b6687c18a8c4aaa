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
    let outcome = SiteRenderer(
      site, SiteGraph(site), PagePlan.all(of: site), templates.set, jobs: 1
    ).render()
    #expect(outcome.findings.map(\.description) == [])
    pages = Dictionary(
      uniqueKeysWithValues: outcome.pages.map {
        ($0.file.path, String(decoding: $0.file.bytes, as: UTF8.self))
      })
  }

  /// The page's markup, with white space folded so that a test can name a whole line.
  func page(_ path: String) throws -> String {
    try #require(pages[path], "no page \(path)").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
