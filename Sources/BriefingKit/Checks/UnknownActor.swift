/// A record or a claim names an actor that has no file: the reader could not learn who it is.
enum UnknownActor: Check {
  static let rule = "unknown-actor"

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
