import Glibc

/// Checks the links of a folder of HTML, or of one page of it, whoever made it.
///
/// Paths are resolved as hosts resolve them: `dir/` and `dir` lead to `dir/index.html`, `page` to `page.html`,
/// percent-encoding is decoded once, letter case counts. `/` is the root; a link above it is an error.
public struct FolderLinkCheck: Sendable {
  public struct Options: Sendable {
    /// The folder or page to check, as findings are to name it.
    public var path: String
    /// The folder that `/` means; nil for `path`, or the folder that it is in.
    public var root: String?
    /// The URL of the root: absolute links below it are links to files.
    public var baseURL: String?
    /// Patterns of `IgnoredLinks`.
    public var ignored: [String]
    /// Whether a link must name its file, as the disk has it.
    public var strictFiles: Bool
    public var reportsOrphans: Bool
    /// Whether warnings are errors.
    public var isStrict: Bool
    /// Whether the links to other sites are listed.
    public var listsExternalLinks: Bool
    /// How many threads work.
    public var jobs: Int

    public init(
      path: String, root: String? = nil, baseURL: String? = nil, ignored: [String] = [],
      strictFiles: Bool = false, reportsOrphans: Bool = false, isStrict: Bool = false,
      listsExternalLinks: Bool = false, jobs: Int = 1
    ) {
      self.path = path
      self.root = root
      self.baseURL = baseURL
      self.ignored = ignored
      self.strictFiles = strictFiles
      self.reportsOrphans = reportsOrphans
      self.isStrict = isStrict
      self.listsExternalLinks = listsExternalLinks
      self.jobs = jobs
    }
  }

  public struct Report: Sendable {
    /// Sorted by place.
    public let findings: [Finding]
    public let pageCount: Int
    /// The links of those pages, good and bad.
    public let linkCount: Int
    /// Files and folders that could not be read: the check is not complete.
    public let failures: [FileError]
    /// The links to other sites, where they were asked for, sorted by URL and then by place.
    public let externalLinks: [ExternalLinkPlace]
    /// The bytes of the files with findings, by the path that findings have.
    let contents: [String: [UInt8]]

    public func bytes(ofFile path: String) -> [UInt8]? { contents[path] }
  }

  /// Why nothing can be checked.
  public enum Failure: Error, Sendable {
    case machine(FileError)
    case outsideRoot(path: String, root: String)
    case badBaseURL(String)
  }

  let options: Options

  public init(_ options: Options) { self.options = options }

  public func check() throws(Failure) -> Report {
    if let text = options.baseURL, LinkedSite.siteURL(text) == nil { throw .badBaseURL(text) }
    let scope = try FolderScope(options)
    let read: FolderContents
    do {
      read = try scope.page == nil ? .all(of: scope, jobs: options.jobs) : .needed(by: scope, options)
    } catch {
      throw .machine(error)
    }
    let site = LinkedSite(read.files, options: linkOptions(scope))
    return report(site, read, scope)
  }

  func linkOptions(_ scope: FolderScope) -> LinkChecker.Options {
    var links = LinkChecker.Options(
      baseURL: options.baseURL, strictFiles: options.strictFiles,
      reportsRelativeAnywhere: !options.strictFiles,
      reportsOrphans: options.reportsOrphans && scope.page == nil,
      jobs: options.jobs)
    if let page = scope.page, PageLinks.Format(path: page) == .other { links.pagesOfHTML = [page] }
    return links
  }

  private func report(_ site: LinkedSite, _ read: FolderContents, _ scope: FolderScope) -> Report {
    let pages = site.files.indices.filter { scope.contains(site.files[$0].path) }
    let ignored = IgnoredLinks(options.ignored)
    let problems = LinkChecker.check(site).filter { problem in
      scope.contains(problem.page) && !(problem.isOfLink && ignored.contains(problem.url))
    }
    var findings = FolderFindings(site, scope, isStrict: options.isStrict)
    findings.add(problems)
    for path in read.unreadableNames where scope.contains(path) { findings.addUnreadableName(path) }
    return Report(
      findings: findings.findings.sorted(), pageCount: pages.count { site.files[$0].links.format == .html },
      linkCount: pages.reduce(0) { $0 + site.files[$1].links.linkCount }, failures: read.failures,
      externalLinks: options.listsExternalLinks
        ? ExternalLinkPlace.all(ExternalLinkList(site, of: pages, ignoring: ignored), site, scope) : [],
      contents: findings.contents)
  }
}

extension FolderLinkCheck.Failure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .machine(let error): "\(error)"
    case .outsideRoot(let path, let root): "'\(path)' is not in the root '\(root)'; name a root that holds it"
    case .badBaseURL(let text): "'\(text)' is no base URL; write it whole, as https://example.org/"
    }
  }
}

extension LinkProblem {
  /// Whether `url` is one, and not an id or nothing.
  fileprivate var isOfLink: Bool { kind != .duplicateID && kind != .orphan }
}
