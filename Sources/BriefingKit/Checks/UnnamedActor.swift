/// Nothing names an actor: no event, response, claim, source, other actor or link.
enum UnnamedActor: Check {
  static let rule = Rule(
    "unnamed-actor", .warning,
    means: """
      Nothing names an actor. No event, response, claim, source or other actor does, and no text links to \
      it.
      """,
    why: """
      Its page would tell readers nothing about the incident, and they would wonder what it has to do with \
      it.
      """,
    wrong: [
      Rule.File(
        "Content/actors/port-pilots.md",
        """
        ---
        title: Port pilots
        ---
        """)
    ],
    right: [
      Rule.File(
        "Content/actors/port-pilots.md",
        """
        ---
        title: Port pilots
        ---
        """),
      Rule.File(
        "Content/events/mail-read.md",
        """
        ---
        title: The mail is read
        date: 2024-03-01
        actors:
          - actor: port-pilots
            role: discoverer
        claims: [C1]
        ---
        """),
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    if !context.unread.isEmpty { return [] }
    var isNamed = [Bool](repeating: false, count: context.records.count)
    for reference in context.references {
      guard case .record(let number) = reference.target, number != reference.owner else { continue }
      isNamed[number] = true
    }
    for link in context.links {
      guard case .record(let number, _) = link.target, number != link.owner else { continue }
      isNamed[number] = true
    }
    var findings: [Finding] = []
    for (index, actor) in context.site.actors.enumerated() where !isNamed[context.numbering.actors + index] {
      findings.append(finding(at: actor.location, message(actor.id)))
    }
    return findings
  }

  private static func message(_ id: String) -> String {
    "nothing names the actor '\(id)'; give it its part in an event, link to it, or delete its file"
  }
}
