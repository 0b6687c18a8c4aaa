/// The coding of what was read from a content file, so that an unchanged file need not be read again.
///
/// A record holds the sizes of the images that its body shows: they are read from other files.
enum RecordCoding {
  static func encode(_ record: LoadedRecord) -> [UInt8] { encode(record, record.header) }
  static func encode(_ kept: BuildCache.Record) -> [UInt8] { encode(kept, kept.record.header) }

  private static func encode(_ value: some BinaryCodable, _ header: RecordHeader) -> [UInt8] {
    // The rest of a record is seldom longer.
    let capacity = header.body.html.count + 1_024
    var writer = ByteWriter(file: header.file, capacity: capacity)
    writer.write(value)
    return writer.bytes
  }

  /// - Parameters:
  ///   - bytes: Those of one record, and nothing behind them.
  ///   - path: The path of the record's file, from the project's root; it is not among the bytes.
  static func decode<Value: BinaryCodable>(
    _ bytes: UnsafeRawBufferPointer, file path: String
  ) throws(CacheFault) -> Value {
    var reader = try ByteReader(bytes, file: path)
    let value = try Value(from: &reader)
    guard reader.isAtEnd else { throw .damaged }
    return value
  }
}

extension BuildCache.Record: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(structure)
    writer.write(record)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    try self.init(structure: reader.read(), record: reader.read())
  }
}

extension LoadedRecord: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    switch self {
    case .incident(let record):
      writer.write(byte: 0)
      writer.write(record)
    case .brief(let record):
      writer.write(byte: 1)
      writer.write(record)
    case .event(let record):
      writer.write(byte: 2)
      writer.write(record)
    case .actor(let record):
      writer.write(byte: 3)
      writer.write(record)
    case .response(let record):
      writer.write(byte: 4)
      writer.write(record)
    case .source(let record):
      writer.write(byte: 5)
      writer.write(record)
    case .page(let record):
      writer.write(byte: 6)
      writer.write(record)
    }
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    switch try reader.byte() {
    case 0: self = try .incident(reader.read())
    case 1: self = try .brief(reader.read())
    case 2: self = try .event(reader.read())
    case 3: self = try .actor(reader.read())
    case 4: self = try .response(reader.read())
    case 5: self = try .source(reader.read())
    case 6: self = try .page(reader.read())
    default: throw .damaged
    }
  }
}
