import Glibc
import Synchronization

/// The files of the site in one state, each made when it is asked for.
///
/// A class: all who ask share what has been made.
final class PreviewPages: Sendable {
  let model: SiteModel
  let templates: TemplateFolder
  private let renderer: SiteRenderer
  /// By the pages' paths: the indices of their plans.
  private let plans: [String: Int]
  /// The project's root, an absolute path.
  private let root: String
  private let jobs: Int
  private let search = Mutex<[OutputFile]?>(nil)

  convenience init(_ model: SiteModel, _ templates: TemplateFolder, root: String, jobs: Int) {
    let plans = Dictionary(
      model.plans.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.init(model, templates, plans, root: root, jobs: jobs)
  }

  private init(
    _ model: SiteModel, _ templates: TemplateFolder, _ plans: [String: Int], root: String, jobs: Int
  ) {
    self.model = model
    self.templates = templates
    self.plans = plans
    self.root = root
    self.jobs = jobs
    renderer = SiteRenderer(model, templates.set)
  }

  /// The same pages of a model with the same plans.
  func replacing(_ model: SiteModel, _ templates: TemplateFolder) -> PreviewPages {
    PreviewPages(model, templates, plans, root: root, jobs: jobs)
  }

  /// Nil where there is no such file, or where it cannot be made: what is wrong is among the findings.
  ///
  /// - Parameter path: Below the site's root, without `..`.
  func bytes(at path: String) -> [UInt8]? {
    if let index = plans[path] { return page(model.plans[index]) }
    guard isInPlace(path) else { return nil }
    let search = OtherFiles(SearchFiles.paths) { [self] in searchFiles }
    let others = model.otherFiles(templates, root: root, search: search)
    return (try? others.first { $0.paths.contains(path) }?.make())?.first { $0.path == path }?.bytes
  }

  private var searchFiles: [OutputFile] {
    search.withLock { files in
      if let files { return files }
      let made = (try? model.search(jobs: jobs).make()) ?? []
      files = made
      return made
    }
  }

  /// The page for addresses where nothing stands. In a build its links lead to where the site is published.
  func notFound() -> [UInt8]? {
    plans["404.html"].flatMap { page(model.plans[$0], root: "/") }
  }

  /// - Parameter root: The way to the site's root, if it is another than in a build.
  private func page(_ plan: PagePlan, root: String? = nil) -> [UInt8]? {
    var bytes: [UInt8] = []
    guard var context = try? renderer.context(of: plan) else { return nil }
    if let root { context.set(.root, root) }
    guard (try? renderer.render(plan, context, into: &bytes)) != nil else { return nil }
    return bytes
  }

  /// Whether a static file is reached without symbolic links, which may have come since it was found.
  private func isInPlace(_ path: String) -> Bool {
    guard model.site.staticFiles.contains(path) else { return true }
    let folder = "\(root)/\(ContentLoader.folder)/\(ContentLoader.staticFolder)"
    guard let real = realpath("\(folder)/\(path)", nil) else { return false }
    defer { free(real) }
    return String(cString: real) == "\(folder)/\(path)"
  }
}
