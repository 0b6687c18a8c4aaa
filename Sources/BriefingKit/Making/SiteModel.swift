/// Stage 2: a site with all that follows from its records, before any page is made.
struct SiteModel: Sendable {
  let site: Site
  let graph: SiteGraph
  let layout: SiteLayout
  /// All pages, in the order in which they are made.
  let plans: [PagePlan]

  init(_ site: Site, jobs: Int) {
    let graph = SiteGraph(site, jobs: jobs)
    let layout = SiteLayout(site, graph, jobs: jobs)
    self.init(site, graph, layout, PagePlan.all(of: site, layout))
  }

  init(_ site: Site, _ graph: SiteGraph, _ layout: SiteLayout, _ plans: [PagePlan]) {
    self.site = site
    self.graph = graph
    self.layout = layout
    self.plans = plans
  }

  /// What is wrong with the site as a whole, and with the templates' names. Sorted by kind, then by place.
  func findings(_ templates: TemplateFolder, unread: Set<RecordReference>, jobs: Int) -> [Finding] {
    let checker = SiteChecker(
      site: site, graph: graph, jobs: jobs, unread: unread, generatedFiles: generatedPaths(templates))
    return templates.nameFindings(for: plans) + checker.findings()
  }

  /// The paths of what a build writes beside the pages of records and static files.
  private func generatedPaths(_ templates: TemplateFolder) -> [String] {
    let always = [AtomFeed.path, Sitemap.path, Robots.path, PreviewImage.path, Manifest.path]
    return templates.assets.map(\.path) + always + SearchFiles.paths + PagePlan.partPaths(plans)
      + Sitemap(site, plans).partPaths
  }

  /// What the site has beside its pages: style sheets, static files, the feed, the sitemap, the search.
  ///
  /// - Parameters:
  ///   - root: The project's root, an absolute path.
  ///   - search: The files of the search.
  func otherFiles(_ templates: TemplateFolder, root: String, search: [OutputFile]) -> [OtherFile] {
    let generated = [feed, robots, previewImage] + Sitemap(site, plans).files + search
    return (templates.assets + generated).map { OtherFile($0) }
      + site.staticFiles.map { staticFile($0, root: root) }
  }

  func searchFiles(jobs: Int) -> [OutputFile] {
    SearchFiles(SearchDocument.all(of: site, layout, jobs: jobs), jobs: jobs).files
  }

  private var feed: OutputFile { AtomFeed(site).file }
  private var robots: OutputFile { Robots(site).file }

  private var previewImage: OutputFile {
    PreviewImage(site, support: SiteWords(site).support(graph.support(in: site))).file
  }

  private func staticFile(_ path: String, root: String) -> OtherFile {
    let file = "\(root)/\(ContentLoader.folder)/\(ContentLoader.staticFolder)/\(path)"
    return OtherFile(path: path) { () throws(FileError) in
      try readFile(file, limit: ContentLoader.staticSizeLimit)
    }
  }

  /// What is wrong with the links of the made files.
  func linkFindings(_ files: [MadeFile], _ maker: SiteMaker, jobs: Int) -> [Finding] {
    let options = LinkChecker.Options(
      baseURL: site.settings.baseURL, unlinkedPages: PagePlan.unlinkedPaths(of: site), jobs: jobs)
    let linked = LinkedSite(
      files.map { LinkedSite.File(path: $0.path, links: $0.links) }, options: options,
      contents: maker.bytes(of:))
    // Where a source stands is for its author to say, also where that is below this site's own address.
    let declared = site.declaredAddresses
    let problems = LinkChecker.check(linked).filter { !declared.contains($0.url) }
    guard !problems.isEmpty else { return [] }
    return LinkFindings(plans, maker.renderer, site).findings(for: problems)
  }
}

extension SiteModel {
  /// One of the other files, made by itself; nil where there is none at the path.
  ///
  /// - Parameter search: The files of the search, which are made together.
  func otherFile(
    at path: String, _ templates: TemplateFolder, root: String, search: () -> [OutputFile]
  ) -> OtherFile? {
    switch path {
    case AtomFeed.path: OtherFile(feed)
    case Robots.path: OtherFile(robots)
    case PreviewImage.path: OtherFile(previewImage)
    case _ where path.hasPrefix("sitemap"):
      Sitemap(site, plans).files.first { $0.path == path }.map { OtherFile($0) }
        ?? ownFile(at: path, templates, root)
    case _ where SearchFiles.paths.contains(path): search().first { $0.path == path }.map { OtherFile($0) }
    default: ownFile(at: path, templates, root)
    }
  }

  /// A file of the author's, or of the templates.
  private func ownFile(at path: String, _ templates: TemplateFolder, _ root: String) -> OtherFile? {
    if let asset = templates.assets.first(where: { $0.path == path }) { return OtherFile(asset) }
    return site.staticFiles.contains(path) ? staticFile(path, root: root) : nil
  }
}
