/// Something wrong in the content, as the pages show it.
public struct PreviewFinding: Hashable, Sendable {
  public enum Severity: String, Sendable {
    case error
    case warning
  }

  public struct Note: Hashable, Sendable {
    public var place: String?
    public var message: String

    public init(_ message: String, place: String? = nil) {
      self.place = place
      self.message = message
    }
  }

  public var severity: Severity
  /// `Content/events/x.md:14:3`
  public var place: String?
  public var message: String
  /// `unknown-actor`
  public var rule: String?
  public var notes: [Note]

  public init(
    _ severity: Severity, place: String? = nil, _ message: String, rule: String? = nil, notes: [Note] = []
  ) {
    self.severity = severity
    self.place = place
    self.message = message
    self.rule = rule
    self.notes = notes
  }
}

/// What an update told the open pages.
public struct PreviewDelivery: Hashable, Sendable {
  /// How many pages were told to reload.
  public var reloads = 0
  /// The style sheets, scripts and pictures that have changed, in the order of their paths.
  public var changedAssets: [String] = []
  /// How many pages listened.
  public var openPages = 0
}
