extension Incident: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(header)
    writer.write(status)
    writer.write(determination)
    writer.write(investigationStatus)
    writer.write(type)
    writer.write(occurred)
    writer.write(published)
    writer.write(keyPoints)
    writer.write(differences)
    writer.write(notStated)
    writer.write(assessments)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(
      header: reader.read(), status: reader.read(), determination: reader.read(),
      investigationStatus: reader.read(), type: reader.read(), occurred: reader.read(),
      published: reader.read(), keyPoints: reader.read(), differences: reader.read(),
      notStated: reader.read(), assessments: reader.read())
  }
}

extension KeyPoint: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(text)
    writer.write(claims)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(text: reader.read(), claims: reader.read())
  }
}

extension Difference: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(title)
    writer.write(text)
    writer.write(claims)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(title: reader.read(), text: reader.read(), claims: reader.read())
  }
}

extension Assessment: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(statement)
    writer.write(likelihood)
    writer.write(confidence)
    writer.write(claims)
    writer.write(wouldChange)
    writer.write(analyst)
    writer.write(date)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(
      statement: reader.read(), likelihood: reader.read(), confidence: reader.read(),
      claims: reader.read(), wouldChange: reader.read(), analyst: reader.read(), date: reader.read())
  }
}
