/// A link to somewhere else, as it is written.
public struct ExternalLink: Hashable, Sendable {
  public let url: String
  /// Whether the record that has it is above TLP:CLEAR. An address is asked if one of its links is clear.
  public let isWithheld: Bool
  /// Where the source is kept, for the report of a broken one.
  public let archiveURL: String?

  public init(_ url: String, isWithheld: Bool = false, archiveURL: String? = nil) {
    self.url = url
    self.isWithheld = isWithheld
    self.archiveURL = archiveURL
  }

  /// What results are filed under: no fragment, no user name, no password. Nil where the link is not http(s).
  public var address: String? { ExternalAddress(url)?.text }
}
