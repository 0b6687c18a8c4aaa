/// Stage 3: makes the site's files. Each is made, read for its links and put in its place, and then its
/// bytes are forgotten: a site of any size takes no memory for its pages.
struct SiteMaker: Sendable {
  let site: Site
  let renderer: SiteRenderer
  let plans: [PagePlan]
  /// What the site has beside its pages.
  let others: [OtherFiles]
  let templates: Fingerprint
  /// Pages that need not be made again; nil where none is used or left.
  let known: (any KnownPages)?
  /// The records whose prose may be another than when the known pages were made, where all else is as it was
  /// then; nil where it is not.
  let changedProse: Set<RecordReference>?
  /// Whether but a few pages are made.
  private let isForFew: Bool
  let jobs: Int
  /// Asked before each file.
  let isCancelled: @Sendable () -> Bool

  init(
    _ model: SiteModel, _ templates: TemplateFolder, others: [OtherFiles],
    known: (any KnownPages)?, changedProse: Set<RecordReference>? = nil, jobs: Int,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    // What pages share is made ahead where many of them are made.
    isForFew = changedProse.map { $0.count < 1 + model.site.headers.count / 16 } ?? false
    renderer =
      isForFew
      ? SiteRenderer(model, templates.set, key: known?.key)
      : SiteRenderer(model, templates.set, key: known?.key, jobs: jobs)
    self.changedProse = changedProse
    site = model.site
    plans = model.plans
    self.others = others
    self.templates = templates.fingerprint
    self.known = known
    self.jobs = jobs
    self.isCancelled = isCancelled
  }

  struct Outcome: Sendable {
    /// The pages, in the order of their plans, and then the other files; fewer where something failed.
    let files: [MadeFile]
    let findings: [Finding]
  }

  enum Failure: Error {
    /// A fault of the templates: all pages are made before it is told.
    case template(TemplateError)
    case machine(BuildError)
    case cancelled
  }

  /// - Parameter publication: Where the files go; nil for a check.
  func make(for publication: Publication? = nil) throws(BuildError) -> Outcome {
    // Where hardly a page is made, the other threads would wait for the one that makes the search.
    if isForFew { for other in others { other.prepare() } }
    // What takes longest by itself begins first: the search, then the lists, which are the last plans.
    let attempts = concurrentMap(
      others.count + plans.count, jobs: jobs, chunk: 16, buffers: { SiteMakerWorker(self, publication) }
    ) { worker, index in
      index < others.count
        ? worker.attempt(others[index])
        : worker.attempt(plans[plans.count - 1 - (index - others.count)])
    }
    var files: [MadeFile] = []
    files.reserveCapacity(attempts.count)
    var faults: [TemplateError] = []
    for attempt in attempts[others.count...].reversed() + attempts[..<others.count] {
      switch attempt {
      case .success(let made): files += made
      case .failure(.template(let error)): faults.append(error)
      case .failure(.machine(let error)): throw error
      case .failure(.cancelled): break
      }
    }
    return Outcome(files: files, findings: Self.findings(for: faults))
  }

  /// A file's bytes once more; empty where they cannot be had any longer.
  func bytes(ofFile path: String) -> [UInt8] {
    var bytes: [UInt8] = []
    if let plan = plans.first(where: { $0.path == path }) {
      if let context = try? renderer.context(of: plan) { try? renderer.render(plan, context, into: &bytes) }
    } else if let file = others.first(where: { $0.paths.contains(path) }) {
      bytes = (try? file.make())?.first { $0.path == path }?.bytes ?? []
    }
    return bytes
  }

  /// One finding for each fault in a template, however many pages meet it.
  private static func findings(for faults: [TemplateError]) -> [Finding] {
    struct Place: Hashable {
      let location: SourceLocation
      let message: String
    }
    var pages: [Place: [TemplateError]] = [:]
    for fault in faults {
      pages[Place(location: fault.location, message: fault.message), default: []].append(fault)
    }
    return pages.values.map { faults in
      var finding = faults[0].finding
      if faults.count > 1 { finding.notes.append(Finding.Note("and \(faults.count - 1) more pages")) }
      return finding
    }
  }
}

/// A file of the finished site.
struct MadeFile: Sendable {
  let path: String
  let links: PackedLinks
  /// Of its bytes; nil without a cache.
  let content: Fingerprint?
  /// Nil for what is no page, and without a cache.
  let origin: PageOrigin?
  /// Nil in a check.
  let placed: PlacedFile?
}

/// Pages of which it is known what they were made from.
protocol KnownPages: Sendable {
  /// Of the fingerprints.
  var key: Fingerprinter.Key { get }

  /// The page at the path, if it was made from just what the fingerprint stands for, put into its place.
  ///
  /// - Parameter fingerprint: Nil where it is known to be made from what it would be made from now.
  func file(at path: String, madeFrom fingerprint: Fingerprint?, for publication: Publication?) -> MadeFile?
}

extension KnownPages {
  func fingerprint(of bytes: [UInt8]) -> Fingerprint { Fingerprinter.fingerprint(of: bytes, key) }

  /// - Parameter templates: stands for all templates.
  func fingerprint(of context: TemplateRecord, _ template: String, _ templates: Fingerprint) -> Fingerprint {
    var maker = Fingerprinter(key)
    maker.add(templates)
    maker.add(template)
    maker.add(context)
    return maker.fingerprint
  }
}

extension BuildCache: KnownPages {
  func file(
    at path: String, madeFrom fingerprint: Fingerprint?, for publication: Publication?
  ) -> MadeFile? {
    guard let kept = page(at: path, fingerprint) else { return nil }
    let page = kept.value
    var placed: PlacedFile?
    if let publication {
      placed = publication.keep(page.entry) { self.fingerprint(of: $0) == page.content }
      if placed == nil { return nil }
    }
    return MadeFile(
      path: path, links: page.links, content: page.content,
      origin: PageOrigin(fingerprint: kept.place.fingerprint, place: kept.place), placed: placed)
  }
}

/// What a page was made from.
struct PageOrigin: Sendable {
  let fingerprint: Fingerprint
  /// In the cache, if the page was found there.
  var place: BuildCache.Place?
}

/// Files of the site that are no pages and are made together: a style sheet by itself, those of the search at once.
struct OtherFiles: Sendable {
  /// Below the site's root: those that there may be.
  let paths: [String]
  /// Does what several threads can do of it.
  let prepare: @Sendable () -> Void
  /// Does the rest.
  let make: @Sendable () throws(FileError) -> [OutputFile]

  init(
    _ paths: [String], prepare: @escaping @Sendable () -> Void = {},
    _ make: @escaping @Sendable () throws(FileError) -> [OutputFile]
  ) {
    self.paths = paths
    self.prepare = prepare
    self.make = make
  }
}
