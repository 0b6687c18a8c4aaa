/// What an earlier build knows of the pages that it made.
struct PageMemory: Sendable {
  struct Page: Sendable {
    /// Of what the page was made from.
    let fingerprint: Fingerprint
    let entry: Manifest.Entry
    let links: PageLinks
  }

  let key: Fingerprinter.Key
  /// Of the templates that pages are made with now.
  private let templates: Fingerprint
  /// By path.
  let pages: [String: Page]

  init(key: Fingerprinter.Key, templates: Fingerprint, pages: [String: Page] = [:]) {
    self.key = key
    self.templates = templates
    self.pages = pages
  }

  func fingerprint(of context: TemplateRecord, template: String) -> Fingerprint {
    var maker = Fingerprinter(key)
    maker.add(templates.first)
    maker.add(templates.second)
    maker.add(template)
    maker.add(context)
    return maker.fingerprint
  }
}
