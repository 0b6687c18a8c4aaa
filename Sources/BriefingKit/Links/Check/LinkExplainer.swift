/// Explains broken links, one after the other: what is wrong, and what to write instead.
struct LinkExplainer {
  private let site: LinkedSite
  private var near: NearTargets
  private var visibleTexts: [Int: [UInt8]] = [:]

  init(_ site: LinkedSite) {
    self.site = site
    near = NearTargets(site)
  }

  /// The problem, if it is one, and the file that was meant: a link to it counts, broken or not.
  mutating func explain(_ open: PageCheck.Open, on page: Int) -> (problem: LinkProblem?, target: Int?) {
    switch open.fault {
    case .missingTarget(let path):
      return explainMissing(open.link, on: page, path)
    case .missingFragment(let target, let fragment):
      return (missingFragment(open.link, on: page, target, fragment), nil)
    case .text(let target, let texts):
      return (missingText(open.link, on: page, target, texts), nil)
    case .needsHost(let target, let path):
      let instead = suggestion(for: open.link, on: page, target)
      let what = path.isEmpty || path.last == UInt8(ascii: "/") ? "the folder's page" : "the file"
      return (
        site.problem(
          .needsHost, open.link, on: page,
          "'\(open.link.url)' is found on hosts only; name \(what): '\(instead)'",
          suggestion: instead), nil
      )
    case .rootRelative(let target):
      let instead = suggestion(for: open.link, on: page, target)
      return (
        site.problem(
          .rootRelative, open.link, on: page,
          "'\(open.link.url)' is not found from the disk; write '\(instead)'",
          suggestion: instead), nil
      )
    case .redirect(let target):
      return (redirect(open.link, on: page, target), nil)
    case .base(let folder):
      return (missingBase(open.link, on: page, String(decoding: folder, as: UTF8.self)), nil)
    }
  }

  private mutating func missingBase(_ link: WrittenLink, on page: Int, _ folder: String) -> LinkProblem? {
    guard !near.hasFolder(folder) else { return nil }
    return site.problem(
      .missingTarget, link, on: page,
      "the base '\(link.url)' leads nowhere: the site has no folder '\(folder)'; correct "
        + "it, or every relative link of the page is broken")
  }

  private mutating func explainMissing(
    _ link: WrittenLink, on page: Int, _ path: [UInt8]
  ) -> (problem: LinkProblem?, target: Int?) {
    var path = String(decoding: path, as: UTF8.self)
    if path.isEmpty || path.utf8.last == UInt8(ascii: "/") { path += "index.html" }
    if let target = near.fileSpeltOtherwise(path) {
      let file = site.files[target].path
      let instead = suggestion(for: link, on: page, target)
      let isForm = file == path
      let message =
        isForm
        ? "'\(link.url)' spells its file in another Unicode form (\(Self.forms(path, file))); write '\(instead)'"
        : "'\(link.url)' and the file '\(file)' differ in letter case; write '\(instead)'"
      return (
        site.problem(isForm ? .unicodeForm : .letterCase, link, on: page, message, suggestion: instead),
        target
      )
    }
    let target = near.path(near: path).flatMap { site.targets.paths.index(of: Array($0.utf8)) }
    let instead = target.map { suggestion(for: link, on: page, $0) }
    let hint = instead.map { "; did you mean '\($0)'?" } ?? "; correct the link or add the file"
    return (
      site.problem(
        .missingTarget, link, on: page, "'\(link.url)' leads nowhere: the site has no file '\(path)'\(hint)",
        suggestion: instead), nil
    )
  }

  /// Which of the two has more scalars is the decomposed one.
  private static func forms(_ path: String, _ file: String) -> String {
    path.unicodeScalars.count > file.unicodeScalars.count
      ? "decomposed, the file is not" : "the file is decomposed"
  }

  private mutating func missingFragment(
    _ link: WrittenLink, on page: Int, _ target: Int, _ fragment: String
  ) -> LinkProblem {
    let decoded = String(decoding: PercentEncoding.decode(Array(fragment.utf8)), as: UTF8.self)
    let meant = near.id(near: decoded, on: target)
    let instead = meant.map { id in
      String(link.url.prefix { $0 != "#" }) + "#" + LinkResolver.encoded(id.utf8)
    }
    let file = site.files[target].path
    if let instead, meant == decoded {
      return site.problem(
        .unicodeForm, link, on: page,
        "'\(file)' spells the id '\(decoded)' in another Unicode form; write '\(instead)'",
        suggestion: instead)
    }
    let hint = instead.map { "; did you mean '\($0)'?" } ?? "; correct the fragment or leave it out"
    return site.problem(
      .missingFragment, link, on: page, "'\(file)' has no id '\(decoded)'\(hint)", suggestion: instead)
  }

  private mutating func missingText(
    _ link: WrittenLink, on page: Int, _ target: Int, _ texts: [TextFragment]
  ) -> LinkProblem? {
    let text = visibleTexts[target] ?? VisibleText.folded(of: site.contents(target))
    visibleTexts[target] = text
    guard let missing = texts.first(where: { !$0.isFound(in: text) }) else { return nil }
    let words = String(decoding: missing.start, as: UTF8.self)
    return site.problem(
      .missingText, link, on: page,
      "'\(site.files[target].path)' does not show the text '\(words)' as the link asks; quote it anew")
  }

  private func redirect(_ link: WrittenLink, on page: Int, _ target: Int) -> LinkProblem {
    let redirect = site.files[target].links.unpacked
    var instead: String?
    if let refresh = redirect.refresh {
      let url = Array(redirect.url(of: redirect.links[refresh]).utf8)
      let base = site.resolver.base(ofPage: site.files[target].path)
      if case .inside(let path, _, _) = site.resolver.destination(of: url, from: base),
        let file = site.targets.paths.index(of: path)
      {
        instead = address(of: file, on: page, insteadOf: link.url)
      }
    }
    return site.problem(
      .redirect, link, on: page,
      "'\(link.url)' is a redirect"
        + (instead.map { "; link to '\($0)'" } ?? "; link to its target"),
      suggestion: instead)
  }

  // MARK: What to write

  /// The link as it should be, with the query and fragment of the one written.
  private func suggestion(for link: WrittenLink, on page: Int, _ target: Int) -> String {
    address(of: target, on: page, insteadOf: link.url) + link.url.drop { $0 != "?" && $0 != "#" }
  }

  /// The address of a file, absolute where `url` is, and from the host's root where only that works.
  private func address(of target: Int, on page: Int, insteadOf url: String) -> String {
    let path = Self.segments(site.files[target].path).map { LinkResolver.encoded($0.utf8) }.joined(
      separator: "/")
    if let base = site.base {
      if let written = WebURL(url), written.isSpecial { return base.href + path }
      if site.isShownAtAnyAddress(page) { return base.pathname + path }
    }
    return relative(from: page, to: target)
  }

  private func relative(from page: Int, to target: Int) -> String {
    let here = Array(Self.segments(site.files[page].path).dropLast())
    let there = Self.segments(site.files[target].path)
    var common = 0
    while common < here.count, common < there.count - 1, here[common] == there[common] { common += 1 }
    let up = Array(repeating: "..", count: here.count - common)
    return (up + there[common...].map { LinkResolver.encoded($0.utf8) }).joined(separator: "/")
  }

  private static func segments(_ path: String) -> [Substring] {
    path.split(separator: "/", omittingEmptySubsequences: false)
  }
}
