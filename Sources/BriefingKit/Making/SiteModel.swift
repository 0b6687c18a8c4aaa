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
    let (rest, names) = concurrently(jobs: jobs) {
      checker.findings()
    } _: {
      templates.nameFindings(for: plans)
    }
    return names + rest
  }

  /// The paths of what a build writes beside the pages of records and static files.
  private func generatedPaths(_ templates: TemplateFolder) -> [String] {
    templates.assets.map(\.path) + SearchFiles.paths + generatedFiles.flatMap(\.paths) + [Manifest.path]
      + PagePlan.partPaths(plans)
  }

  /// What the site has beside its pages: the search, the sitemap, the feed, style sheets, static files. The search is
  /// first, so that one thread makes it while others make pages.
  ///
  /// - Parameter root: The project's root, an absolute path.
  func otherFiles(_ templates: TemplateFolder, root: String, search: OtherFiles) -> [OtherFiles] {
    [search] + generatedFiles + templates.assets.map { asset in OtherFiles([asset.path]) { [asset] } }
      + site.staticFiles.map { staticFile($0, root: root) }
  }

  /// Begins with the files of the search, by threads that have nothing else to do.
  func search(jobs: Int) -> OtherFiles {
    let documents = SearchDocuments(site, layout)
    let parts = SearchFiles.Part.readAhead(documents.count, jobs: jobs) { documents[$0] }
    return OtherFiles(SearchFiles.paths, prepare: parts.finish) { SearchFiles(parts.take()).files }
  }

  private var generatedFiles: [OtherFiles] {
    let sitemap = Sitemap(site, plans)
    return [
      OtherFiles([Sitemap.path] + sitemap.partPaths) { sitemap.files },
      OtherFiles([AtomFeed.path]) { [AtomFeed(site).file] },
      OtherFiles([Robots.path]) { [Robots(site).file] },
      OtherFiles([PreviewImage.path]) {
        [PreviewImage(site, support: SiteWords(site).support(graph.support(in: site))).file]
      },
    ]
  }

  private func staticFile(_ path: String, root: String) -> OtherFiles {
    let file = "\(root)/\(ContentLoader.folder)/\(ContentLoader.staticFolder)/\(path)"
    return OtherFiles([path]) { () throws(FileError) in
      [OutputFile(path: path, bytes: try readFile(file, limit: ContentLoader.staticSizeLimit))]
    }
  }

  /// What is wrong with the links of the made files.
  func linkFindings(_ files: [MadeFile], _ maker: SiteMaker, jobs: Int) -> [Finding] {
    var options = LinkChecker.Options(
      baseURL: site.settings.baseURL, unlinkedPages: PagePlan.unlinkedPaths(of: site), jobs: jobs)
    // Where a source stands is for its author to say, also where that is below this site's own address.
    options.foreignURLs = site.declaredAddresses
    let linked = LinkedSite(
      files.map { LinkedSite.File(path: $0.path, links: $0.links) }, options: options,
      contents: { maker.bytes(ofFile: files[$0].path) })
    let problems = LinkChecker.check(linked).filter { !options.foreignURLs.contains($0.url) }
    guard !problems.isEmpty else { return [] }
    return LinkFindings(plans, maker.renderer, site).findings(for: problems)
  }
}
