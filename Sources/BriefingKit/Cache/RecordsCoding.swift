extension Brief: BinaryCodable {
  func encode(to writer: inout ByteWriter) { writer.write(header) }
  init(from reader: inout ByteReader) throws(CacheFault) { try self.init(header: reader.read()) }
}

extension Page: BinaryCodable {
  func encode(to writer: inout ByteWriter) { writer.write(header) }
  init(from reader: inout ByteReader) throws(CacheFault) { try self.init(header: reader.read()) }
}

extension Event: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(header)
    writer.write(date)
    writer.write(kind)
    writer.write(status)
    writer.write(actors)
    writer.write(claims)
    writer.write(order)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(
      header: reader.read(), date: reader.read(), kind: reader.read(), status: reader.read(),
      actors: reader.read(), claims: reader.read(), order: reader.read())
  }
}

extension Involvement: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(actor)
    writer.write(role)
    writer.write(note)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(actor: reader.read(), role: reader.read(), note: reader.read())
  }
}

extension IncidentActor: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(header)
    writer.write(identityClass)
    writer.write(sector)
    writer.write(country)
    writer.write(parent)
    writer.write(position)
    writer.write(alsoKnownAs)
    writer.write(sameAs)
    writer.write(namingNote)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(
      header: reader.read(), identityClass: reader.read(), sector: reader.read(),
      country: reader.read(), parent: reader.read(), position: reader.read(),
      alsoKnownAs: reader.read(), sameAs: reader.read(), namingNote: reader.read())
  }
}

extension IncidentResponse: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(header)
    writer.write(responder)
    writer.write(type)
    writer.write(family)
    writer.write(date)
    writer.write(status)
    writer.write(addressee)
    writer.write(claims)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(
      header: reader.read(), responder: reader.read(), type: reader.read(), family: reader.read(),
      date: reader.read(), status: reader.read(), addressee: reader.read(), claims: reader.read())
  }
}

extension Source: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(header)
    writer.write(publisher)
    writer.write(authors)
    writer.write(agency)
    writer.write(published)
    writer.write(language)
    writer.write(kind)
    writer.write(url)
    writer.write(archiveURL)
    writer.write(archiveDate)
    writer.write(retrieved)
    writer.write(snapshot)
    writer.write(snapshotSHA256)
    writer.write(reliability)
    writer.write(ratedBy)
    writer.write(parts)
    writer.write(claims)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(
      header: reader.read(), publisher: reader.read(), authors: reader.read(), agency: reader.read(),
      published: reader.read(), language: reader.read(), kind: reader.read(), url: reader.read(),
      archiveURL: reader.read(), archiveDate: reader.read(), retrieved: reader.read(),
      snapshot: reader.read(), snapshotSHA256: reader.read(), reliability: reader.read(),
      ratedBy: reader.read(), parts: reader.read(), claims: reader.read())
  }
}
