/// What search engines and social media are told of a page, in the words of schema.org (JSON-LD 1.1).
struct StructuredData: Sendable {
  private let site: Site

  init(_ site: Site) {
    self.site = site
  }

  /// A report with its sources.
  ///
  /// - Parameter sources: those that it rests on, as indices into `Site.sources`.
  func report(
    _ title: String, _ summary: String?, url: String, published: String?, changed: String?, sources: [Int]
  ) -> [UInt8] {
    var members: [Member] = [("@context", .text("https://schema.org")), ("@type", .text("Report"))]
    members.append(("headline", .text(title)))
    if let summary { members.append(("abstract", .text(summary))) }
    members.append(("url", .text(url)))
    members.append(("inLanguage", .text(site.settings.language)))
    if let published { members.append(("datePublished", .text(published))) }
    if let changed { members.append(("dateModified", .text(changed))) }
    if let publisher = site.settings.organisation {
      members.append(("publisher", named(publisher, "Organization")))
    }
    if !sources.isEmpty {
      members.append(("citation", .list(sources.map { .object(work(site.sources[$0])) })))
    }
    return script(members)
  }

  /// A source's claims, each with who makes it and where it appears.
  func claims(_ claims: [Claim], in source: Source, url: String) -> [UInt8] {
    let graph = claims.map { claim in
      var members: [Member] = [
        ("@type", .text("Claim")), ("@id", .text("\(url)#\(claim.id.value)")), ("text", .text(claim.says)),
      ]
      if let claimant = claim.claimant.flatMap({ site.actor($0.value) }) {
        let type = claimant.identityClass == .individual ? "Person" : "Organization"
        members.append(("author", named(claimant.title, type)))
      }
      members.append(("appearance", .object([("@id", .text(url + "#source"))])))
      return JSONText.Value.object(members)
    }
    let work: [Member] = [("@id", .text(url + "#source"))] + work(source)
    return script([("@context", .text("https://schema.org")), ("@graph", .list([.object(work)] + graph))])
  }

  private typealias Member = (name: String, value: JSONText.Value)

  private func named(_ name: String, _ type: String) -> JSONText.Value {
    .object([("@type", .text(type)), ("name", .text(name))])
  }

  private func work(_ source: Source) -> [Member] {
    let isArticle = source.kind == .news || source.kind == .wire
    var members: [Member] = [
      ("@type", .text(isArticle ? "NewsArticle" : "CreativeWork")), ("name", .text(source.title)),
    ]
    if let url = source.url?.value { members.append(("url", .text(url))) }
    if let date = source.published?.edtf?.machineReadable { members.append(("datePublished", .text(date))) }
    if let publisher = source.publisher.flatMap({ site.actor($0.value)?.title }) {
      members.append(("publisher", named(publisher, "Organization")))
    }
    return members
  }

  /// Nothing in the text can end the element that it stands in.
  private func script(_ members: [Member]) -> [UInt8] {
    let bytes = JSONText.line(.object(members))
    let parts = bytes.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
    return parts.count == 1 ? bytes : Array(parts.joined(separator: Array("\\u003C".utf8)))
  }
}
