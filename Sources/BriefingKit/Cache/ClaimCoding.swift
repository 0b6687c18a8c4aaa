extension Claim: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(says)
    writer.write(claimant)
    writer.write(via)
    writer.write(origin)
    writer.write(modality)
    writer.write(hedge)
    writer.write(quote)
    writer.write(credibility)
    writer.write(relations)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(
      id: reader.read(), says: reader.read(), claimant: reader.read(), via: reader.read(),
      origin: reader.read(), modality: reader.read(), hedge: reader.read(), quote: reader.read(),
      credibility: reader.read(), relations: reader.read())
  }
}

extension Quote: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(exact)
    writer.write(prefix)
    writer.write(suffix)
    writer.write(part)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(
      exact: reader.read(), prefix: reader.read(), suffix: reader.read(), part: reader.read())
  }
}

extension ClaimRelation: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(kind)
    writer.write(target)
    writer.write(note)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(kind: reader.read(), target: reader.read(), note: reader.read())
  }
}
