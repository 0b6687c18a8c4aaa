import Glibc

/// What stands under a name in a folder. A symbolic link is itself, never what it points to.
public enum FileKind: String, Hashable, Sendable {
  case file
  case directory
  case symbolicLink
  /// A FIFO, a socket or a device.
  case other

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .directory
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }

  /// Nil for a path where nothing stands, and for one that cannot be looked at.
  init?(at path: BytePath) {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else { return nil }
    self.init(mode: status.st_mode)
  }

  var described: String {
    switch self {
    case .file: "a file"
    case .directory: "a folder"
    case .symbolicLink: "a symbolic link"
    case .other: "a pipe, socket or device"
    }
  }
}
