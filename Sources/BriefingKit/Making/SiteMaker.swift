/// Stage 3: makes the site's files. Each is made, read for its links and put in its place, and then its
/// bytes are forgotten: a site of any size takes no memory for its pages.
struct SiteMaker: Sendable {
  let renderer: SiteRenderer
  let plans: [PagePlan]
  /// What the site has beside its pages.
  let others: [OtherFile]
  /// Nil for a check.
  let publication: Publication?
  let templates: Fingerprint
  /// Of pages that need not be made again; nil where none is used or left.
  let cache: BuildCache?
  let jobs: Int

  struct Outcome: Sendable {
    /// The pages, in the order of their plans, and then the other files; fewer where something failed.
    let files: [MadeFile]
    let findings: [Finding]
  }

  enum Failure: Error {
    /// A fault of the templates: all pages are made before it is told.
    case template(TemplateError)
    case machine(BuildError)
  }

  func make() throws(BuildError) -> Outcome {
    let attempts = concurrentMap(
      plans.count + others.count, jobs: jobs, chunk: 16, buffers: { SiteMakerWorker(self) }
    ) { worker, index in worker.attempt(index) }
    var files: [MadeFile] = []
    files.reserveCapacity(attempts.count)
    var faults: [TemplateError] = []
    for attempt in attempts {
      switch attempt {
      case .success(let file): files.append(file)
      case .failure(.template(let error)): faults.append(error)
      case .failure(.machine(let error)): throw error
      }
    }
    return Outcome(files: files, findings: Self.findings(for: faults))
  }

  /// A file's bytes once more; empty where they cannot be had any longer.
  func bytes(of index: Int) -> [UInt8] {
    guard index < plans.count else { return (try? others[index - plans.count].bytes()) ?? [] }
    var bytes: [UInt8] = []
    if let context = try? renderer.context(of: plans[index]) {
      try? renderer.render(plans[index], context, into: &bytes)
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
  let links: PageLinks
  /// Of its bytes; nil without a cache.
  let content: Fingerprint?
  /// Nil for what is no page, and without a cache.
  let origin: PageOrigin?
  /// Nil in a check.
  let placed: PlacedFile?
}

/// What a page was made from.
struct PageOrigin: Sendable {
  let fingerprint: Fingerprint
  /// In the cache, if the page was found there.
  var place: BuildCache.Place?
}

/// A file of the site that is no page: a style sheet, a picture, the feed.
struct OtherFile: Sendable {
  let path: String
  let bytes: @Sendable () throws(FileError) -> [UInt8]
}

extension OtherFile {
  init(_ file: OutputFile) {
    self.init(path: file.path) { () throws(FileError) in file.bytes }
  }
}
