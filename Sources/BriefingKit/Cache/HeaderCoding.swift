extension RecordHeader: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(kind)
    writer.write(id)
    writer.write(title)
    writer.write(summary)
    writer.write(ref)
    writer.write(incident)
    writer.write(tlp)
    writer.write(isDraft)
    writer.write(publishAfter)
    writer.write(aliases)
    writer.write(tags)
    writer.write(revisions)
    writer.write(body)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    let file = reader.file
    self.init(
      try Values(
        kind: reader.read(), id: reader.read(), file: file, title: reader.read(), summary: reader.read(),
        ref: reader.read(), incident: reader.read(), tlp: reader.read(), isDraft: reader.read(),
        publishAfter: reader.read(), aliases: reader.read(), tags: reader.read(),
        revisions: reader.read(), body: reader.read()))
  }
}

extension Revision: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(date)
    writer.write(kind)
    writer.write(note)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(date: reader.read(), kind: reader.read(), note: reader.read())
  }
}
