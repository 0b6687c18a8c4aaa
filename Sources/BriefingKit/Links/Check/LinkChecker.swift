/// Checks the links of a whole site in memory, before it is published.
///
/// Two passes run on all cores: the first collects every page's links and ids, the second resolves the
/// links. What is found broken is then explained one by one: near misses are looked for only there.
public enum LinkChecker {
  public struct Options: Sendable {
    /// The site's own URL, `https://example.org/briefing/`: absolute links below it are checked as links
    /// to its pages. Nil, or what is no http(s) URL: all absolute links are external.
    public var baseURL: String?
    /// Whether a relative link must name its file, so that the site opens from the disk; otherwise `dir/`,
    /// `dir` and pages without `.html` pass as hosts serve them. Absolute links may end in `dir/` either way.
    public var strictFiles: Bool
    /// Pages that need no link to them.
    public var unlinkedPages: Set<String>
    /// Pages that a host shows at any address, so that their links begin with `/`.
    public var pagesAtAnyAddress: Set<String>
    /// Whether relative links of those pages are reported, once for each page: they lead nowhere from the
    /// address of a page in a folder, and are the only ones that work from the disk.
    public var reportsRelativeAnywhere: Bool
    public var reportsOrphans: Bool
    /// Absolute URLs that lead elsewhere also where they are below the site's own.
    var foreignURLs: Set<String> = []
    /// Paths that are read as HTML whatever their extension.
    var pagesOfHTML: Set<String> = []
    /// How many threads work.
    public var jobs: Int

    public init(
      baseURL: String? = nil, strictFiles: Bool = true,
      unlinkedPages: Set<String> = ["index.html", "404.html"],
      pagesAtAnyAddress: Set<String> = ["404.html"], reportsRelativeAnywhere: Bool = false,
      reportsOrphans: Bool = true, jobs: Int = 2
    ) {
      self.baseURL = baseURL
      self.strictFiles = strictFiles
      self.unlinkedPages = unlinkedPages
      self.pagesAtAnyAddress = pagesAtAnyAddress
      self.reportsRelativeAnywhere = reportsRelativeAnywhere
      self.reportsOrphans = reportsOrphans
      self.jobs = jobs
    }
  }

  /// All problems, sorted by page and place.
  public static func check(_ files: [OutputFile], options: Options = Options()) -> [LinkProblem] {
    check(LinkedSite(files, options: options))
  }

  static func check(_ site: LinkedSite) -> [LinkProblem] {
    let (files, options) = (site.files, site.options)
    let outcomes = concurrentMap(chunksOf: files.count, jobs: options.jobs) { range in
      site.targets.withView { targets in
        var check = PageCheck(site, targets)
        return range.map { check.check($0) }
      }
    }
    var explainer = LinkExplainer(site)
    var problems: [LinkProblem] = []
    var edges: [[Int32]] = []
    edges.reserveCapacity(files.count)
    for (page, outcome) in outcomes.enumerated() {
      problems += outcome.problems
      var targets = outcome.edges
      for open in outcome.open {
        let explained = explainer.explain(open, on: page)
        if let problem = explained.problem { problems.append(problem) }
        if let target = explained.target { targets.append(Int32(target)) }
      }
      edges.append(targets)
    }
    problems += site.targets.fragments.duplicates.map(site.problem)
    if options.reportsOrphans { problems += Orphans(site, edges: edges).problems() }
    return problems.sorted()
  }
}
