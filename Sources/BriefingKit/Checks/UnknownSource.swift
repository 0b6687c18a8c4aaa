/// A citation names neither a claim nor a source: the reader could not follow it.
enum UnknownSource: Check {
  static let rule = Rule(
    "unknown-source",
    means: """
      A citation names neither a claim nor a source. Between the brackets stands a claim's id, or the name \
      of a source's file without `.md`.
      """,
    why: """
      A citation is there to be followed. This one would leave the reader with a label that means nothing.
      """,
    in: "Content/briefs/outlook.md",
    wrong: """
      ---
      title: Outlook
      incident: harbour-breach
      ---

      Little is known [@C7].
      """,
    right: """
      ---
      title: Outlook
      incident: harbour-breach
      ---

      Little is known [@C1].
      """)

  static func findings(in context: CheckContext) -> [Finding] {
    if context.mayMissClaims { return [] }
    let index = context.site.index
    var hints = Hints(among: Array(index.claims.keys) + Array(index.sources.keys))
    return context.references.compactMap { reference in
      guard reference.isMissing, reference.subject == .citation,
        !context.isExcused(.source, reference.name.value)
      else { return nil }
      return finding(
        at: reference.name.location, message(reference.name.value, &hints),
        notes: context.notesOnWithheldSources)
    }
  }

  private static func message(_ id: String, _ hints: inout Hints) -> String {
    let hint = hints.hint(for: id)
    return "'\(id)' is neither a claim nor a source"
      + (hint.isEmpty ? "; cite a claim's id, or the name of a file in Content/sources without '.md'" : hint)
  }
}
