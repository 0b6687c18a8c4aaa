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
    /// Whether what an earlier build left is used, and something is left for the next.
    public var usesCache: Bool
    /// Whether the process ends with the build: then its memory is left to the system.
    public var endsProcess = false
    /// What counts as now for embargoes.
    public var now: Instant

    public init(
      root: String, output: String? = nil, home: String? = nil, jobs: Int = 1, includesDrafts: Bool = false,
      isStrict: Bool = false, usesCache: Bool = true, now: Instant
    ) {
      self.root = root
      self.output = output ?? root + "/Public"
      self.home = home
      self.jobs = jobs
      self.includesDrafts = includesDrafts
      self.isStrict = isStrict
      self.usesCache = usesCache
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
  let progress: @Sendable (Stage) -> Void

  public init(_ options: Options, progress: @escaping @Sendable (Stage) -> Void = { _ in }) {
    self.options = options
    self.progress = progress
  }

  /// Builds the site and publishes it, unless there is a finding that stops it.
  public func build() throws(BuildError) -> BuildReport { try run(publishes: true) }

  /// The same without publishing.
  public func check() throws(BuildError) -> BuildReport { try run(publishes: false) }

  private func run(publishes: Bool) throws(BuildError) -> BuildReport {
    progress(.load)
    let (read, found) = concurrently(jobs: options.jobs) {
      readInputs()
    } _: {
      options.usesCache ? BuildCache.read(root: options.root) : nil
    }
    var inputs = try read.get()
    let cache: BuildCache?
    switch try begin(&inputs, found, publishes: publishes) {
    case .done(let report): return report
    case .use(let found): cache = found
    }
    let (content, templates) = concurrently(jobs: options.jobs) { [inputs] in
      load(inputs, cache)
    } _: { [inputs] in
      TemplateFolder(inputs.templates)
    }
    inputs.content = content.fingerprints
    var findings = content.findings + templates.findings
    guard let site = content.site else { return report(findings) }
    progress(.check)
    let model = SiteModel(site, jobs: options.jobs)
    let search = model.search(jobs: options.jobs)
    findings += model.findings(templates, unread: content.unread, jobs: options.jobs)
    findings += try snapshotFindings(site)
    // Pages of content that refers to what is not there would be full of gaps, and their links of noise.
    guard !isStopped(by: findings) else { return report(findings, site) }
    progress(.render)
    let ((maker, shape), begun) = concurrently(jobs: options.jobs) {
      let shape = cache.flatMap { SiteShape.fingerprint(of: site, model.layout, content, templates, $0.key) }
      let keepsPages = shape != nil && shape == cache?.shape && mayHoldPages(publishes: publishes)
      let maker = SiteMaker(
        model, templates, others: model.otherFiles(templates, root: options.root, search: search),
        known: cache, changedProse: keepsPages ? content.readAnew : nil, jobs: options.jobs)
      return (maker, shape)
    } _: {
      publishes ? begin() : nil
    }
    let publication = try begun?.get()
    defer { publication?.end() }
    let made = try maker.make(for: publication)
    findings += made.findings
    guard !isStopped(by: findings) else { return report(findings, site) }
    progress(.links)
    findings += model.linkFindings(made.files, maker, jobs: options.jobs)
    guard !isStopped(by: findings) else { return report(findings, site) }
    progress(.publish)
    let (_, finished) = concurrently(jobs: options.jobs) {
      // Pages that are not published after all are not found again: what is published is compared.
      guard let cache, publishes else { return }
      cache.write(
        content.files.compactMap(\.cached), made.files.filter { $0.origin != nil }, shape: shape,
        root: options.root, jobs: options.jobs)
    } _: {
      publication.map { finish($0, made.files) }
    }
    let report = report(findings, site, pageCount: model.plans.count, try finished?.get())
    if let cache, publishes { leave(report, inputs, made.files, of: site, content.embargoes, cache.key) }
    if options.endsProcess { keepUntilExit(content, model, maker, made) }
    return report
  }

  private func isStopped(by findings: [Finding]) -> Bool {
    options.isStrict ? !findings.isEmpty : findings.hasErrors
  }

  private func report(
    _ findings: [Finding], _ site: Site? = nil, pageCount: Int = 0, _ published: PublishReport? = nil
  ) -> BuildReport {
    BuildReport(findings, isStrict: options.isStrict, site, pageCount: pageCount, published)
  }
}

extension SiteBuilder {
  private func readInputs() -> Result<BuildInputs, BuildError> {
    let files: ContentFiles
    do { files = try ContentFiles(root: options.root) } catch { return .failure(.load(error)) }
    do {
      return .success(BuildInputs(files: files, templates: try TemplateFolder.files(root: options.root)))
    } catch {
      return .failure(.templates(error))
    }
  }

  private func load(_ inputs: BuildInputs, _ cache: BuildCache?) -> ContentLoader.Outcome {
    let loader = ContentLoader(
      root: options.root, includesDrafts: options.includesDrafts, now: options.now, cache: cache,
      jobs: options.jobs)
    return loader.load(inputs.files, known: inputs.content)
  }

  private func snapshotFindings(_ site: Site) throws(BuildError) -> [Finding] {
    guard let folder = options.snapshots else { return [] }
    do { return try SnapshotCheck(folder: folder).findings(in: site) } catch { throw .snapshots(error) }
  }

  func begin() -> Result<Publication, BuildError> {
    let publisher = Publisher(
      output: options.output, projectRoot: options.root, home: options.home, jobs: options.jobs)
    do { return .success(try publisher.begin()) } catch { return .failure(.publish(error)) }
  }

  private func finish(_ publication: Publication, _ files: [MadeFile]) -> Result<PublishReport, BuildError> {
    defer { publication.discardOldSite() }
    do { return .success(try publication.finish(files.compactMap(\.placed))) } catch {
      return .failure(.publish(error))
    }
  }
}
