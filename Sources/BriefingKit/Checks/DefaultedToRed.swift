/// Records are left out since neither they nor the site have a TLP marking, which makes them red: the site
/// would be published without them, or empty, and nobody has chosen that.
enum DefaultedToRed: Check {
  static let rule = Rule(
    "defaulted-to-red",
    means: """
      Records without a TLP marking are left out as TLP:RED. Neither they nor the site say how they may be \
      passed on, and so the narrowest marking counts.
      """,
    why: "The site would be published without them, or empty, and nobody has chosen that.",
    in: "Content/site.yml",
    wrong: """
      title: Harbour breach
      base_url: https://briefing.example/
      """,
    right: """
      title: Harbour breach
      base_url: https://briefing.example/
      default_tlp: clear
      """)

  static func findings(in context: CheckContext) -> [Finding] {
    let settings = context.site.settings
    let red = context.site.withheld.filter { $0.value == .unmarked }.map(\.key)
    guard !red.isEmpty else { return [] }
    return [finding(at: .start(of: settings.file), message(red))]
  }

  private static func message(_ records: [RecordReference]) -> String {
    let names = records.map { "\($0.kind.folder)/\($0.id)" }.sorted()
    let more = names.count > 3 ? " and \(names.count - 3) more" : ""
    return "left out as TLP:RED, which a record is where neither it nor the site says otherwise: "
      + names.prefix(3).joined(separator: ", ") + more
      + "; write 'default_tlp: clear' here, or 'tlp: …' in each record"
  }
}
