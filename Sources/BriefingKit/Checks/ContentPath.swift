/// Paths of content files from the project's root, for the rules that compare them.
enum ContentPath {
  /// The record that the file at `path` would hold: `Content/events/2018/e01.md` the event `e01`.
  static func record(at path: String) -> RecordReference? {
    parts(of: path).flatMap { parts in
      RecordKind(rawValue: parts.folder).map { RecordReference($0, parts.id) }
    }
  }

  /// As `record(at:)`, where the folder's name is misspelt.
  static func likelyRecord(at path: String) -> RecordReference? {
    guard let parts = parts(of: path),
      let folder = NearMiss.of(parts.folder, among: RecordKind.allCases.map(\.folder))
    else { return nil }
    return RecordKind(rawValue: folder).map { RecordReference($0, parts.id) }
  }

  private static func parts(of path: String) -> (folder: String, id: String)? {
    let parts = path.split(separator: "/")
    guard parts.count > 2, parts[0] == ContentLoader.folder, let name = parts.last, name.hasSuffix(".md")
    else { return nil }
    return (String(parts[1]), String(name.dropLast(3)))
  }

  /// `path` as a link in `file` has it: `../actors/area-1.md`.
  static func relative(_ path: String, from file: String) -> String {
    let target = path.split(separator: "/")
    let folder = file.split(separator: "/").dropLast()
    var shared = 0
    while shared < folder.count, shared < target.count - 1, folder[shared] == target[shared] { shared += 1 }
    let up = [Substring](repeating: "..", count: folder.count - shared)
    return (up + target[shared...]).joined(separator: "/")
  }
}
