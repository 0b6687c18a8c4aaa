/// Makes all pages of a state and looks through their links, as a build does, without keeping the pages.
struct PreviewCheck: Sendable {
  let options: SiteBuilder.Options
  let isCancelled: @Sendable () -> Bool

  struct Outcome: Sendable {
    /// The state, its lists on the pages that they have in a build.
    let state: PreviewState
    /// Of the pages and their links.
    let findings: [Finding]
    let pages: MadePages
  }

  /// Nil where it was cancelled, or there is nothing to check.
  func outcome(of state: PreviewState, _ known: any KnownPages) -> Outcome? {
    guard let state = exact(state), let model = state.pages?.model, !isCancelled() else { return nil }
    // Nothing in the search's files is a link, but a template may link to them.
    let search = OtherFiles(SearchFiles.paths) { SearchFiles.paths.map { OutputFile(path: $0, bytes: []) } }
    let maker = SiteMaker(
      model, state.templates,
      others: model.otherFiles(state.templates, root: options.root, search: search), known: known,
      jobs: options.jobs, isCancelled: isCancelled)
    let made: SiteMaker.Outcome
    do {
      made = try maker.make()
    } catch {
      return Outcome(state: state, findings: [error.finding], pages: MadePages([], key: known.key))
    }
    guard !isCancelled() else { return nil }
    var findings = made.findings
    if findings.isEmpty { findings = model.linkFindings(made.files, maker, jobs: options.jobs) }
    return isCancelled()
      ? nil : Outcome(state: state, findings: findings, pages: MadePages(made.files, key: known.key))
  }

  private func exact(_ state: PreviewState) -> PreviewState? {
    guard !state.isExact, let pages = state.pages else { return state }
    let model = SiteModel(pages.model.site, jobs: options.jobs)
    guard !isCancelled() else { return nil }
    return state.exact(model, options)
  }
}

extension PreviewState {
  fileprivate func exact(_ model: SiteModel, _ options: SiteBuilder.Options) -> PreviewState {
    let findings =
      content.findings + templates.findings
      + model.findings(templates, unread: content.unread, jobs: options.jobs)
    return PreviewState(
      files: files, content: content, templates: templates, findings: findings.sorted(),
      pages: findings.hasErrors
        ? nil : PreviewPages(model, templates, root: options.root, jobs: options.jobs),
      isExact: true, indices: indices)
  }
}

/// The pages of a finished check, for the next one.
struct MadePages: KnownPages {
  let key: Fingerprinter.Key
  private let files: [String: MadeFile]

  init(_ files: [MadeFile], key: Fingerprinter.Key) {
    self.key = key
    self.files = Dictionary(
      files.lazy.filter { $0.origin != nil }.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func file(
    at path: String, madeFrom fingerprint: Fingerprint?, for publication: Publication?
  ) -> MadeFile? {
    guard let file = files[path], fingerprint == nil || file.origin?.fingerprint == fingerprint else {
      return nil
    }
    return file
  }
}

extension BuildError {
  /// As what an author sees while the machine may yet come round.
  var finding: Finding {
    let path =
      switch self {
      case .load(let error), .templates(let error), .snapshots(let error): error.path
      case .publish: ContentLoader.folder
      }
    return Finding(.unreadableFile, at: .start(of: path), "\(self)")
  }
}
