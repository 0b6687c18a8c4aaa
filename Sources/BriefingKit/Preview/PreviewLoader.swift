/// Makes states of a project: the first one from its files, and each further one from what changed.
struct PreviewLoader: Sendable {
  let options: SiteBuilder.Options
  /// What earlier builds left: read only.
  let cache: BuildCache
  /// The clock, for embargoes.
  let now: @Sendable () -> Instant

  /// All of it.
  func state(after last: PreviewState? = nil) throws(BuildError) -> PreviewState {
    let files = try contentFiles()
    let templates = TemplateFolder(try templateFiles(), last: last?.templates)
    guard let last else {
      return state(files, loader.load(files), templates)
    }
    return state(files, loader.outcome(of: files.survey, load(files, last) { _ in true }), templates)
  }

  func state(
    after changes: PreviewChanges, _ last: PreviewState
  ) throws(BuildError) -> PreviewState {
    guard case .paths(let paths) = changes else { return try state(after: last) }
    let templates =
      changes.isBelow(TemplateFolder.folder)
      ? TemplateFolder(try templateFiles(), last: last.templates) : last.templates
    guard changes.isBelow(ContentLoader.folder) else { return state(last, templates) }
    let edited = paths.filter { $0 == ContentLoader.folder || $0.hasPrefix(ContentLoader.folder + "/") }
    if edited.count == 1, !changes.isBelow(TemplateFolder.folder), let path = edited.first,
      let state = quickState(path, last)
    {
      return state
    }
    let isInside = edited.allSatisfy { isKnownFile($0, last) || $0 == ContentLoader.settingsFile }
    let files = isInside ? last.files : try contentFiles()
    // The sizes of images stand in other files.
    let loaded = load(files, last) { path in
      edited.contains(path) || !isInside && (last.showsImage(path) || Self.isBelow(edited, path))
    }
    return state(files, loader.outcome(of: files.survey, loaded), templates)
  }

  /// A new edit of one record's words, fitted into the site as it was; nil where more has changed.
  private func quickState(_ path: String, _ last: PreviewState) -> PreviewState? {
    guard let index = last.indices[path], let pages = last.pages, isKnownFile(path, last),
      !last.findings.hasErrors, !last.findings.contains(where: { $0.names(path) })
    else { return nil }
    let old = last.content.files[index]
    let new = loader.load([last.files.survey.records[index]])[0]
    guard old.outcome.isWhole, old.outcome.findings.isEmpty, new.outcome.isWhole,
      new.outcome.findings.isEmpty,
      let before = old.outcome.record, let after = new.outcome.record, after.hasStructure(of: before),
      let site = pages.model.site.replacing(with: after)
    else { return nil }
    var content = last.content
    content.files[index] = new
    content.site = site
    let model = SiteModel(site, pages.model.graph, pages.model.layout, pages.model.plans)
    return PreviewState(
      files: last.files, content: content, templates: last.templates, findings: last.findings,
      pages: pages.replacing(model, last.templates), isExact: false, indices: last.indices)
  }

  /// The same content with other templates.
  private func state(_ last: PreviewState, _ templates: TemplateFolder) -> PreviewState {
    guard let pages = last.pages, templates.findings.isEmpty, last.templates.findings.isEmpty,
      templates.assets.map(\.path) == last.templates.assets.map(\.path)
    else { return state(last.files, last.content, templates) }
    var findings = last.findings
    if templates.fingerprint != last.templates.fingerprint {
      findings = findings.filter { !$0.location.file.hasPrefix(TemplateFolder.folder + "/") }
      findings += templates.nameFindings(for: pages.model.plans)
    }
    return PreviewState(
      files: last.files, content: last.content, templates: templates, findings: findings.sorted(),
      pages: findings.hasErrors ? nil : pages.replacing(pages.model, templates), isExact: last.isExact,
      indices: last.indices)
  }

  private func state(
    _ files: ContentFiles, _ content: ContentLoader.Outcome, _ templates: TemplateFolder
  ) -> PreviewState {
    var findings = content.findings + templates.findings
    var pages: PreviewPages?
    if let site = content.site {
      let model = SiteModel(site, jobs: options.jobs)
      findings += model.findings(templates, unread: content.unread, jobs: options.jobs)
      if !findings.hasErrors {
        pages = PreviewPages(model, templates, root: options.root, jobs: options.jobs)
      }
    }
    let indices = Dictionary(
      files.survey.records.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    return PreviewState(
      files: files, content: content, templates: templates, findings: findings.sorted(), pages: pages,
      isExact: true, indices: indices)
  }
}

extension PreviewLoader {
  private var loader: ContentLoader {
    ContentLoader(
      root: options.root, includesDrafts: options.includesDrafts, now: now(), cache: cache,
      jobs: options.jobs)
  }

  /// Reads those of the files that may have changed; the others are as they were.
  private func load(
    _ files: ContentFiles, _ last: PreviewState, mayHaveChanged: (String) -> Bool
  ) -> [LoadedFile] {
    let records = files.survey.records
    let known = records.map { last.indices[$0.path].map { last.content.files[$0] } }
    let stale = records.indices.filter { known[$0] == nil || mayHaveChanged(records[$0].path) }
    let read = loader.load(stale.map { records[$0] }) { known[stale[$0]] }
    var loaded = known
    for (index, file) in zip(stale, read) { loaded[index] = file }
    return loaded.compactMap(\.self)
  }

  /// Whether the file stands in one of the folders.
  private static func isBelow(_ folders: Set<String>, _ path: String) -> Bool {
    var folder = path[...]
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<slash]
      if folders.contains(String(folder)) { return true }
    }
    return false
  }

  /// Whether a record's file is still there, and still a file.
  private func isKnownFile(_ path: String, _ last: PreviewState) -> Bool {
    last.indices[path] != nil && FileKind(at: BytePath("\(options.root)/\(path)")) == .file
  }

  private func contentFiles() throws(BuildError) -> ContentFiles {
    do { return try ContentFiles(root: options.root) } catch { throw .load(error) }
  }

  private func templateFiles() throws(BuildError) -> TemplateFolder.Files {
    do { return try TemplateFolder.files(root: options.root) } catch { throw .templates(error) }
  }
}

extension PreviewState {
  fileprivate func showsImage(_ path: String) -> Bool {
    indices[path].map { !content.files[$0].dependsOnItsBytesAlone } ?? true
  }
}

extension Finding {
  /// Whether it, or a note of it, stands in the file.
  fileprivate func names(_ file: String) -> Bool {
    location.file == file || notes.contains { $0.location?.file == file }
  }
}
