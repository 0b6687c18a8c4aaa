/// A record belongs to an incident that has no file: it would be shown with none.
enum UnknownIncident: Check {
  static let rule = "unknown-incident"

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
      + (!hint.isEmpty ? hint : known.isEmpty ? "; the site has none" : "; write one such as \(known)")
  }
}
