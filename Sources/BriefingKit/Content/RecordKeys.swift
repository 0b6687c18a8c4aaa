/// The keys that every record has.
enum RecordKeys {
  static let title = Key("title", .locatedText, required: true, "the record's name, as readers see it")
  static let summary = Key("summary", .text, "one sentence of plain text")
  static let ref = Key("ref", .locatedText, "a short printed label, unique on the site, such as E14")
  static let incident = Key(
    "incident", .reference(to: .incident), rare: true, "the incident that the record belongs to")
  static let tlp = Key(
    "tlp", .word(TLP.self), "the record's marking (TLP 2.0); else the site's 'default_tlp'")
  static let draft = Key("draft", .boolean, "true: built only with --drafts")
  static let publishAfter = Key(
    "publish_after", .instant, rare: true, "a time with its zone: not built before it")
  static let aliases = Key(
    "aliases", .list(.sitePath), rare: true, "earlier addresses, each kept alive as a redirect page")
  static let tags = Key("tags", .list(.locatedText), "lower-case words")
  static let revisions = Key("revisions", .list(.revision), rare: true, "what changed, and when")

  static let all = [
    title.description, summary.description, ref.description, incident.description, tlp.description,
    draft.description, publishAfter.description, aliases.description, tags.description,
    revisions.description,
  ]

  /// All keys of a record's kind.
  static func all(of kind: RecordKind) -> [KeyDescription] {
    switch kind {
    case .incident: IncidentKeys.all
    case .event: EventKeys.all
    case .actor: ActorKeys.all
    case .response: ResponseKeys.all
    case .source: SourceKeys.all
    case .brief, .page: all
    }
  }
}

enum RevisionKeys {
  static let date = Key("date", .edtf, required: true, "the day of the change")
  static let kind = Key(
    "kind", .word(RevisionKind.self), required: true, "initial, update, correction or withdrawal")
  static let note = Key("note", .text, "what changed, for the reader")
  static let all = [date.description, kind.description, note.description]
}

extension ValueType where Value == Revision {
  static var revision: ValueType {
    .mapping(of: "a revision", RevisionKeys.all) { fields, reader in
      let date = fields.take(RevisionKeys.date, &reader)
      let kind = fields.take(RevisionKeys.kind, &reader)
      let note = fields.take(RevisionKeys.note, &reader)
      guard let date, let kind else { return nil }
      return Revision(date: date, kind: kind, note: note)
    }
  }
}
