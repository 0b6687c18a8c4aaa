import Testing

@testable import BriefingKit

/// Records written as front matter, by path below `Content/`, and the graph that follows from them.
struct GraphSample {
  let site: Site
  let graph: SiteGraph

  init(_ files: [(path: String, text: String)]) {
    let loader = RecordLoader(markdown: MarkdownRenderer(imageSize: { _ in nil }))
    var records: [LoadedRecord] = []
    for (path, text) in files {
      let parts = path.split(separator: "/")
      guard let kind = RecordKind(rawValue: String(parts[0])) else { continue }
      let file = SourceFile(path: "Content/\(path).md", bytes: Array("---\ntitle: T\n\(text)".utf8))
      let outcome = loader.load(file, as: kind, id: String(parts[1]))
      #expect(outcome.findings.map(\.description) == [])
      if let record = outcome.record { records.append(record) }
    }
    site = Site(settings: Self.settings, records: records, staticFiles: [], withheld: [:])
    graph = SiteGraph(site)
  }

  /// Sources of one claim list each, written in flow style: `{id: C1, claimant: a}`.
  init(sources: [String: [String]]) {
    self.init(
      sources.sorted { $0.key < $1.key }.map { id, claims in
        let list = claims.map { "  - {says: S, \($0)}\n" }.joined()
        return ("sources/\(id)", "claims:\n\(list)---\n")
      })
  }

  private static var settings: SiteSettings {
    SiteSettings(
      title: "T", summary: nil, baseURL: "https://example.org/", language: "en", defaultTLP: .clear,
      edition: .clear, organisation: nil, contact: nil, navigation: [], file: "Content/site.yml")
  }

  func support(of claims: String...) -> Support {
    graph.support(of: claims.map { Located($0, at: .start(of: "x")) }, in: site)
  }
}
