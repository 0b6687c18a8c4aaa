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
  }

  static let folder = "Content"
  static let staticFolder = "static"
  /// Content files above this many bytes are refused.
  static let sizeLimit = 16 << 20

  func load() throws(FileError) -> Outcome {
    let survey = ContentSurvey(of: try walk("\(root)/\(Self.folder)", admitting: ContentSurvey.isPublished))
    let (settings, settingsFindings) = loadSettings()
    let loader = RecordLoader(markdown: MarkdownRenderer(imageSize: imageSize))
    let files = survey.records
    let outcomes = concurrentMap(files.count, jobs: jobs) { index in
      load(files[index], with: loader)
    }
    var findings = survey.findings + settingsFindings
    var records: [LoadedRecord] = []
    records.reserveCapacity(outcomes.count)
    var unread: Set<RecordReference> = []
    var cached: [CachedRecord] = []
    cached.reserveCapacity(outcomes.count)
    for (file, (outcome, fingerprint)) in zip(files, outcomes) {
      findings += outcome.findings
      if !outcome.isWhole { unread.insert(RecordReference(file.kind, file.id)) }
      guard let record = outcome.record else { continue }
      records.append(record)
      if let fingerprint, outcome.mayBeCached {
        cached.append(CachedRecord(record: record, fingerprint: fingerprint))
      }
    }
    guard let settings else { return Outcome(site: nil, findings: findings, unread: unread) }
    let site = site(settings, records, survey.staticFiles)
    return Outcome(site: site, findings: findings, unread: unread, cached: cached)
  }

  private func load(
    _ found: ContentSurvey.RecordFile, with loader: RecordLoader
  ) -> (RecordLoader.Outcome, Fingerprint?) {
    do throws(FileError) {
      let bytes = try readFile("\(root)/\(found.path)", limit: Self.sizeLimit)
      let fingerprint = cache?.fingerprint(of: bytes)
      if let fingerprint, let record = cache?.record(at: found.path, fingerprint) {
        return (RecordLoader.Outcome(record: record, isWhole: true), fingerprint)
      }
      return (
        loader.load(SourceFile(path: found.path, bytes: bytes), as: found.kind, id: found.id), fingerprint
      )
    } catch {
      return (RecordLoader.Outcome(findings: [Self.finding(for: error, path: found.path)]), nil)
    }
  }

  static func finding(for error: FileError, path: String) -> Finding {
    if case .tooLarge(let limit) = error.reason {
      return .error(
        "file-too-large", at: .start(of: path),
        "the file is larger than \(limit >> 20) MiB; split it, or move data to a file below static/")
    }
    return .error("unreadable-file", at: .start(of: path), "the file cannot be read: \(error.reason)")
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
  private static let settingsFile = "\(folder)/site.yml"

  private func loadSettings() -> (SiteSettings?, [Finding]) {
    let path = Self.settingsFile
    do throws(FileError) {
      let file = SourceFile(path: path, bytes: try readFile("\(root)/\(path)", limit: Self.sizeLimit))
      return Self.settings(from: file)
    } catch {
      let isMissing = error.reason == .system(ENOENT)
      let finding =
        isMissing
        ? Finding.error(
          "missing-site", at: .start(of: path),
          "there is no \(path); write one with 'title: …' and 'base_url: https://…/'")
        : Self.finding(for: error, path: path)
      return (nil, [finding])
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
