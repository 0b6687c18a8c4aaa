enum EventKeys {
  static let date = Key("date", .date, required: true, "when it happened: an EDTF date, or not-stated")
  static let kind = Key("kind", .word(EventKind.self), "what sort of event it is")
  static let status = Key(
    "status", .word(EventStatus.self), "whether it took place, as far as the sources say")
  static let actors = Key("actors", .list(.involvement), "who took part, and in which role")
  static let claims = Key("claims", .list(.claim), required: true, "the claims that carry the event")
  static let order = Key(
    "order", .integer, rare: true, "a number that breaks ties between events of one date")

  static let all =
    RecordKeys.all + [
      date.description, kind.description, status.description, actors.description, claims.description,
      order.description,
    ]
}

enum InvolvementKeys {
  static let actor = Key("actor", .reference(to: .actor), required: true, "the actor's id")
  static let role = Key("role", .locatedWord(Role.self), required: true, "the actor's part in the incident")
  static let note = Key("note", .text, rare: true, "what the reader should know about it")
  static let all = [actor.description, role.description, note.description]
}

extension ValueType where Value == Involvement {
  static var involvement: ValueType {
    .mapping(of: "an actor's entry", InvolvementKeys.all) { fields, reader in
      let actor = fields.take(InvolvementKeys.actor, &reader)
      let role = fields.take(InvolvementKeys.role, &reader)
      let note = fields.take(InvolvementKeys.note, &reader)
      guard let actor, let role else { return nil }
      return Involvement(actor: actor, role: role, note: note)
    }
  }
}

extension Event {
  /// Nil where the date or the claims are missing or wrong, which has been reported.
  init?(_ header: RecordHeader, _ fields: inout Fields, _ reader: inout FrontMatterReader) {
    let date = fields.take(EventKeys.date, &reader)
    self.header = header
    kind = fields.take(EventKeys.kind, &reader)
    status = fields.take(EventKeys.status, &reader)
    actors = fields.take(EventKeys.actors, &reader) ?? []
    let claims = fields.take(EventKeys.claims, &reader)
    order = fields.take(EventKeys.order, &reader)
    guard let date, let claims else { return nil }
    self.date = date
    self.claims = claims
  }
}
