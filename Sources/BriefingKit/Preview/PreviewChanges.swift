/// What changed in a project since it was last looked at.
public enum PreviewChanges: Sendable, Equatable {
  /// The paths of files and folders from the project's root: `Content/events/x.md`.
  case paths(Set<String>)
  /// Nobody knows what.
  case everything
}

extension PreviewChanges {
  func isBelow(_ folder: String) -> Bool {
    switch self {
    case .paths(let paths): paths.contains { $0 == folder || $0.hasPrefix(folder + "/") }
    case .everything: true
    }
  }
}
