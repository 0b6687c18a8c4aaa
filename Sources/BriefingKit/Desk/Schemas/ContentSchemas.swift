/// JSON Schemas (draft-07) of the front matter of each kind and of `site.yml`, for editors, from the definitions
/// that check the content.
///
/// Whatever the check accepts of one file they accept. They know nothing of other files, so a reference to what
/// is not there is no fault to them.
public enum ContentSchemas {
  /// Where editors' settings and comments look for them, from the project's root.
  public static let folder = "Schemas"

  /// `event.schema.json` and its text, for each kind and for the site.
  static var files: [(name: String, text: String)] {
    var files = RecordKind.allCases.map { kind in
      let title = "The front matter of \(kind.nounWithArticle)"
      return (name(of: kind), SchemaWriter.document(title: title, RecordKeys.all(of: kind)))
    }
    files.append((siteName, SchemaWriter.document(title: "The settings of a site", SiteKeys.all)))
    return files
  }

  static func name(of kind: RecordKind) -> String { "\(kind.noun).schema.json" }
  static let siteName = "site.schema.json"

  /// The line by which YAML language servers find the schema of a new record, with a line feed; nil where the
  /// project has no schemas.
  static func comment(for kind: RecordKind, root: String) -> String? {
    guard FileKind(at: BytePath("\(root)/\(folder)/\(name(of: kind))")) == .file else { return nil }
    return comment(for: kind)
  }

  static func comment(for kind: RecordKind) -> String { comment(up: 2, name(of: kind)) }
  static var siteComment: String { comment(up: 1, siteName) }

  private static func comment(up levels: Int, _ name: String) -> String {
    "# yaml-language-server: $schema=\(String(repeating: "../", count: levels))\(folder)/\(name)\n"
  }

  /// Writes them into a folder, which is made if it is not there. A file that holds the same already is left
  /// alone.
  ///
  /// - Returns: the names of all of them.
  @discardableResult
  public static func write(to folder: String) throws(FileError) -> [String] {
    let folder = BytePath(folder)
    try createFolders(folder)
    for (name, text) in files {
      let (path, bytes) = (folder / name, Array(text.utf8))
      if let present = try? readFile(path.text, limit: bytes.count), present == bytes { continue }
      try replaceFile(path, bytes)
    }
    return files.map(\.name)
  }
}
