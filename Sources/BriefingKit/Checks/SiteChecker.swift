import Dispatch
import Synchronization

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
    let threads = max(1, min(jobs, allChecks.count))
    let found = Mutex<[Finding]>([])
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for index in stride(from: thread, to: allChecks.count, by: threads) {
        let findings = allChecks[index].findings(in: context)
        if !findings.isEmpty { found.withLock { $0 += findings } }
      }
    }
    return found.withLock { $0 }.sorted()
  }
}
