/// Finds pages that no reader comes to: without a link from another page, or linked only from such pages.
struct Orphans {
  private let site: LinkedSite
  private let edges: [[Int32]]

  /// `edges`: for each file, the files that it links to.
  init(_ site: LinkedSite, edges: [[Int32]]) {
    self.site = site
    self.edges = edges
  }

  func problems() -> [LinkProblem] {
    let linked = linkedPages()
    let start = site.targets.paths.index(of: Array("index.html".utf8))
    let reached = start.map { reachable(from: $0) } ?? linked
    return site.files.indices.compactMap { page in
      guard site.files[page].links.format == .html, !site.files[page].links.isRedirect, !reached[page],
        !site.options.unlinkedPages.contains(site.files[page].path)
      else { return nil }
      let message =
        linked[page]
        ? "only pages that 'index.html' does not lead to link to this page; link to it from another"
        : "no other page links to this page; link to it, or take it out"
      return LinkProblem(
        page: site.files[page].path, offset: 0, element: "", attribute: "", url: "", kind: .orphan,
        message: message, suggestion: nil)
    }
  }

  private func linkedPages() -> [Bool] {
    var linked = [Bool](repeating: false, count: site.files.count)
    for (page, targets) in edges.enumerated() {
      for target in targets where Int(target) != page { linked[Int(target)] = true }
    }
    return linked
  }

  private func reachable(from start: Int) -> [Bool] {
    var reached = [Bool](repeating: false, count: site.files.count)
    reached[start] = true
    var waiting = [start]
    while let page = waiting.popLast() {
      for target in edges[page] where !reached[Int(target)] {
        reached[Int(target)] = true
        waiting.append(Int(target))
      }
    }
    return reached
  }
}
