enum SourceKeys {
  static let publisher = Key(
    "publisher", .reference(to: .actor, or: "not-stated"), "the actor who published it, or not-stated")
  static let authors = Key("authors", .list(.text), "who signed it, as printed")
  static let agency = Key("agency", .text, rare: true, "the agency that it is credited to")
  static let published = Key("published", .date, "when it was published")
  static let language = Key("language", .text, rare: true, "its language, as a BCP 47 tag")
  static let kind = Key("kind", .word(SourceKind.self), "what sort of source it is")
  static let url = Key("url", .webAddress, "where it stands")
  static let archiveURL = Key("archive_url", .webAddress, rare: true, "where a public copy stands")
  static let archiveDate = Key("archive_date", .date, rare: true, "when the public copy was made")
  static let retrieved = Key("retrieved", .date, "when we read it")
  static let snapshot = Key("snapshot", .text, "the file name of the private copy")
  static let snapshotSHA256 = Key("snapshot_sha256", .sha256, "the private copy's SHA-256")
  static let reliability = Key(
    "reliability", .word(Reliability.self), "the Admiralty letter; F where nobody rated")
  static let ratedBy = Key("rated_by", .text, rare: true, "who rated it")
  static let parts = Key(
    "parts", .list(.text), rare: true, "the names of its parts, where one text has several")
  static let claims = Key("claims", .list(.claimRecord), "the claims printed in it")

  static let all =
    RecordKeys.all + [
      publisher.description, authors.description, agency.description, published.description,
      language.description, kind.description, url.description, archiveURL.description,
      archiveDate.description, retrieved.description, snapshot.description, snapshotSHA256.description,
      reliability.description, ratedBy.description, parts.description, claims.description,
    ]
}

extension Source {
  init(_ header: RecordHeader, _ fields: inout Fields, _ reader: inout FrontMatterReader) {
    self.header = header
    publisher = fields.take(SourceKeys.publisher, &reader) ?? nil
    authors = fields.take(SourceKeys.authors, &reader) ?? []
    agency = fields.take(SourceKeys.agency, &reader)
    published = fields.take(SourceKeys.published, &reader)
    language = fields.take(SourceKeys.language, &reader)
    kind = fields.take(SourceKeys.kind, &reader)
    url = fields.take(SourceKeys.url, &reader)
    archiveURL = fields.take(SourceKeys.archiveURL, &reader)
    archiveDate = fields.take(SourceKeys.archiveDate, &reader)
    retrieved = fields.take(SourceKeys.retrieved, &reader)
    snapshot = fields.take(SourceKeys.snapshot, &reader)
    snapshotSHA256 = fields.take(SourceKeys.snapshotSHA256, &reader)
    reliability = fields.take(SourceKeys.reliability, &reader)
    ratedBy = fields.take(SourceKeys.ratedBy, &reader)
    parts = fields.take(SourceKeys.parts, &reader) ?? []
    claims = fields.take(SourceKeys.claims, &reader) ?? []
  }
}
