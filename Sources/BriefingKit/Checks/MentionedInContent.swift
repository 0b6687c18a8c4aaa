/// Somebody who only appears in what was taken is also given a part in the same incident: a reader would
/// find a bystander among those involved.
///
/// To say something, or to pass it on, is no part in an incident.
enum MentionedInContent: Check {
  static let rule = Rule(
    "mentioned-in-content",
    means: """
      A bystander is also given a part in the incident. The role `mentioned-in-content` is for those who \
      only appear in what was taken.
      """,
    why: """
      To be named in stolen mail makes nobody a party to the theft. A reader would find a bystander among \
      those involved.
      """,
    in: "Content/events/mail-read.md",
    wrong: """
      ---
      title: The mail is read
      date: 2024-03-01
      actors:
        - actor: harbour-office
          role: receiver
        - actor: harbour-office
          role: mentioned-in-content
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
    let mentions = mentions(in: context)
    if mentions.isEmpty { return [] }
    let parts = firstParts(in: context, of: Set(mentions.map(\.key)))
    return mentions.compactMap { mention in
      guard let part = parts[mention.key] else { return nil }
      let note = Finding.Note("its part as \(part.name) stands here", at: part.location)
      return finding(at: mention.location, message(mention.key.actor, part.name), notes: [note])
    }
  }

  /// Roles belong to the incident: one actor may be a subject in one and a party to another.
  private struct Key: Hashable {
    let actor: String
    let incident: String?
  }

  private struct Part {
    let name: String
    let location: SourceLocation
  }

  private static func mentions(in context: CheckContext) -> [(key: Key, location: SourceLocation)] {
    var mentions: [(Key, SourceLocation)] = []
    let events = context.site.events
    for index in events.indices {
      for entry in events[index].actors where entry.role.value == .mentionedInContent {
        let incident = context.site.incident(of: events[index].header)?.id
        mentions.append((Key(actor: entry.actor.value, incident: incident), entry.role.location))
      }
    }
    return mentions
  }

  private static func firstParts(in context: CheckContext, of wanted: Set<Key>) -> [Key: Part] {
    var parts: [Key: Part] = [:]
    func add(_ actor: Located<String>, _ header: RecordHeader, _ part: Part) {
      let key = Key(actor: actor.value, incident: context.site.incident(of: header)?.id)
      if wanted.contains(key), parts[key] == nil { parts[key] = part }
    }
    for event in context.site.events {
      for entry in event.actors where entry.role.value.isInvolvement {
        add(entry.actor, event.header, Part(name: entry.role.value.label, location: entry.role.location))
      }
    }
    for response in context.site.responses {
      let part = Part(name: Role.responder.label, location: response.responder.location)
      add(response.responder, response.header, part)
    }
    for source in context.site.sources {
      guard let publisher = source.publisher else { continue }
      add(publisher, source.header, Part(name: "publisher", location: publisher.location))
    }
    return parts
  }

  private static func message(_ actor: String, _ part: String) -> String {
    "'\(actor)' is mentioned in the content only, and also given a part as \(part); leave one of the two out"
  }
}
