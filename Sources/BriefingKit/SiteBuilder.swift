/// Read first: how `Content/` becomes `Public/`, in six steps. No stage knows another; this file knows
/// them all.
///
/// What is wrong in the content is a value, and all of it is reported at once; what is wrong with the
/// machine is thrown. A build that finds an error publishes nothing, and leaves the last site as it was.
public struct SiteBuilder: Sendable {
  public struct Options: Sendable {
    /// The project's root, an absolute path: the folder with `Content/` in it.
    public var root: String
    /// The output folder, an absolute path.
    public var output: String
    /// The home folder, which is never an output folder.
    public var home: String?
    /// How many threads work.
    public var jobs: Int
    public var includesDrafts: Bool
    /// Whether warnings stop a build as errors do.
    public var isStrict: Bool
    /// The folder with the sources' snapshots, an absolute path; nil where they are not checked.
    public var snapshots: String?
    /// What counts as now for embargoes.
    public var now: Instant

    public init(
      root: String, output: String? = nil, home: String? = nil, jobs: Int = 1, includesDrafts: Bool = false,
      isStrict: Bool = false, now: Instant
    ) {
      self.root = root
      self.output = output ?? root + "/Public"
      self.home = home
      self.jobs = jobs
      self.includesDrafts = includesDrafts
      self.isStrict = isStrict
      self.now = now
    }
  }

  public enum Stage: String, CaseIterable, Sendable {
    case load = "reading"
    case check = "checking"
    case render = "rendering"
    case links = "checking links"
    case publish = "publishing"
  }

  public let options: Options
  /// Called as each stage begins.
  private let progress: @Sendable (Stage) -> Void

  public init(_ options: Options, progress: @escaping @Sendable (Stage) -> Void = { _ in }) {
    self.options = options
    self.progress = progress
  }

  /// Builds the site and publishes it, unless there is a finding that stops it.
  public func build() throws(BuildError) -> BuildReport {
    let made = try make()
    guard let files = made.files, !isStopped(by: made.findings) else { return made.report(nil) }
    return made.report(try publish(files))
  }

  /// The same without publishing.
  public func check() throws(BuildError) -> BuildReport {
    try make().report(nil)
  }

  /// The site's files in memory, and all findings; no files where a stage could not be reached.
  func make() throws(BuildError) -> MadeSite {
    progress(.load)
    let content = try load()
    let templates = try loadTemplates()
    var findings = content.findings + templates.findings
    guard let site = content.site else { return MadeSite(findings: findings, strict: options.isStrict) }
    progress(.check)
    let graph = SiteGraph(site)
    let layout = SiteLayout(site, graph)
    let plans = PagePlan.all(of: site, layout)
    findings += templates.nameFindings(for: plans)
    let generated =
      templates.assets.map(\.path) + Self.generatedPaths + PagePlan.partPaths(plans)
      + Sitemap(site, plans).partPaths
    findings += SiteChecker(
      site: site, graph: graph, jobs: options.jobs, unread: content.unread,
      generatedFiles: generated
    ).findings()
    findings += try snapshotFindings(site)
    // Pages of content that refers to what is not there would be full of gaps, and their links of noise.
    guard !isStopped(by: findings) else {
      return MadeSite(site, findings: findings, strict: options.isStrict)
    }
    progress(.render)
    let renderer = SiteRenderer(site, graph, layout, plans, templates.set, jobs: options.jobs)
    let rendered = renderer.render()
    findings += rendered.findings
    let others = try otherFiles(site, plans, templates)
    guard !isStopped(by: findings) else {
      return MadeSite(site, findings: findings, strict: options.isStrict)
    }
    progress(.links)
    let files = rendered.pages.map(\.file) + others
    findings += checkLinks(files, rendered.pages, renderer, site)
    return MadeSite(
      site, files: files, pages: rendered.pages.count, findings: findings, strict: options.isStrict)
  }

  private func isStopped(by findings: [Finding]) -> Bool {
    options.isStrict ? !findings.isEmpty : findings.hasErrors
  }
}

extension SiteBuilder {
  private func load() throws(BuildError) -> ContentLoader.Outcome {
    let loader = ContentLoader(
      root: options.root, includesDrafts: options.includesDrafts, now: options.now, jobs: options.jobs)
    do {
      return try loader.load()
    } catch {
      throw .load(error)
    }
  }

  private func loadTemplates() throws(BuildError) -> TemplateFolder {
    do {
      return try TemplateFolder(root: options.root)
    } catch {
      throw .templates(error)
    }
  }

  private func snapshotFindings(_ site: Site) throws(BuildError) -> [Finding] {
    guard let folder = options.snapshots else { return [] }
    do {
      return try SnapshotCheck(folder: folder).findings(in: site)
    } catch {
      throw .snapshots(error)
    }
  }

  /// What the site has beside its pages: style sheets, static files, the feed and the sitemap.
  private func otherFiles(
    _ site: Site, _ plans: [PagePlan], _ templates: TemplateFolder
  ) throws(BuildError) -> [OutputFile] {
    var files = templates.assets
    do {
      for path in site.staticFiles {
        let folder = "\(options.root)/\(ContentLoader.folder)/\(ContentLoader.staticFolder)"
        files.append(
          OutputFile(path: path, bytes: try readFile("\(folder)/\(path)", limit: Self.staticFileLimit)))
      }
    } catch {
      throw .load(error)
    }
    return files + [AtomFeed(site).file, Robots(site).file] + Sitemap(site, plans).files
  }

  /// The files that every site has beside its pages and those of its author.
  private static var generatedPaths: [String] {
    [AtomFeed.path, Sitemap.path, Robots.path, "manifest.json"]
  }

  /// Static files above this many bytes are refused: the site is made in memory.
  private static var staticFileLimit: Int { 256 << 20 }

  private func checkLinks(
    _ files: [OutputFile], _ pages: [SiteRenderer.RenderedPage], _ renderer: SiteRenderer, _ site: Site
  ) -> [Finding] {
    let linkOptions = LinkChecker.Options(
      baseURL: site.settings.baseURL, unlinkedPages: PagePlan.unlinkedPaths(of: site),
      jobs: options.jobs)
    // Where a source stands is for its author to say, also where that is below this site's own address.
    let declared = site.declaredAddresses
    let problems = LinkChecker.check(files, options: linkOptions).filter { !declared.contains($0.url) }
    guard !problems.isEmpty else { return [] }
    return LinkFindings(pages, renderer, site).findings(for: problems)
  }

  private func publish(_ files: [OutputFile]) throws(BuildError) -> PublishReport {
    progress(.publish)
    let publisher = Publisher(
      output: options.output, projectRoot: options.root, home: options.home, jobs: options.jobs)
    do {
      return try publisher.publish(files)
    } catch {
      throw .publish(error)
    }
  }
}
