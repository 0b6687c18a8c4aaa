/// The site as the check sees it: its files, what is in them, and how links resolve.
struct LinkedSite: Sendable {
  struct File: Sendable {
    /// Below the site's root.
    let path: String
    let links: PackedLinks
  }

  let files: [File]
  let options: LinkChecker.Options
  /// The bytes of a file, for the rare questions that its links do not answer.
  let contents: @Sendable (Int) -> [UInt8]
  let targets: LinkTargets
  let resolver: LinkResolver
  /// The site's own URL, with a slash at its end.
  let base: WebURL?
  /// `base` as an absolute link to an own page begins with it; empty where there is none.
  let basePrefix: [UInt8]

  init(_ files: [File], options: LinkChecker.Options, contents: @escaping @Sendable (Int) -> [UInt8]) {
    self.files = files
    self.options = options
    self.contents = contents
    base = options.baseURL.flatMap(Self.siteURL)
    resolver = LinkResolver(site: base)
    basePrefix = base.map { Array($0.href.utf8) } ?? []
    targets = LinkTargets(files, jobs: options.jobs)
  }

  init(_ files: [OutputFile], options: LinkChecker.Options) {
    let linked = concurrentMap(chunksOf: files.count, jobs: options.jobs) { range in
      var collector = LinkCollector()
      return range.map {
        let file = files[$0]
        let format = options.pagesOfHTML.contains(file.path) ? .html : PageLinks.Format(path: file.path)
        return File(path: file.path, links: collector.packedLinks(in: file.bytes, format: format))
      }
    }
    self.init(linked, options: options) { files[$0].bytes }
  }

  /// The URL with a slash at the end of its path, and nothing behind.
  static func siteURL(_ text: String) -> WebURL? {
    guard var url = WebURL(text), url.scheme == "http" || url.scheme == "https" else { return nil }
    (url.query, url.fragment) = (nil, nil)
    if url.segments.last != "" { url.path = .segments(url.segments + [""]) }
    return url
  }

  /// What the relative links of a page are resolved against: its own URL, or what its `<base>` gives. A
  /// `<base>` that is no URL, or a script or data, counts for nothing (the HTML standard, 4.2.3).
  func baseURL(ofPage page: Int) -> WebURL {
    let own = resolver.base(ofPage: files[page].path)
    return base(ofPage: page).flatMap { resolver.base($0, from: own) } ?? own
  }

  /// Whether a page's `<base>` stays the same wherever the page is shown.
  func hasRootedBase(_ page: Int) -> Bool {
    base(ofPage: page).map(resolver.isRooted) ?? false
  }

  /// As the page writes it.
  private func base(ofPage page: Int) -> [UInt8]? {
    guard files[page].links.hasBase else { return nil }
    let links = files[page].links.unpacked
    return links.base.map { Array(links.url(of: links.links[$0]).utf8) }
  }

  func isShownAtAnyAddress(_ page: Int) -> Bool { options.pagesAtAnyAddress.contains(files[page].path) }

  func problem(
    _ kind: LinkProblem.Kind, _ link: WrittenLink, on page: Int, _ message: String,
    suggestion: String? = nil
  ) -> LinkProblem {
    LinkProblem(
      page: files[page].path, offset: link.link.offset, element: link.link.element.rawValue,
      attribute: link.link.attributeName, url: link.url, kind: kind,
      message: message, suggestion: suggestion)
  }

  func problem(_ duplicate: FragmentTable.Duplicate) -> LinkProblem {
    LinkProblem(
      page: files[duplicate.page].path, offset: duplicate.offset, element: "", attribute: "id",
      url: duplicate.id,
      kind: .duplicateID,
      message: "the id '\(duplicate.id)' stands twice on this page; change one of them", suggestion: nil)
  }

  /// The ids and anchor names of a page, in its order.
  func ids(of page: Int) -> [String] {
    var links = PageLinks()
    files[page].links.appendIDs(to: &links)
    return links.ids.map(links.id)
  }
}
