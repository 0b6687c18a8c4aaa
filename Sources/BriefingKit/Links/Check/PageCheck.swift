/// The second pass over one page: resolves its links. What needs the whole site to be explained is left
/// open; the rest is good, or a problem already.
struct PageCheck {
  struct Outcome: Sendable {
    /// The files that the page's links lead to, where a reader can follow them.
    var edges: [Int32] = []
    var problems: [LinkProblem] = []
    var open: [Open] = []
  }

  /// A link to be explained.
  struct Open: Sendable {
    enum Fault: Sendable {
      case missingTarget(path: [UInt8])
      case missingFragment(target: Int, fragment: String)
      case text(target: Int, texts: [TextFragment])
      case needsHost(target: Int, path: [UInt8])
      case rootRelative(target: Int)
      case redirect(target: Int)
      /// A `<base>` in a folder of the site.
      case base(folder: [UInt8])
    }

    let link: WrittenLink
    let fault: Fault
  }

  private let site: LinkedSite
  private let targets: LinkTargets.View
  private var buffer = [UInt8](repeating: 0, count: 1024)
  /// Those of the page.
  private var links = PageLinks()
  private var outcome = Outcome()
  private var page = 0
  private var hasBase = false
  /// Whether a relative link may be resolved without a URL parser.
  private var mayBePlain = true
  /// Whether a link with a slash at its beginning leads to what stands behind the slash, from any page.
  private let isRootPlain: Bool
  /// Whether a relative link is still to be reported: the first is enough.
  private var reportsRelative = false
  /// Made for the first link that needs it.
  private var base: WebURL?

  /// `targets` are the site's.
  init(_ site: LinkedSite, _ targets: LinkTargets.View) {
    self.site = site
    self.targets = targets
    isRootPlain = !site.options.strictFiles && (site.base.map { $0.pathname == "/" } ?? true)
  }

  mutating func check(_ page: Int) -> Outcome {
    self.page = page
    outcome = Outcome()
    base = nil
    site.files[page].links.unpackLinks(into: &links)
    let links = self.links
    reportsRelative =
      site.options.reportsRelativeAnywhere && site.isShownAtAnyAddress(page) && !site.hasRootedBase(page)
    hasBase = links.base != nil
    mayBePlain = !hasBase && !reportsRelative
    links.text.withUnsafeBufferPointer { text in
      var path = site.files[page].path
      path.withUTF8 { path in
        let directory = path.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? path[..<0]
        for (index, link) in links.links.enumerated() {
          let url = text[link.url]
          if index == links.base {
            checkBase(link, Array(url))
          } else {
            check(link, url, in: UnsafeBufferPointer(rebasing: directory))
          }
        }
      }
    }
    return outcome
  }

  @inline(__always)
  private mutating func check(
    _ link: PageLinks.Link, _ url: UnsafeBufferPointer<UInt8>, in directory: UnsafeBufferPointer<UInt8>
  ) {
    if mayBePlain, checkPlain(link, url, in: directory) { return }
    if isRootPlain, !hasBase, url.count > 1, url[0] == UInt8(ascii: "/"), url[1].isASCIIAlphanumeric {
      let rest = UnsafeBufferPointer(rebasing: url[1...])
      if checkPlain(link, rest, in: UnsafeBufferPointer(rebasing: directory[..<0])) { return }
    }
    if isPlainlyElsewhere(url) { return }
    checkOwn(link, url, in: directory)
  }

  private mutating func checkOwn(
    _ link: PageLinks.Link, _ url: UnsafeBufferPointer<UInt8>, in directory: UnsafeBufferPointer<UInt8>
  ) {
    let prefix = site.basePrefix
    if !prefix.isEmpty, url.count > prefix.count, url.starts(with: prefix) {
      let rest = UnsafeBufferPointer(rebasing: url[prefix.count...])
      if rest.first != UInt8(ascii: "#"),
        checkPlain(link, rest, in: UnsafeBufferPointer(rebasing: directory[..<0]))
      {
        return
      }
    }
    checkParsed(link, Array(url))
  }

