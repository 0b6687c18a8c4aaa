/// What has changed below the folders that are watched.
public enum FileChanges: Hashable, Sendable {
  /// Paths as `root/folder/file`, with the root as it was given. A folder's path stands for all that is in
  /// it.
  case paths(Set<String>)
  /// The system has lost count.
  case everything
}
