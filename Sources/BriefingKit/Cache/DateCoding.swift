extension EDTF: BinaryCodable {
  func encode(to writer: inout ByteWriter) { writer.write(text) }

  init(from reader: inout ByteReader) throws(CacheFault) {
    let text = try reader.text()
    do throws(EDTFError) {
      try self.init(parsing: text)
    } catch {
      throw .damaged
    }
  }
}

extension DateStatement: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(edtf)
    writer.write(basis)
    writer.write(printed)
    writer.write(reasoning)
    writer.write(claim)
    writer.write(location)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(
      edtf: reader.read(), basis: reader.read(), printed: reader.read(), reasoning: reader.read(),
      claim: reader.read(), location: reader.read())
  }
}

extension Instant: BinaryCodable {
  func encode(to writer: inout ByteWriter) { writer.write(seconds) }

  init(from reader: inout ByteReader) throws(CacheFault) {
    let seconds = try Int64(from: &reader)
    // As many years as an instant may have, so that arithmetic with it does not overflow.
    guard seconds.magnitude <= 100_000_000_000 * 366 * 86_400 else { throw .damaged }
    self.init(secondsSince1970: seconds)
  }
}
