/// The links of pages that lead to other sites: each URL once, with all places where it is written.
///
/// Sorted by URL, and the places by page. Links with a scheme other than http and https are not in it.
struct ExternalLinkList: Sendable {
  struct Link: Sendable {
    /// Normalised, without its fragment: what one request asks for.
    let url: String
    let places: [Place]
  }

  struct Place: Sendable, Hashable {
    /// The path of the file, from the folder that was checked.
    let page: String
    /// In bytes.
    let offset: Int
    /// In lower case: `a`, `img`.
    let element: String
    /// As written, its character references decoded.
    let written: String
    /// Without `#`, percent-encoded as the URL standard serialises it; nil where there is none.
    let fragment: String?
  }

  let links: [Link]

  init(_ site: LinkedSite, of pages: some Sequence<Int>, ignoring ignored: IgnoredLinks = IgnoredLinks([])) {
    var places: [String: [Place]] = [:]
    for page in pages {
      var base: WebURL?
      let links = site.files[page].links.unpacked
      for (index, link) in links.links.enumerated() where index != links.base {
        let written = links.url(of: link)
        // Most links are relative, and need no parser: a page with a `<base>` apart.
        guard links.base != nil || written.utf8.contains(UInt8(ascii: "/")) else { continue }
        let from = base ?? site.baseURL(ofPage: page)
        base = from
        let bytes = Array(written.utf8)
        guard case .elsewhere = site.resolver.destination(of: bytes, from: from),
          let target = WebURL(bytes, base: from), target.scheme == "http" || target.scheme == "https",
          var url = site.resolver.published(target), !ignored.contains(written)
        else { continue }
        let fragment = url.fragment
        url.fragment = nil
        places[url.href, default: []].append(
          Place(
            page: site.files[page].path, offset: link.offset, element: link.element.rawValue,
            written: written, fragment: fragment))
      }
    }
    links = places.map { url, places in
      Link(url: url, places: places.sorted { ($0.page, $0.offset) < ($1.page, $1.offset) })
    }.sorted { $0.url.utf8.lexicographicallyPrecedes($1.url.utf8) }
  }
}