  /// Whether the link is plain and good, and needs no more than the edge that is noted here.
  @inline(__always)
  private mutating func checkPlain(
    _ link: PageLinks.Link, _ url: UnsafeBufferPointer<UInt8>, in directory: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let found: (file: Int, fragment: Int?)? = buffer.withUnsafeMutableBufferPointer { buffer in
      guard let plain = PlainLink(url, in: directory, buffer: buffer) else { return nil }
      guard let length = plain.pathLength else { return (page, plain.fragment) }
      let file = targets.file(buffer, length, findsAsHosts: !site.options.strictFiles)
      return file.map { ($0, plain.fragment) }
    }
    guard let (target, fragment) = found else { return false }
    if let fragment, !targets.hasFragment(UnsafeBufferPointer(rebasing: url[fragment...]), target) {
      return false
    }
    note(link, target)
    return true
  }

  /// `https://host/…` of a host that is not the site's: nothing behind such a host can be malformed.
  @inline(__always)
  private func isPlainlyElsewhere(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = url.first, first == UInt8(ascii: "h") || first == UInt8(ascii: "d") else {
      return false
    }
    var index = 0
    if url.starts(with: "https://".utf8) {
      index = 8
    } else if url.starts(with: "http://".utf8) {
      index = 7
    } else {
      return url.starts(with: "data:".utf8)
    }
    let start = index
    while index < url.count,
      url[index] &- 0x61 < 26 || url[index] == UInt8(ascii: "-") || url[index] == UInt8(ascii: ".")
    {
      index += 1
    }
    guard index > start, url[index - 1].isASCIILetter,
      index == url.count || url[index] == UInt8(ascii: "/") || url[index] == UInt8(ascii: "?")
        || url[index] == UInt8(ascii: "#")
    else { return false }
    return !site.resolver.isOwnHost(UnsafeBufferPointer(rebasing: url[start..<index]))
  }

  private func written(_ link: PageLinks.Link) -> WrittenLink { WrittenLink(link, of: links) }

  /// To be explained.
  private mutating func leave(_ link: PageLinks.Link, _ fault: Open.Fault) {
    outcome.open.append(Open(link: written(link), fault: fault))
  }

  /// The target is there: notes the edge, and that a redirect is linked to.
  @inline(__always)
  private mutating func note(_ link: PageLinks.Link, _ target: Int) {
    guard link.isNavigation || link.element == .loc else { return }
    if link.isNavigation { outcome.edges.append(Int32(truncatingIfNeeded: target)) }
    if targets.isRedirect(target), target != page, !targets.isRedirect(page) {
      leave(link, .redirect(target: target))
    }
  }
}

extension PageCheck {
  /// The way of every link that is not plain and good.
  private mutating func checkParsed(_ link: PageLinks.Link, _ url: [UInt8]) {
    func problem(_ kind: LinkProblem.Kind, _ message: String, suggestion: String? = nil) {
      outcome.problems.append(site.problem(kind, written(link), on: page, message, suggestion: suggestion))
    }
    let text = String(decoding: url, as: UTF8.self)
    if site.options.foreignURLs.contains(text) { return }
    switch site.resolver.destination(of: url, from: pageBase()) {
    case .elsewhere:
      break
    case .empty:
      problem(.emptyLink, "the link is empty; name a file, or leave the attribute out")
    case .invalid:
      problem(.invalidURL, "'\(text)' is no valid URL; correct it")
    case .disk:
      problem(.fileURL, "'\(text)' names a file of one computer; link to a file of the site")
    case .aboveRoot:
      problem(.aboveRoot, "'\(text)' leads above the site's root; take away a '../'")
    case .address(let scheme, let address, let query):
      if !ContactAddress.isWellFormed(scheme: scheme, address, query: query) {
        let hint = scheme == "tel" ? "write digits, as 'tel:+49-30-1234'" : "write 'mailto:name@example.org'"
        problem(.malformedAddress, "'\(text)' is no well-formed address; \(hint)")
      }
    case .inside(let path, let fragment, let form):
      if let secure = site.resolver.secureForm(of: url) {
        problem(
          .insecureOwnLink, "'\(text)' leads to this site without encryption; write '\(secure)'",
          suggestion: secure)
      }
      checkInside(link, path, fragment: fragment, form: form)
    }
  }

