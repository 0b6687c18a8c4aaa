/// A file of the finished site, in memory: what rendering makes, links are checked in, and
/// publishing writes.
public struct OutputFile: Sendable, Hashable {
  /// The path below the output folder, with `/` between its parts and none at the beginning:
  /// `events/e01.html`.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
