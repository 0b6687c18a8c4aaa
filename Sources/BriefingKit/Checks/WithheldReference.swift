/// A record refers to another that this build leaves out: the published site would have a dead end there,
/// and give away that there is more.
enum WithheldReference: Check {
  static let rule = Rule(
    "withheld-reference",
    means: """
      A record refers to one that this build leaves out. It is a draft, it is held back until \
      `publish_after`, or its marking is narrower than the site's `edition`.
      """,
    why: """
      The published site would have a dead end there, and would give away that there is more than it \
      shows.
      """,
    wrong: [
      Rule.File(
        "Content/pages/about.md",
        """
        ---
        title: About
        draft: true
        ---
        """),
      Rule.File(
        "Content/briefs/outlook.md",
        """
        ---
        title: Outlook
        incident: harbour-breach
        ---

        See [how we work](../pages/about.md).
        """),
    ],
    right: [
      Rule.File(
        "Content/pages/about.md",
        """
        ---
        title: About
        ---
        """),
      Rule.File(
        "Content/briefs/outlook.md",
        """
        ---
        title: Outlook
        incident: harbour-breach
        ---

        See [how we work](../pages/about.md).
        """),
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    guard !context.site.withheld.isEmpty else { return [] }
    return references(context) + links(context)
  }

  private static func references(_ context: CheckContext) -> [Finding] {
    context.references.compactMap { reference in
      guard reference.isMissing, let kind = kind(of: reference.subject) else { return nil }
      let target = RecordReference(kind, reference.name.value)
      return context.site.withheld[target].map {
        finding(at: reference.name.location, message(target, $0))
      }
    }
  }

  private static func kind(of subject: Reference.Subject) -> RecordKind? {
    switch subject {
    case .incident: .incident
    case .actor: .actor
    case .citation: .source
    case .claim, .relation: nil
    }
  }

  private static func links(_ context: CheckContext) -> [Finding] {
    context.links.compactMap { link in
      guard case .missingRecord = link.target, case .record(let path, _)? = context.kind(of: link),
        let target = ContentPath.record(at: path), let reason = context.site.withheld[target]
      else { return nil }
      return finding(at: context.location(of: link), message(target, reason))
    }
  }

  private static func message(_ target: RecordReference, _ reason: WithholdingReason) -> String {
    let remedy =
      switch reason {
      case .draft, .unmarked: "; or take the reference out"
      case .embargo: "; hold this record back as long, or take the reference out"
      case .marking: "; give this record that marking too, or take the reference out"
      }
    return "the \(target.kind.noun) '\(target.id)' \(reason.explanation)\(remedy)"
  }
}