  private mutating func checkInside(
    _ link: PageLinks.Link, _ path: [UInt8], fragment: String?, form: LinkResolver.Form
  ) {
    guard let (target, isForgiven) = file(at: path) else {
      leave(link, .missingTarget(path: path))
      return
    }
    note(link, target)
    if form == .relative, reportsRelative { reportRelative(link, target) }
    let mayEndInFolder = form == .absolute && (path.isEmpty || path.last == UInt8(ascii: "/"))
    if isForgiven, site.options.strictFiles, !mayEndInFolder {
      leave(link, .needsHost(target: target, path: path))
    } else if form == .rootRelative, site.options.strictFiles, !site.isShownAtAnyAddress(page) {
      leave(link, .rootRelative(target: target))
    }
    if let fragment { checkFragment(fragment, of: link, target) }
  }

  private mutating func checkFragment(_ whole: String, of link: PageLinks.Link, _ target: Int) {
    let (fragment, texts) = TextFragment.split(whole)
    let raw = Array(fragment.utf8)
    let isThere =
      raw.withUnsafeBufferPointer { targets.hasFragment($0, target) }
      || PercentEncoding.decode(raw).withUnsafeBufferPointer { targets.hasFragment($0, target) }
    if !isThere {
      leave(link, .missingFragment(target: target, fragment: fragment))
    }
    if !texts.isEmpty, targets.format(target) == .html {
      leave(link, .text(target: target, texts: texts))
    }
  }

  /// The file at `path`, and whether only a host finds it there.
  private func file(at path: [UInt8]) -> (Int, isForgiven: Bool)? {
    if let file = site.targets.paths.index(of: path) { return (file, false) }
    let candidates =
      path.isEmpty || path.last == UInt8(ascii: "/") ? ["index.html"] : ["/index.html", ".html"]
    for candidate in candidates {
      if let file = site.targets.paths.index(of: path + Array(candidate.utf8)) { return (file, true) }
    }
    return nil
  }

  private mutating func pageBase() -> WebURL {
    let base = base ?? site.baseURL(ofPage: page)
    self.base = base
    return base
  }

  /// A relative link that is no fragment of the page itself.
  private mutating func reportRelative(_ link: PageLinks.Link, _ target: Int) {
    guard target != page else { return }
    reportsRelative = false
    let link = written(link)
    outcome.problems.append(
      site.problem(
        .relativeAnywhere, link, on: page,
        "hosts show '\(site.files[page].path)' at any address, and from most of them '\(link.url)' leads nowhere; "
          + "begin the links of this page with '\(site.base?.pathname ?? "/")'"))
  }
}

extension PageCheck {
  /// Checks `<base href>`: it names no file, but what all relative links of the page are resolved against.
  private mutating func checkBase(_ link: PageLinks.Link, _ url: [UInt8]) {
    func problem(_ kind: LinkProblem.Kind, _ message: String) {
      outcome.problems.append(site.problem(kind, written(link), on: page, message))
    }
    let text = String(decoding: url, as: UTF8.self)
    let own = site.resolver.base(ofPage: site.files[page].path)
    guard let base = site.resolver.base(url, from: own) else {
      return problem(.invalidURL, "'\(text)' is no URL for a base; correct it, or leave the element out")
    }
    switch site.resolver.destination(of: url, from: own) {
    case .disk:
      problem(.fileURL, "the base '\(text)' names a folder of one computer; name a folder of the site")
    case .aboveRoot:
      problem(.aboveRoot, "the base '\(text)' leads above the site's root; take away a '../'")
    case .inside(let path, _, let form):
      if form == .rootRelative, site.options.strictFiles, !site.isShownAtAnyAddress(page) {
        problem(.rootRelative, "the base '\(text)' is not found from the disk; write it relative to the page")
      }
      let folder = Array(path[..<(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)])
      leave(link, .base(folder: folder))
    case .elsewhere, .address:
      if base.hasOpaquePath { problem(.invalidURL, "'\(text)' is no base for links; write a folder's URL") }
    case .empty, .invalid:
      break
    }
  }
}
