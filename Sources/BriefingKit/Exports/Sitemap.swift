/// The list of all pages for search engines (sitemaps.org, protocol 0.9): one file, or an index of several,
/// as no file may list more than 50,000 pages, or have more than 50 MiB.
struct Sitemap: Sendable {
  private let site: Site
  private let plans: [PagePlan]
  /// How many pages a file lists at most.
  private let limit: Int

  static let path = "sitemap.xml"
  static let mostPages = 50_000
  private static let mostBytes = 50 << 20

  init(_ site: Site, _ plans: [PagePlan], mostPages: Int = Self.mostPages) {
    self.site = site
    let plans = plans.filter { plan in
      switch plan.content {
      case .redirect, .notFound: false
      default: true
      }
    }
    self.plans = plans
    let longest = plans.reduce(0) { max($0, $1.path.utf8.count) } + site.settings.baseURL.utf8.count
    // Each byte of an address may be escaped.
    limit = max(1, min(mostPages, Self.mostBytes / (6 * longest + 100) - 1))
  }

  /// The paths of the files that the index names; none where there is no index.
  var partPaths: [String] {
    let count = (plans.count + limit - 1) / limit
    return count > 1 ? (1...count).map { "sitemap-\($0).xml" } : []
  }

  var files: [OutputFile] {
    let parts = partPaths
    guard !parts.isEmpty else { return [list(plans[...], at: Self.path)] }
    var index = Self.begun("sitemapindex")
    for path in parts {
      index.line("<sitemap><loc>\(XMLText.escaped(site.settings.baseURL + path))</loc></sitemap>")
    }
    index.line("</sitemapindex>")
    let lists = parts.enumerated().map { number, path in
      list(plans.dropFirst(number * limit).prefix(limit), at: path)
    }
    return [OutputFile(path: Self.path, bytes: index.bytes)] + lists
  }

  private func list(_ plans: ArraySlice<PagePlan>, at path: String) -> OutputFile {
    var xml = Self.begun("urlset")
    for plan in plans {
      if plan.path == "index.html" {
        write("", changed: ChangeLog(site).newest, to: &xml)
      } else {
        write(plan.path, changed: plan.header(in: site)?.revisions.last?.date.value, to: &xml)
      }
    }
    xml.line("</urlset>")
    return OutputFile(path: path, bytes: xml.bytes)
  }

  private static func begun(_ element: String) -> XMLText {
    var xml = XMLText()
    xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    xml.line("<\(element) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")
    return xml
  }

  /// The date is left out where it is not certain to the day.
  private func write(_ path: String, changed: EDTF?, to xml: inout XMLText) {
    let day = changed.flatMap { $0.machineReadable }.flatMap { $0.utf8.count == 10 ? $0 : nil }
    let date = day.map { "<lastmod>\($0)</lastmod>" } ?? ""
    xml.line("<url><loc>\(XMLText.escaped(site.settings.baseURL + path))</loc>\(date)</url>")
  }
}

/// `robots.txt` (RFC 9309). A site that is not for everybody asks not to be indexed.
struct Robots: Sendable {
  private let site: Site

  static let path = "robots.txt"

  init(_ site: Site) {
    self.site = site
  }

  var file: OutputFile {
    let isForAll = Markings(site).highest == .clear
    let lines = [
      "User-agent: *",
      isForAll ? "Disallow:" : "Disallow: /",
      "Sitemap: \(site.settings.baseURL)\(Sitemap.path)",
    ]
    return OutputFile(path: Self.path, bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }
}
