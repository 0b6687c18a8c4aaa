/// A record belongs to an incident that has no file: it would be shown with none.
enum UnknownIncident: Check {
  static let rule = Rule(
    "unknown-incident",
    means: """
      A record names an incident that has no file. An incident is named by its file in `Content/incidents`, \
      without `.md`.
      """,
    why: "The record would stand on no incident's page, and in no timeline: nobody would come to it.",
    in: "Content/events/mail-read.md",
    wrong: """
      ---
      title: The mail is read
      incident: harbor-breach
      date: 2024-03-01
      claims: [C1]
      ---
      """,
    right: """
      ---
      title: The mail is read
      incident: harbour-breach
      date: 2024-03-01
      claims: [C1]
      ---
      """)

  static func findings(in context: CheckContext) -> [Finding] {
    var hints = Hints(among: context.site.index.incidents.keys)
    return context.references.compactMap { reference in
      guard reference.isMissing, reference.subject == .incident,
        !context.isExcused(.incident, reference.name.value)
      else { return nil }
      return finding(
        at: reference.name.location, message(reference.name.value, &hints, context.site.incidents))
    }
  }

  private static func message(_ id: String, _ hints: inout Hints, _ incidents: [Incident]) -> String {
    let hint = hints.hint(for: id)
    let known = incidents.prefix(5).map { "'\($0.id)'" }.joined(separator: ", ")
    return "no incident has the id '\(id)'"
      + (!hint.isEmpty
        ? hint
        : known.isEmpty ? "; add a file for it to Content/incidents" : "; write one such as \(known)")
  }
}
