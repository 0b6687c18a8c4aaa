enum ActorKeys {
  static let identityClass = Key(
    "class", .word(IdentityClass.self), "what sort of actor it is (STIX identity class)")
  static let sector = Key("sector", .text, "the STIX industry sector")
  static let country = Key("country", .text, "the country, where the sources state it")
  static let parent = Key("parent", .reference(to: .actor), "the actor that this one belongs to")
  static let position = Key("position", .text, "a person's office")
  static let alsoKnownAs = Key("also_known_as", .list(.text), "other names in use")
  static let sameAs = Key(
    "same_as", .list(.webAddress), rare: true, "addresses of the same actor elsewhere")
  static let namingNote = Key(
    "naming_note", .text, rare: true, "how the sources name the actor, such as 'not named in the sources'")

  static let all =
    RecordKeys.all + [
      identityClass.description, sector.description, country.description, parent.description,
      position.description, alsoKnownAs.description, sameAs.description, namingNote.description,
    ]
}

extension IncidentActor {
  init(_ header: RecordHeader, _ fields: inout Fields, _ reader: inout FrontMatterReader) {
    self.header = header
    identityClass = fields.take(ActorKeys.identityClass, &reader)
    sector = fields.take(ActorKeys.sector, &reader)
    country = fields.take(ActorKeys.country, &reader)
    parent = fields.take(ActorKeys.parent, &reader)
    position = fields.take(ActorKeys.position, &reader)
    alsoKnownAs = fields.take(ActorKeys.alsoKnownAs, &reader) ?? []
    sameAs = fields.take(ActorKeys.sameAs, &reader) ?? []
    namingNote = fields.take(ActorKeys.namingNote, &reader)
  }
}
