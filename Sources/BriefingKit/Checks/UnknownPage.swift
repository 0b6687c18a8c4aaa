/// An entry of the menu leads to no page.
enum UnknownPage: Check {
  static let rule = Rule(
    "unknown-page",
    means: """
      An entry of the menu leads to no page. The entries of `navigation` name pages of the finished site, \
      from its root.
      """,
    why: "The menu stands on every page, so every page would have a broken link.",
    in: "Content/site.yml",
    wrong: """
      title: Harbour breach
      base_url: https://briefing.example/
      default_tlp: clear
      navigation:
        - title: About
          page: pages/abuot.html
      """,
    right: """
      title: Harbour breach
      base_url: https://briefing.example/
      default_tlp: clear
      navigation:
        - title: About
          page: pages/about.html
      """)

  static func findings(in context: CheckContext) -> [Finding] {
    let site = context.site
    guard !site.settings.navigation.isEmpty else { return [] }
    var others: Set<String> = ["index.html"]
    for list in PagePlan.lists { others.insert(list.path) }
    for file in site.staticFiles + context.generatedFiles { others.insert(file) }
    lazy var hints = Hints(among: Array(others) + context.records.map(\.path))
    return site.settings.navigation.compactMap { item in
      let path = item.page.value
      if others.contains(path) { return nil }
      if let reference = SiteAddress.record(at: path) {
        if context.number(of: reference) != nil || context.unread.contains(reference) { return nil }
        if let reason = site.withheld[reference] {
          return finding(at: item.page.location, message(reference, reason))
        }
      }
      return finding(at: item.page.location, message(path, &hints))
    }
  }

  private static func message(_ path: String, _ hints: inout Hints) -> String {
    let hint = hints.hint(for: path)
    return "no page stands at '\(path)'"
      + (hint.isEmpty ? "; write one such as 'timeline/index.html' or 'pages/about.html'" : hint)
  }

  private static func message(_ record: RecordReference, _ reason: WithholdingReason) -> String {
    "the \(record.kind.noun) '\(record.id)' \(reason.explanation); or take the entry out"
  }
}
