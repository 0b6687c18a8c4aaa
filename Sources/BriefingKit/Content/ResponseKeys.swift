enum ResponseKeys {
  static let responder = Key("responder", .reference(to: .actor), required: true, "the actor who responds")
  static let type = Key("type", .word(ResponseType.self), "what sort of response it is")
  static let family = Key("family", .word(ResponseFamily.self), "political, legal or technical (EuRepoC)")
  static let date = Key("date", .date, required: true, "when: an EDTF date, or not-stated")
  static let status = Key("status", .word(ResponseStatus.self), "how far it has come")
  static let addressee = Key("addressee", .text, rare: true, "to whom it is addressed")
  static let claims = Key("claims", .list(.claim), required: true, "the claims that carry the response")

  static let all =
    RecordKeys.all + [
      responder.description, type.description, family.description, date.description, status.description,
      addressee.description, claims.description,
    ]
}

extension IncidentResponse {
  /// Nil where the responder, the date or the claims are missing or wrong, which has been reported.
  init?(_ header: RecordHeader, _ fields: inout Fields, _ reader: inout FrontMatterReader) {
    let responder = fields.take(ResponseKeys.responder, &reader)
    let date = fields.take(ResponseKeys.date, &reader)
    self.header = header
    type = fields.take(ResponseKeys.type, &reader)
    family = fields.take(ResponseKeys.family, &reader)
    status = fields.take(ResponseKeys.status, &reader)
    addressee = fields.take(ResponseKeys.addressee, &reader)
    let claims = fields.take(ResponseKeys.claims, &reader)
    guard let responder, let date, let claims else { return nil }
    self.claims = claims
    self.responder = responder
    self.date = date
  }
}
