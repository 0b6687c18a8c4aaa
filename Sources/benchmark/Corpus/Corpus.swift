/// Made-up records of a size and a seed: the same bytes on every machine, and content that builds without
/// a finding.
struct Corpus: Sendable {
  struct File: Sendable {
    /// From the project's root.
    let path: String
    let text: String
  }

  let shape: CorpusShape
  let seed: UInt64

  init(pages: Int, seed: UInt64) {
    shape = CorpusShape(pages: pages)
    self.seed = seed
  }

  /// A project of `briefing`, one file after the other.
  func forEachBriefingFile(_ use: (File) throws -> Void) rethrows {
    try use(settings)
    for number in 0..<shape.incidents { try use(incident(number)) }
    try forEachDraft { draft in
      var frontMatter = TypedFrontMatter(draft, shape: shape, seed: seed)
      let path = "Content/\(draft.kind.folder)/\(draft.id).md"
      try use(File(path: path, text: Self.page(frontMatter.text(), draft.body)))
    }
  }

  /// The same bodies as a site of Hugo, with its theme.
  func forEachHugoFile(_ use: (File) throws -> Void) rethrows {
    for file in HugoTheme.files { try use(file) }
    try forEachDraft { draft in
      let path = "content/\(draft.kind.folder)/\(draft.id).md"
      try use(File(path: path, text: Self.page(FlatFrontMatter.text(draft), draft.body)))
    }
  }

  func forEachBody(_ use: (String) throws -> Void) rethrows {
    try forEachDraft { try use($0.body) }
  }

  private func forEachDraft(_ use: (Draft) throws -> Void) rethrows {
    for kind in PageKind.allCases {
      for number in 0..<shape.count(kind) { try use(Draft(kind, number, shape: shape, seed: seed)) }
    }
  }

  private var settings: File {
    File(
      path: "Content/site.yml",
      text: """
        title: Corpus of \(shape.pages) pages
        base_url: https://example.org/
        language: en
        default_tlp: clear
        edition: clear

        """)
  }

  private func incident(_ number: Int) -> File {
    // Their numbers follow those of the events, so that no two records have the same.
    let draft = Draft(.event, shape.count(.event) + number, shape: shape, seed: seed)
    let frontMatter = """
      title: "\(draft.title)"
      summary: "\(draft.summary)"
      status: published
      determination: suspected
      published: 2026-10-01
      """
    let path = "Content/incidents/\(CorpusShape.incidentID(number)).md"
    return File(path: path, text: Self.page(frontMatter, draft.summary + "\n"))
  }

  private static func page(_ frontMatter: String, _ body: String) -> String {
    "---\n\(frontMatter)\n---\n\n\(body)"
  }
}
