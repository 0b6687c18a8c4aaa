import Glibc

/// What keeps the system from telling of changes, so that the folders are looked through again and again
/// instead.
public enum WatchLimit: Error, Hashable, Sendable {
  /// This user's watches are used up; every folder takes one.
  case watches
  /// This user's watchers are used up; every program that watches takes one or more.
  case watchers
  /// The program has too many files open, or the system has.
  case openFiles
  /// Another `errno`.
  case system(Int32)

  /// - Parameter code: The `errno` of `inotify_init1` or `eventfd`.
  init(opening code: Int32) {
    // The one number stands for both limits; only one of them keeps /dev/null from being opened.
    self =
      switch code {
      case EMFILE where Self.canOpenFiles: .watchers
      case EMFILE, ENFILE: .openFiles
      default: .system(code)
      }
  }

  private static var canOpenFiles: Bool {
    let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    close(descriptor)
    return true
  }
}

extension WatchLimit: CustomStringConvertible {
  public var description: String {
    switch self {
    case .watches:
      "the system watches no more folders for this user; allow more with "
        + "'sudo sysctl fs.inotify.max_user_watches=524288'"
    case .watchers:
      "the system allows this user no more watching programs; allow more with "
        + "'sudo sysctl fs.inotify.max_user_instances=512', or end some"
    case .openFiles:
      "too many files are open; allow more with 'ulimit -n', or end some programs"
    case .system(let code):
      "the system does not tell of changed files: \(systemMessage(code))"
    }
  }
}
