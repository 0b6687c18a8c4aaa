/// Why no project was begun. Nothing was written, or all that was is gone again.
public enum StarterError: Error, Sendable {
  case notAFolder(String, FileKind)
  /// With the name of something in it.
  case notEmpty(String, name: String)
  case file(FileError)
}

extension StarterError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notAFolder(let path, let kind): "'\(path)' is \(kind.described); name a new folder, or an empty one"
    case .notEmpty(let path, let name):
      "'\(path)' is not empty: it holds '\(name)'; nothing was written. Name a new folder, or an empty one"
    case .file(let error): "\(error)"
    }
  }
}
