/// The time around a build in which no embargo ends: another build in it leaves out the same.
struct EmbargoSpan: Equatable, Sendable {
  /// Nil for the beginning of time.
  private(set) var from: Instant?
  /// Not in the span; nil for the end of time.
  private(set) var until: Instant?

  init() {}

  /// - Parameter embargoes: the instants before which records are left out.
  init(_ embargoes: some Sequence<Instant>, around now: Instant) {
    for instant in embargoes {
      if instant > now {
        until = min(until ?? instant, instant)
      } else {
        from = max(from ?? instant, instant)
      }
    }
  }

  func contains(_ now: Instant) -> Bool {
    (from.map { $0 <= now } ?? true) && (until.map { now < $0 } ?? true)
  }
}

extension EmbargoSpan: BinaryCodable {
  func encode(to writer: inout ByteWriter) {
    writer.write(from?.seconds)
    writer.write(until?.seconds)
  }

  init(from reader: inout ByteReader) throws(CacheFault) {
    from = (try reader.read() as Int64?).map { Instant(secondsSince1970: $0) }
    until = (try reader.read() as Int64?).map { Instant(secondsSince1970: $0) }
  }
}
