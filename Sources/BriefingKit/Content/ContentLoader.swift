import Glibc

/// Stage 1: reads `Content/` into a site, and finds what is wrong with single files.
struct ContentLoader: Sendable {
  /// The project's root, an absolute path.
  let root: String
  let includesDrafts: Bool
  /// Records whose `publish_after` is later are left out.
  let now: Instant
  /// Records that need not be read again.
  var cache: BuildCache?
  let jobs: Int

  /// The site is nil where `site.yml` could not be read.
  struct Outcome: Sendable {
    let site: Site?
    let findings: [Finding]
    /// Records whose front matter could not be read, or not whole: what they hold is not known to be missing.
    var unread: Set<RecordReference> = []
    /// What the next build need not read again.
    var cached: [CachedRecord] = []
    /// Of the files that were read; nil where one could not be, or without a cache.
    var fingerprints: [Fingerprint?] = []
    var embargoes = EmbargoSpan()
  }

  static let folder = "Content"
  static let staticFolder = "static"
  /// Static files above this many bytes are refused: each is held in memory while it is published.
  static let staticSizeLimit = 256 << 20
  /// Content files above this many bytes are refused.
  static let sizeLimit = 16 << 20

  func load() throws(FileError) -> Outcome { try load(ContentFiles(root: root)) }

  /// - Parameter known: The fingerprints of `files.paths`, if they were read before: what the cache has of
  ///   them is not read again.
  func load(_ files: ContentFiles, known: [Fingerprint?] = []) -> Outcome {
    let survey = files.survey
    let (settings, settingsFindings, settingsFingerprint) = loadSettings()
    let loader = RecordLoader(markdown: MarkdownRenderer(imageSize: imageSize))
    let recordFiles = survey.records
    let loaded = concurrentMap(recordFiles.count, jobs: jobs, chunk: 16) { index in
      load(recordFiles[index], known: known.isEmpty ? nil : known[index], with: loader)
    }
    var findings = survey.findings + settingsFindings
    var records: [LoadedRecord] = []
    records.reserveCapacity(loaded.count)
    var unread: Set<RecordReference> = []
    var cached: [CachedRecord] = []
    cached.reserveCapacity(loaded.count)
    for index in loaded.indices {
      findings += loaded[index].outcome.findings
      if !loaded[index].outcome.isWhole {
        unread.insert(RecordReference(recordFiles[index].kind, recordFiles[index].id))
      }
      guard let record = loaded[index].outcome.record else { continue }
      records.append(record)
      if let fingerprint = loaded[index].fingerprint, loaded[index].mayBeCached {
        cached.append(
          CachedRecord(record: record, fingerprint: fingerprint, place: loaded[index].place))
      }
    }
    guard let settings else { return Outcome(site: nil, findings: findings, unread: unread) }
    return Outcome(
      site: site(settings, records, survey.staticFiles), findings: findings, unread: unread, cached: cached,
      fingerprints: loaded.map(\.fingerprint) + [settingsFingerprint],
      embargoes: EmbargoSpan(records.lazy.compactMap(\.header.publishAfter), around: now))
  }

  private struct Loaded: Sendable {
    let outcome: RecordLoader.Outcome
    /// Of the file's bytes.
    var fingerprint: Fingerprint?
    var mayBeCached = false
    /// In the cache, if it was found there.
    var place: BuildCache.Place?

    init(_ outcome: RecordLoader.Outcome, _ fingerprint: Fingerprint? = nil) {
      self.outcome = outcome
      self.fingerprint = fingerprint
      mayBeCached = outcome.mayBeCached
    }

    init(_ kept: BuildCache.Kept<LoadedRecord>) {
      outcome = RecordLoader.Outcome(record: kept.value, isWhole: true)
      fingerprint = kept.place.fingerprint
      mayBeCached = true
      place = kept.place
    }
  }

  private func load(
    _ found: ContentSurvey.RecordFile, known: Fingerprint?, with loader: RecordLoader
  ) -> Loaded {
    if let known, let kept = cache?.record(at: found.path, known) { return Loaded(kept) }
    do throws(FileError) {
      let bytes = try readFile("\(root)/\(found.path)", limit: Self.sizeLimit)
      let fingerprint = cache?.fingerprint(of: bytes)
      if let fingerprint, let kept = cache?.record(at: found.path, fingerprint) { return Loaded(kept) }
      return Loaded(
        loader.load(SourceFile(path: found.path, bytes: bytes), as: found.kind, id: found.id), fingerprint)
    } catch {
      return Loaded(RecordLoader.Outcome(findings: [Self.finding(for: error, path: found.path)]))
    }
  }

  static func finding(for error: FileError, path: String) -> Finding {
    if case .tooLarge(let limit) = error.reason {
      return Finding(
        .fileTooLarge, at: .start(of: path),
        "the file is larger than \(limit >> 20) MiB; split it, or move data to a file below static/")
    }
    return Finding(
      .unreadableFile, at: .start(of: path),
      "the file cannot be read: \(error.reason); make it readable, or take it out of Content/")
  }

  private func imageSize(_ path: String) -> (width: Int, height: Int)? {
    ImageSize.read("\(root)/\(Self.folder)/\(Self.staticFolder)/\(path)")
  }

  private func site(_ settings: SiteSettings, _ records: [LoadedRecord], _ staticFiles: [String]) -> Site {
    var withheld: [RecordReference: WithholdingReason] = [:]
    var shown: [LoadedRecord] = []
    shown.reserveCapacity(records.count)
    for record in records {
      let reason = WithholdingReason(record.header, settings, includesDrafts: includesDrafts, now: now)
      if let reason {
        withheld[record.header.reference] = reason
      } else {
        shown.append(record)
      }
    }
    return Site(settings: settings, records: shown, staticFiles: staticFiles, withheld: withheld)
  }
}

extension ContentLoader {
  static let settingsFile = "\(folder)/site.yml"

  private func loadSettings() -> (SiteSettings?, [Finding], Fingerprint?) {
    let path = Self.settingsFile
    do throws(FileError) {
      let file = SourceFile(path: path, bytes: try readFile("\(root)/\(path)", limit: Self.sizeLimit))
      let (settings, findings) = Self.settings(from: file)
      return (settings, findings, cache?.fingerprint(of: file.bytes))
    } catch {
      let isMissing = error.reason == .system(ENOENT)
      let finding =
        isMissing
        ? Finding(
          .missingSite, at: .start(of: path),
          "there is no \(path); write one with 'title: …' and 'base_url: https://…/'")
        : Self.finding(for: error, path: path)
      return (nil, [finding], nil)
    }
  }

  static func settings(from file: SourceFile) -> (SiteSettings?, [Finding]) {
    if let fault = TextEncoding.fault(in: file) { return (nil, [fault]) }
    let start = FrontMatter.hasByteOrderMark(file.bytes) ? 3 : 0
    var reader = FrontMatterReader(file: file, yaml: start..<file.bytes.count)
    guard
      let yaml = reader.parse(),
      var fields = Fields(yaml, of: "site.yml", keys: SiteKeys.all, reader: &reader)
    else { return (nil, reader.findings) }
    let settings = SiteSettings(file: file.path, &fields, &reader)
    fields.finish(&reader)
    return (settings, reader.findings)
  }
}
