/// Why nothing was published. The site that was there before is as it was, unless the case says else.
public enum PublishError: Error, Hashable, Sendable {
  public enum PathFault: String, Hashable, Sendable {
    case empty = "it is empty"
    case absolute = "it begins with '/'"
    case emptyPart = "a part of it is empty"
    case dots = "it has the part '.' or '..'"
    case nul = "it has a NUL in it"
  }

  public enum Refusal: Hashable, Sendable {
    case notAbsolute
    case root
    case home
    case containsHome
    case projectRoot
    case containsProjectRoot
    /// The output is, or lies in, a folder of the project that holds what was written by hand.
    case source(String)
    case containsSource(String)
    case notAFolder(FileKind)
    case danglingLink
    /// Not empty, and without a manifest of ours.
    case foreignFiles
  }

  case file(FileError)
  case invalidPath(String, PathFault)
  case duplicatePath(String)
  /// Two paths that differ only in letter case or Unicode form: one file on some systems.
  case clashingPaths(String, String)
  /// A path that is a file and, for another file, a folder.
  case fileIsAlsoFolder(String, containing: String)
  /// The path of the manifest, which publishing writes itself.
  case reservedPath(String)
  case refusedOutput(String, Refusal)
  /// Something that no build wrote stands where `page` must go.
  case occupied(String, by: FileKind, page: String)
  case damagedManifest(String, line: Int)
  case unknownManifestVersion(String)
  /// Another build was publishing to the same place for longer than one waits.
  case busy(String)
}
