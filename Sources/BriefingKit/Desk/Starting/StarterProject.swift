/// The project that an author begins with: a small invented incident, complete, with comments that teach.
public struct StarterProject: Sendable {
  /// Whether editors get the schemas and their settings.
  public var hasEditorSettings: Bool
  /// Whether the program's templates are copied, for those who want to change them.
  public var hasTemplates: Bool

  public init(hasEditorSettings: Bool, hasTemplates: Bool) {
    self.hasEditorSettings = hasEditorSettings
    self.hasTemplates = hasTemplates
  }

  /// By their paths from the project's root, without `.git`.
  var files: [(path: String, text: String)] {
    var files = starterFiles.map { file in
      (path: file.path == "gitignore" ? ".gitignore" : file.path, text: file.text)
    }
    if hasTemplates {
      files += defaultTemplates.map { (path: "\(TemplateFolder.folder)/\($0.path)", text: $0.text) }
    }
    guard hasEditorSettings else { return files }
    files = files.map { (path: $0.path, text: Self.namingSchema($0.text, path: $0.path)) }
    files += ContentSchemas.files.map { (path: "\(ContentSchemas.folder)/\($0.name)", text: $0.text) }
    return files + EditorSettings.files
  }

  private static func namingSchema(_ text: String, path: String) -> String {
    if path == ContentLoader.settingsFile { return ContentSchemas.siteComment + text }
    let parts = path.split(separator: "/")
    guard parts.count == 3, path.hasSuffix(".md"), let kind = RecordKind(rawValue: String(parts[1])) else {
      return text
    }
    return "---\n" + ContentSchemas.comment(for: kind) + text.dropFirst("---\n".count)
  }
}
