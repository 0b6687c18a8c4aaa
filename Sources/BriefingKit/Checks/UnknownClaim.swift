/// Something rests on a claim that no source carries: it would be published without its support.
enum UnknownClaim: Check {
  static let rule = Rule(
    "unknown-claim",
    means: """
      Something rests on a claim that no source has. Claims stand in the `claims` of a source, each with \
      its `id`.
      """,
    why: """
      Every statement must lead to who said it, and where. A claim that nobody wrote down leads nowhere, \
      so the statement would be published without its support.
      """,
    in: "Content/events/mail-read.md",
    wrong: """
      ---
      title: The mail is read
      date: 2024-03-01
      claims: [C7]
      ---
      """,
    right: """
      ---
      title: The mail is read
      date: 2024-03-01
      claims: [C1]
      ---
      """)

  static func findings(in context: CheckContext) -> [Finding] {
    if context.mayMissClaims { return [] }
    var hints = Hints(among: context.site.index.claims.keys)
    return context.references.compactMap { reference in
      guard reference.isMissing, reference.subject == .claim else { return nil }
      return finding(
        at: reference.name.location, message(reference.name.value, &hints),
        notes: context.notesOnWithheldSources)
    }
  }

  private static func message(_ id: String, _ hints: inout Hints) -> String {
    let hint = hints.hint(for: id)
    return "no source has a claim '\(id)'"
      + (hint.isEmpty ? "; add it to the source that prints it, or name one that is there" : hint)
  }
}
