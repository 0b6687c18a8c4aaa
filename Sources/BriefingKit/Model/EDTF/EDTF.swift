/// A date as ISO 8601-2:2019 and the Library of Congress write it: the Extended Date/Time Format.
///
/// Levels 0 and 1 are read whole, and of level 2 the set of which one member is meant:
///
///     2018-12-19              a day; also 2018, 2018-12, 2018-22 (summer), Y170000002, -0043
///     2018-12-19T10:30:00Z    a time; also with +01, +01:00, or without a zone
///     2018-12?                uncertain; ~ is approximate, % is both
///     201X, 2018-12-XX        unspecified digits
///     2018-12-01/2018-12-05   an interval; `..` for an open end, nothing for an unknown one
///     [..2018-12-21]          one of a set: here a day on or before the 21st
///
/// Two values are equal where they are written alike: `text` is kept and settles everything else.
public struct EDTF: Sendable {
  /// As it was written; ASCII.
  public let text: String
  public let form: Form
  /// The first second that the date allows; nil where its start is open or unknown.
  ///
  /// Days are those of UTC, and so is a time without a zone: it then lies within its day. A qualifier
  /// does not widen the bounds, as nobody says by how much.
  public let earliest: Instant?
  /// The last second that the date allows; nil where its end is open or unknown.
  public let latest: Instant?

  public init(_ text: String) throws(EDTFError) {
    do {
      try self.init(parsing: text)
    } catch {
      throw error.offering(EDTFNearForms.of(text, for: error.problem))
    }
  }

  /// As `init(_:)`, without the search for what the author may have meant.
  init(parsing text: String) throws(EDTFError) {
    var text = text
    let result = text.withUTF8 { bytes -> Result<Form, EDTFError> in
      do throws(EDTFError) {
        return .success(try EDTFParser(bytes: bytes).parse())
      } catch {
        return .failure(error)
      }
    }
    self.text = text
    form = try result.get()
    earliest = form.earliest
    latest = form.latest
  }
}

extension EDTF: Hashable {
  public static func == (a: EDTF, b: EDTF) -> Bool { a.text == b.text }
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension EDTF: CustomStringConvertible {
  public var description: String { text }
}
