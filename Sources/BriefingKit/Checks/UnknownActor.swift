/// A record or a claim names an actor that has no file: the reader could not learn who it is.
enum UnknownActor: Check {
  static let rule = Rule(
    "unknown-actor",
    means: """
      A record or a claim names an actor that has no file. An actor is named by its file in \
      `Content/actors`, without `.md`.
      """,
    why: """
      Readers follow a name to see who is meant, and what else is said of them. Without a file there is \
      nothing to follow, and a misspelt name would pass for somebody else.
      """,
    in: "Content/events/mail-read.md",
    wrong: """
      ---
      title: The mail is read
      date: 2024-03-01
      actors:
        - actor: harbor-office
          role: receiver
      claims: [C1]
      ---
      """,
    right: """
      ---
      title: The mail is read
      date: 2024-03-01
      actors:
        - actor: harbour-office
          role: receiver
      claims: [C1]
      ---
      """)

  static func findings(in context: CheckContext) -> [Finding] {
    var hints = Hints(among: context.site.index.actors.keys)
    return context.references.compactMap { reference in
      guard reference.isMissing, reference.subject == .actor,
        !context.isExcused(.actor, reference.name.value)
      else { return nil }
      return finding(at: reference.name.location, message(reference.name.value, &hints))
    }
  }

  private static func message(_ id: String, _ hints: inout Hints) -> String {
    let hint = hints.hint(for: id)
    return "no actor has the id '\(id)'"
      + (hint.isEmpty ? "; add a file for it to Content/actors, or name one that is there" : hint)
  }
}
