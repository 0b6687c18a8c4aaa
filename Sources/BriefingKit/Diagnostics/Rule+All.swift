extension Rule {
  /// Every rule, sorted by id.
  public static let all = groups.flatMap(\.rules).sorted { $0.id < $1.id }

  /// The rules by what they look at, in the order of a build.
  static let groups: [(title: String, rules: [Rule])] = [
    ("The files of Content/", ofContentFiles),
    ("Front matter", ofFrontMatter),
    ("Values", ofValues),
    ("Text", ofMarkdown),
    ("Records and claims", allChecks.map { $0.rule }),
    ("Templates as texts", ofTemplateSyntax),
    ("Templates and names", ofTemplates),
    ("Links of pages", ofLinks),
    ("Links to other sites", ofExternalLinks),
    ("Snapshots", ofSnapshots),
  ]

  /// Nil where no rule has the id.
  public static func named(_ id: String) -> Rule? { all.first { $0.id == id } }
}
