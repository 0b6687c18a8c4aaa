/// A date, and how we come to have it.
public struct DateStatement: Sendable {
  /// Nil where the sources give no date.
  public let edtf: EDTF?
  public let basis: DateBasis
  /// The words in the source: `Wednesday`.
  public let printed: String?
  /// How a derived date was worked out, for the reader.
  public let reasoning: String?
  public let claim: Located<String>?
  public let location: SourceLocation

  /// The date as a reader reads it: `probably 19 December 2018`, `no date given`.
  public var reading: String { edtf?.reading() ?? "no date given" }
}
