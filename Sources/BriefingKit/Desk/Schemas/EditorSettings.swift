/// What VS Code needs to know of a project, in `.vscode/`.
///
/// Its YAML extension (redhat.vscode-yaml) checks and completes `site.yml` by its schema. In Markdown files it does
/// not look at front matter; there a task runs `briefing check`, and its findings are shown in the files. The
/// schemas of the kinds are named all the same: forks of the extension, and other editors, use them.
public enum EditorSettings {
  /// By their paths from the project's root.
  static var files: [(path: String, text: String)] {
    [
      (".vscode/extensions.json", JSONText.document(extensions)),
      (".vscode/settings.json", JSONText.document(settings)),
      (".vscode/tasks.json", JSONText.document(tasks)),
    ]
  }

  /// Writes those files that are not there.
  ///
  /// - Parameter root: The project's, an absolute path.
  /// - Returns: the paths of what was written.
  public static func write(root: String) throws(FileError) -> [String] {
    try createFolders(BytePath("\(root)/.vscode"))
    var written: [String] = []
    for (path, text) in files where FileKind(at: BytePath("\(root)/\(path)")) == nil {
      try replaceFile(BytePath("\(root)/\(path)"), Array(text.utf8))
      written.append(path)
    }
    return written
  }

  private static var extensions: JSONText.Value {
    .object([("recommendations", .list([.text("redhat.vscode-yaml")]))])
  }

  private static var settings: JSONText.Value {
    let kinds = RecordKind.allCases.map { kind in
      (
        name: "./\(ContentSchemas.folder)/\(ContentSchemas.name(of: kind))",
        value: JSONText.Value.text("\(ContentLoader.folder)/\(kind.folder)/**/*.md")
      )
    }
    let site = (
      name: "./\(ContentSchemas.folder)/\(ContentSchemas.siteName)",
      value: JSONText.Value.text(ContentLoader.settingsFile)
    )
    return .object([("yaml.schemas", .object([site] + kinds))])
  }

  private static var tasks: JSONText.Value {
    let pattern: JSONText.Value = .object([
      ("regexp", .text(#"^([^:]+):(\d+):(\d+): (error|warning): (.*) \[([a-z-]+)\]$"#)), ("file", .number(1)),
      ("line", .number(2)), ("column", .number(3)), ("severity", .number(4)), ("message", .number(5)),
      ("code", .number(6)),
    ])
    let matcher: JSONText.Value = .object([
      ("owner", .text("briefing")),
      ("fileLocation", .list([.text("relative"), .text("${workspaceFolder}")])),
      ("pattern", pattern),
    ])
    let check: JSONText.Value = .object([
      ("label", .text("briefing check")), ("type", .text("shell")), ("command", .text("briefing")),
      ("args", .list([.text("check")])),
      ("group", .object([("kind", .text("build")), ("isDefault", .boolean(true))])),
      ("presentation", .object([("reveal", .text("silent"))])), ("problemMatcher", matcher),
    ])
    return .object([("version", .text("2.0.0")), ("tasks", .list([check]))])
  }
}
