/// The list of all pages for search engines (sitemaps.org, protocol 0.9).
struct Sitemap: Sendable {
  private let site: Site
  private let plans: [PagePlan]

  static let path = "sitemap.xml"

  init(_ site: Site, _ plans: [PagePlan]) {
    self.site = site
    self.plans = plans
  }

  var file: OutputFile {
    var xml = XMLText()
    xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    xml.line("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")
    for plan in plans {
      switch plan.content {
      case .redirect, .notFound: continue
      case .home: write("", changed: ChangeLog(site).newest, to: &xml)
      default: write(plan.path, changed: plan.header(in: site)?.revisions.last?.date.value, to: &xml)
      }
    }
    xml.line("</urlset>")
    return OutputFile(path: Self.path, bytes: xml.bytes)
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
