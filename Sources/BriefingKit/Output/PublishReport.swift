/// What publishing did. The lists are sorted by the bytes of the paths and leave out the manifest.
public struct PublishReport: Hashable, Sendable {
  public enum Manner: Hashable, Sendable {
    /// Everything stood there already: nothing was written, not even a time.
    case upToDate
    /// The new site took the place of the old one in one step.
    case exchanged
    /// File by file, where the file system cannot exchange folders: a reader may have seen, for a
    /// moment, new pages beside old ones.
    case fileByFile
  }

  public let written: [String]
  /// Files that were there with the same bytes: they keep their inode and modification time.
  public let unchanged: [String]
  public let removed: [String]
  public let manner: Manner
}
