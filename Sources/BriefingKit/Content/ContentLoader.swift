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
    var site: Site?
    let findings: [Finding]
    /// Records whose front matter could not be read, or not whole: what they hold is not known to be missing.
    var unread: Set<RecordReference> = []
    /// The records' files as they were read, in the order of the survey.
    var files: [LoadedFile] = []
    /// Of the files that were read; nil where one could not be, or without a cache.
    var fingerprints: [Fingerprint?] = []
    var embargoes = EmbargoSpan()

    /// The records that were not found in the cache.
    var readAnew: Set<RecordReference> {
      Set(files.lazy.filter { $0.place == nil }.compactMap { $0.outcome.record?.header.reference })
    }
  }

  static let folder = "Content"
  static let staticFolder = "static"
  /// Static files above this many bytes are refused: each is held in memory while it is published.
  static let staticSizeLimit = 256 << 20
  /// Content files above this many bytes are refused.
  static let sizeLimit = 16 << 20

  func load() throws(FileError) -> Outcome { try load(ContentFiles(root: root)) }

  /// - Parameter known: The fingerprints of the files, if they were read before: what the cache has of them
  ///   is not read again.
  func load(_ files: ContentFiles, known: [Fingerprint?] = []) -> Outcome {
    let records = files.survey.records
    let markdown = MarkdownRenderer(recordPaths: RecordPaths(records.map(\.path)), imageSize: imageSize)
    let loaded = concurrentMap(records.count, jobs: jobs, chunk: 16) { index in
      load(records[index], known: known.isEmpty ? nil : known[index], markdown)
    }
    return outcome(of: files.survey, loaded)
  }

  /// Some records' files.
  ///
  /// - Parameter last: A file as it was read before, which is not read as Markdown again if its bytes are the same.
  func load(
    _ files: [ContentSurvey.RecordFile], last: @Sendable (Int) -> LoadedFile? = { _ in nil }
  ) -> [LoadedFile] {
    let markdown = MarkdownRenderer(imageSize: imageSize)
    return concurrentMap(files.count, jobs: jobs, chunk: 16) {
      load(files[$0], known: nil, last: last($0), markdown)
    }
  }

  /// What the files make together.
  ///
  /// - Parameter loaded: In the order of the survey's records.
  func outcome(of survey: ContentSurvey, _ loaded: [LoadedFile]) -> Outcome {
    let (settings, settingsFindings, settingsFingerprint) = loadSettings()
    var findings = survey.findings + settingsFindings
    var records: [LoadedRecord] = []
    records.reserveCapacity(loaded.count)
    var unread: Set<RecordReference> = []
    for index in loaded.indices {
      findings += loaded[index].outcome.findings
      if !loaded[index].outcome.isWhole {
        unread.insert(RecordReference(survey.records[index].kind, survey.records[index].id))
      }
      if let record = loaded[index].outcome.record { records.append(record) }
    }
    guard let settings else { return Outcome(site: nil, findings: findings, unread: unread, files: loaded) }
    return Outcome(
      site: site(settings, records, survey.staticFiles), findings: findings, unread: unread, files: loaded,
      fingerprints: loaded.map(\.fingerprint) + [settingsFingerprint],
      embargoes: EmbargoSpan(records.lazy.compactMap(\.header.publishAfter), around: now))
  }

  private func load(
    _ found: ContentSurvey.RecordFile, known: Fingerprint?, last: LoadedFile? = nil,
    _ markdown: MarkdownRenderer
  ) -> LoadedFile {
    if let known, let kept = cache?.record(at: found.path, known) { return LoadedFile(kept) }
    do throws(FileError) {
      let bytes = try readFile("\(root)/\(found.path)", limit: Self.sizeLimit)
      let fingerprint = cache?.fingerprint(of: bytes)
      if let last, last.dependsOnItsBytesAlone, last.fingerprint == fingerprint { return last }
      if let fingerprint, let kept = cache?.record(at: found.path, fingerprint) { return LoadedFile(kept) }
      let file = SourceFile(path: found.path, bytes: bytes)
      let outcome = RecordLoader(markdown: markdown).load(file, as: found.kind, id: found.id)
      return LoadedFile(outcome, fingerprint, structure: cache?.structure(of: outcome, bytes))
    } catch {
      return LoadedFile(RecordLoader.Outcome(findings: [Self.finding(for: error, path: found.path)]))
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
