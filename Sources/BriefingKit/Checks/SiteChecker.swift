/// Stage 2: what is wrong with the site as a whole.
struct SiteChecker: Sendable {
  let site: Site
  let graph: SiteGraph
  let jobs: Int
  /// Records whose files could not be read, which has been reported: what refers to them is not.
  let unread: Set<RecordReference>
  /// The paths of what the build writes beside pages and static files: style sheets, feeds.
  let generatedFiles: [String]

  init(
    site: Site, graph: SiteGraph, jobs: Int, unread: Set<RecordReference> = [],
    generatedFiles: [String] = []
  ) {
    self.site = site
    self.graph = graph
    self.jobs = jobs
    self.unread = unread
    self.generatedFiles = generatedFiles
  }

  /// Sorted.
  func findings() -> [Finding] {
    let context = CheckContext(site, graph, unread: unread, generatedFiles: generatedFiles, jobs: jobs)
    return concurrentMap(allChecks.count, jobs: jobs, chunk: 1) { allChecks[$0].findings(in: context) }
      .joined().sorted()
  }
}
