/// What `walk` met below a folder.
public struct FoundFile: Hashable, Sendable {
  /// Why an entry is not one to read. A folder with a peculiarity is not entered.
  public enum Peculiarity: Hashable, Sendable {
    /// Its name begins with `.`.
    case hidden
    /// An editor's backup or lock file: `x.md~`, `#x.md#`, `x.md.swp`.
    case leftover
    /// The name is not UTF-8; `path` shows U+FFFD for what is not, so the file cannot be opened by it.
    case invalidName
    /// A folder that could not be listed.
    case unreadable(FileError)
    /// A folder below `depthLimit` others.
    case tooDeep
  }

  /// How many folders deep `walk` goes.
  public static let depthLimit = 100

  /// From the folder that was walked, with `/` between its parts: `events/e01.md`.
  public let path: String
  public let kind: FileKind
  public let peculiarity: Peculiarity?

  public init(path: String, kind: FileKind, peculiarity: Peculiarity? = nil) {
    self.path = path
    self.kind = kind
    self.peculiarity = peculiarity
  }
}
