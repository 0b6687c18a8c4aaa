import BriefingKit
import Glibc

enum AbsolutePath {
  /// The path from `/`, with `.` and `..` resolved as far as it exists.
  static func of(_ path: String) throws(BuildError) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    if path.hasPrefix("/") { return path }
    guard let folder = realpath(".", nil) else {
      throw .load(FileError(.read, ".", .system(errno)))
    }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }
}
