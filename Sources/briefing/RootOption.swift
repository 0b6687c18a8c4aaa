import ArgumentParser
import BriefingKit
import Glibc

/// Which project a command works on.
struct RootOption: ParsableArguments {
  @Option(
    name: .customLong("root"),
    help:
      "The project's folder, which holds Content/ (default: this folder, or the nearest above it that does).",
    completion: .directory)
  var folder: String?

  func validate() throws {
    if folder == "" { throw ValidationError("--root takes the path of a folder, not an empty text.") }
  }

  /// Absolute. Where no folder holds a project, the one that the command was run in.
  func path() throws(BuildError) -> String { try Self.path(folder) }

  /// The same for what was written behind `--root`; nil where nothing was.
  static func path(_ folder: String?) throws(BuildError) -> String {
    if let folder { return try AbsolutePath.of(folder) }
    let here = try AbsolutePath.of(".")
    var folder = here[...]
    while !holdsProject(String(folder)) {
      guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), slash > folder.startIndex else {
        return here
      }
      folder = folder[..<slash]
    }
    return String(folder)
  }

  static func holdsProject(_ folder: String) -> Bool {
    access("\(folder)/Content/site.yml", F_OK) == 0
  }
}
