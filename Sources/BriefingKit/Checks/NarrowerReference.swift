/// A record refers to another whose TLP marking is narrower than its own: whoever may read the one would
/// learn of the other.
enum NarrowerReference: Check {
  static let rule = Rule(
    "narrower-reference",
    means: "A record refers to one with a narrower TLP marking. Its own readers may not see that one.",
    why: """
      Whoever may read the one record would learn that there is the other, and how it is called. The \
      marking is there to prevent that.
      """,
    wrong: [
      edition,
      Rule.File(
        "Content/pages/contacts.md",
        """
        ---
        title: Whom we spoke to
        tlp: amber
        ---
        """),
      Rule.File(
        "Content/briefs/outlook.md",
        """
        ---
        title: Outlook
        incident: harbour-breach
        ---

        See [whom we spoke to](../pages/contacts.md).
        """),
    ],
    right: [
      edition,
      Rule.File(
        "Content/pages/contacts.md",
        """
        ---
        title: Whom we spoke to
        tlp: amber
        ---
        """),
      Rule.File(
        "Content/briefs/outlook.md",
        """
        ---
        title: Outlook
        incident: harbour-breach
        tlp: amber
        ---

        See [whom we spoke to](../pages/contacts.md).
        """),
    ])

  private static let edition = Rule.File(
    "Content/site.yml",
    """
    title: Harbour breach
    base_url: https://briefing.example/
    default_tlp: clear
    edition: amber
    """)

  static func findings(in context: CheckContext) -> [Finding] {
    guard let narrowest = context.markings.max(), context.markings.contains(where: { $0 < narrowest }) else {
      return []
    }
    return references(context) + links(context)
  }

  private static func references(_ context: CheckContext) -> [Finding] {
    context.references.compactMap { reference in
      let target: Int
      switch reference.target {
      case .record(let number): target = number
      case .claim(let position): target = context.numbering.sources + position.source
      case .missing: return nil
      }
      return finding(from: reference.owner, to: target, at: reference.name.location, context)
    }
  }

  private static func links(_ context: CheckContext) -> [Finding] {
    context.links.compactMap { link in
      guard case .record(let target, _) = link.target, context.markings[target] > context.markings[link.owner]
      else { return nil }
      return finding(from: link.owner, to: target, at: context.location(of: link), context)
    }
  }

  private static func finding(
    from owner: Int, to target: Int, at location: SourceLocation, _ context: CheckContext
  ) -> Finding? {
    let (own, other) = (context.markings[owner], context.markings[target])
    guard own < other else { return nil }
    let record = context.records[target]
    return finding(
      at: location, message(record.reference, other, own),
      notes: [Finding.Note("the \(record.kind.noun) stands here", at: record.title.location)])
  }

  private static func message(_ target: RecordReference, _ other: TLP, _ own: TLP) -> String {
    "the \(target.kind.noun) '\(target.id)' is \(other.label), and this record \(own.label); "
      + "write 'tlp: \(other.rawValue)' here, or take the reference out"
  }
}
