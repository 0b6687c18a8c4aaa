/// The site as it stands at the moment of asking.
///
/// Both closures are called on threads of a pool, several at a time, and may take long.
public struct PreviewContent: Sendable {
  /// The bytes of the file at a path from the site's root, with `/` between its parts: `events/x.html`.
  public var file: @Sendable (_ path: String) -> [UInt8]?
  /// The page for addresses where nothing stands; nil for one of the server's own.
  public var notFound: @Sendable () -> [UInt8]?

  public init(
    file: @escaping @Sendable (_ path: String) -> [UInt8]?,
    notFound: @escaping @Sendable () -> [UInt8]? = { nil }
  ) {
    self.file = file
    self.notFound = notFound
  }
}
