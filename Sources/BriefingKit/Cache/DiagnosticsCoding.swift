extension SourceLocation: BinaryCodable {
  func encode(to writer: inout ByteWriter) { writer.write(self) }

  @inline(__always)
  init(from reader: inout ByteReader) throws(CacheFault) { self = try reader.location() }
}

extension Located: BinaryCodable where Value: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(value)
    writer.write(location)
  }

  @inline(__always)
  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(reader.read(), at: reader.location())
  }
}
