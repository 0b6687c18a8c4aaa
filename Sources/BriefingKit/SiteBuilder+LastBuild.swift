extension SiteBuilder {
  enum Beginning {
    /// All is as the last build left it.
    case done(BuildReport)
    /// What is used of earlier builds and left for later ones; nil for nothing.
    case use(BuildCache?)
  }

  /// Finds what earlier builds left. Where that is of use, the inputs' fingerprints are known afterwards.
  ///
  /// - Parameter cache: Nil where none is used.
  func begin(
    _ inputs: inout BuildInputs, _ cache: BuildCache?, publishes: Bool
  ) throws(BuildError) -> Beginning {
    guard let cache else { return .use(nil) }
    // Where nothing is used, and nothing will be left, nothing is spent on fingerprints.
    guard publishes || !cache.isEmpty else { return .use(nil) }
    inputs.staticFiles = inputs.files.staticFingerprints(cache.key, jobs: options.jobs)
    // Snapshots stand outside the project, and are compared anew each time.
    guard options.snapshots == nil, let (last, key) = LastBuild.read(root: options.root), key == cache.key
    else { return .use(cache) }
    inputs.content = inputs.files.fingerprints(key, jobs: options.jobs)
    guard last.inputs == inputs.fingerprint(options, key), last.embargoes.contains(options.now) else {
      return .use(cache)
    }
    guard publishes else { return .done(last.report(nil)) }
    progress(.publish)
    let publication = try begin().get()
    defer { publication.end() }
    guard let paths = publication.paths(ifHolding: last.outputs, key) else { return .use(cache) }
    return .done(
      last.report(PublishReport(written: [], unchanged: paths, removed: [], manner: .upToDate)))
  }

  /// False where all pages are to be made, since the output has none to keep: it was removed, or is another folder
  /// than before.
  func mayHoldPages(publishes: Bool) -> Bool {
    !publishes || FileKind(at: BytePath(options.output) / Manifest.path) == .file
  }

  /// Leaves a report for the next build. Not where a static file was another when it was published than when
  /// the sizes of images were read.
  func leave(
    _ report: BuildReport, _ inputs: BuildInputs, _ files: [MadeFile], of site: Site,
    _ embargoes: EmbargoSpan, _ key: Fingerprinter.Key
  ) {
    let contents = Dictionary(
      files.dropFirst(report.pageCount).map { ($0.path, $0.content) }, uniquingKeysWith: { first, _ in first }
    )
    let published = site.staticFiles.map { contents[$0] ?? nil }
    guard options.snapshots == nil, published == inputs.staticFiles,
      let fingerprint = inputs.fingerprint(options, key)
    else { return }
    var outputs = Fingerprinter(key)
    for file in files.sorted(by: { bytesPrecede($0.path, $1.path) }) {
      guard let entry = file.placed?.entry, let content = file.content else { return }
      outputs.add(entry, content)
    }
    let build = LastBuild(
      inputs: fingerprint, outputs: outputs.fingerprint, embargoes: embargoes, pageCount: report.pageCount,
      withheldCount: report.withheldCount, findings: report.findings)
    build.write(root: options.root, key)
  }

  /// Freeing a large site, value by value, takes a tenth of a build of it; the end of the process frees it at
  /// once.
  func keepUntilExit(_ values: any Sendable...) {
    _ = Unmanaged.passRetained(Leftovers(values))
  }

  private final class Leftovers: Sendable {
    let values: [any Sendable]

    init(_ values: [any Sendable]) { self.values = values }
  }
}

extension LastBuild {
  fileprivate func report(_ published: PublishReport?) -> BuildReport {
    BuildReport(
      findings: findings, pageCount: pageCount, withheldCount: withheldCount, published: published)
  }
}

extension Publication {
  /// The paths of the published files, where the output holds just what the fingerprint stands for, and their
  /// manifest, byte for byte.
  fileprivate func paths(ifHolding fingerprint: Fingerprint, _ key: Fingerprinter.Key) -> [String]? {
    guard let manifest = published.manifest,
      holds(manifest.serialized(), at: place.folder / Manifest.path)
    else { return nil }
    let entries = manifest.entries
    let contents = concurrentMap(entries.count, jobs: jobs) { index -> Fingerprint? in
      let path = BytePath(entries[index].path)
      guard published.kinds[path] == .file,
        let bytes = try? readFile((place.folder / path).text, limit: entries[index].bytes)
      else { return nil }
      return Fingerprinter.fingerprint(of: bytes, key)
    }
    var maker = Fingerprinter(key)
    for (entry, content) in zip(entries, contents) {
      guard let content else { return nil }
      maker.add(entry, content)
    }
    return maker.fingerprint == fingerprint ? entries.map(\.path) : nil
  }
}
