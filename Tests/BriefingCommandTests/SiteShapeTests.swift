import Testing

@testable import BriefingKit

/// Of two sites with one shape only the pages differ that show the prose which differs.
@Suite struct SiteShapeTests {
  private static let key = Fingerprinter.Key(first: 1, second: 2)

  private func shape(of project: ProjectFolder, includesDrafts: Bool = false) throws -> Fingerprint? {
    let cache = BuildCache(key: Self.key, file: nil, end: 0, shape: nil, records: [:], pages: [:])
    let content = try ContentLoader(
      root: project.root, includesDrafts: includesDrafts, now: Instant(secondsSince1970: 0), cache: cache,
      jobs: 1
    ).load()
    let site = try #require(content.site)
    let templates = try TemplateFolder(TemplateFolder.files(root: project.root))
    return SiteShape.fingerprint(of: site, SiteLayout(site, SiteGraph(site)), content, templates, Self.key)
  }

  private static let brief = "Content/briefs/outlook.md"

  @Test(
    "words and paragraphs of prose are no part of it",
    arguments: [
      ("Little is known", "Less is known"),
      ("has spoken](", "spoke once]("),
      ("Little is known [@C1].", "Little is *known* [@C1].\n\nA second paragraph, with `code`.\n"),
    ])
  func leavesOutWords(old: String, new: String) throws {
    let project = try ProjectFolder(harbour)
    let before = try #require(try shape(of: project))
    try project.change(Self.brief, old, to: new)
    #expect(try shape(of: project) == before)
  }

  @Test(
    "what other pages may show is part of it",
    arguments: [
      (brief, "title: Outlook", "title: Outlooks"),
      (brief, "Little is known [@C1].", "Little is known."),
      (brief, "responses/office-statement.md", "events/mail-read.md"),
      (brief, "Little is known", "## Little\n\nLittle is known"),
      (brief, "---\n\nLittle", "draft: true\n---\n\nLittle"),
      ("Content/site.yml", "title: Harbour", "title: Port"),
      ("Content/sources/gazette.md", "says: Somebody read", "says: Someone read"),
    ])
  func holdsTheRest(file: String, old: String, new: String) throws {
    let project = try ProjectFolder(harbour)
    let before = try #require(try shape(of: project))
    try project.change(file, old, to: new)
    #expect(try shape(of: project) != before)
  }

  @Test("so are the files that there are, the templates, and which records are shown")
  func holdsFiles() throws {
    let project = try ProjectFolder(harbour)
    var shapes = [try shape(of: project)]
    try project.write("---\ntitle: Unfinished\ndraft: true\n---\n", to: "Content/pages/unfinished.md")
    shapes.append(try shape(of: project))
    shapes.append(try shape(of: project, includesDrafts: true))
    try project.write("a picture", to: "Content/static/map.png")
    shapes.append(try shape(of: project))
    for template in defaultTemplates {
      try project.write(String(template.text), to: "Templates/\(template.path)")
    }
    try project.change("Templates/event.mustache", "<", to: "<!-- an event --><")
    shapes.append(try shape(of: project))
    #expect(!shapes.contains(nil) && Set(shapes).count == shapes.count)
  }

  @Test("a page shows the prose of its own record, home that of the only incident, and print all")
  func pagesShowProse() throws {
    let project = try ProjectFolder(harbour)
    let site = try site(of: project)
    let plans = PagePlan.all(of: site, SiteLayout(site, SiteGraph(site)))
    func paths(_ kind: RecordKind, _ id: String) -> Set<String> {
      let records: Set = [RecordReference(kind, id)]
      return Set(plans.filter { $0.showsProse(of: records, in: site) }.map(\.path))
    }
    #expect(paths(.event, "mail-read") == ["events/mail-read.html", "print.html"])
    #expect(
      paths(.incident, "harbour-breach") == ["incidents/harbour-breach.html", "index.html", "print.html"])
    #expect(plans.allSatisfy { !$0.showsProse(of: [], in: site) })
  }

  @Test("where only prose changed, no other page is looked at")
  func onlyPagesWithProseAreMade() throws {
    let project = try ProjectFolder(harbour)
    let templates = try TemplateFolder(TemplateFolder.files(root: project.root))
    let model = SiteModel(try site(of: project), jobs: 1)
    func madePaths(_ changed: Set<RecordReference>?) throws -> Set<String> {
      let made = try SiteMaker(
        model, templates, others: [], known: KeptPages(), changedProse: changed, jobs: 2
      )
      .make()
      #expect(made.files.map(\.path) == model.plans.map(\.path))
      return Set(made.files.filter { $0.origin?.fingerprint != KeptPages.fingerprint }.map(\.path))
    }
    #expect(try madePaths([RecordReference(.event, "mail-read")]) == ["events/mail-read.html", "print.html"])
    #expect(try madePaths(nil).count == model.plans.count)
  }
}

@Suite struct SharedRecordsTests {
  @Test("a page has one fingerprint, whether what it shares was made ahead or for it alone")
  func fingerprintsAgree() throws {
    let project = try ProjectFolder(harbour)
    let templates = try TemplateFolder(TemplateFolder.files(root: project.root))
    let model = SiteModel(try site(of: project), jobs: 1)
    let key = KeptPages().key
    let ahead = SiteRenderer(model, templates.set, key: key, jobs: 1)
    let alone = SiteRenderer(model, templates.set, key: key)
    for plan in model.plans {
      let contexts = (try ahead.context(of: plan), try alone.context(of: plan))
      #expect(
        KeptPages().fingerprint(of: contexts.0, plan.template, templates.fingerprint)
          == KeptPages().fingerprint(of: contexts.1, plan.template, templates.fingerprint), "\(plan.path)")
    }
  }
}

private func site(of project: ProjectFolder) throws -> Site {
  let loader = ContentLoader(
    root: project.root, includesDrafts: false, now: Instant(secondsSince1970: 0), jobs: 1)
  return try #require(try loader.load().site)
}

/// Has every page, as it would be made now.
private struct KeptPages: KnownPages {
  static let fingerprint = Fingerprint(first: 1, second: 1)

  let key = Fingerprinter.Key(first: 1, second: 2)

  func file(at path: String, madeFrom fingerprint: Fingerprint?, for publication: Publication?) -> MadeFile? {
    guard fingerprint == nil else { return nil }
    return MadeFile(
      path: path, links: PackedLinks(PageLinks()), content: nil,
      origin: PageOrigin(fingerprint: Self.fingerprint),
      placed: nil)
  }
}
