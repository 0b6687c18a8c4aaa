/// `Templates/`: the templates, compiled, and the files that pages need beside them, which are published
/// below `assets/`. A project without the folder is built with the templates that the program carries.
struct TemplateFolder: Sendable {
  let set: TemplateSet
  let assets: [OutputFile]
  let findings: [Finding]

  static let folder = "Templates"
  private static let sizeLimit = 16 << 20

  init(root: String) throws(FileError) {
    var files: [(path: String, bytes: [UInt8])] = []
    var found: [Finding] = []
    for entry in try Self.entries(root) {
      let location = SourceLocation.start(of: "\(Self.folder)/\(entry.path)")
      switch (entry.kind, entry.peculiarity) {
      case (_, .hidden), (_, .leftover), (.directory, nil): continue
      case (.file, nil):
        files.append(
          (entry.path, try readFile("\(root)/\(Self.folder)/\(entry.path)", limit: Self.sizeLimit)))
      default:
        found.append(
          .error("template-file", at: location, "neither a file nor a folder that can be read; remove it"))
      }
    }
    self.init(files, found)
  }

  private init(_ files: [(path: String, bytes: [UInt8])], _ found: [Finding]) {
    var sources: [String: [UInt8]] = [:]
    var assets: [OutputFile] = []
    var findings = found
    for file in files.isEmpty && found.isEmpty
      ? defaultTemplates.map({ ($0.path, Array($0.text.utf8)) }) : files
    {
      if file.path.hasSuffix(".mustache") {
        sources[String(file.path.dropLast(".mustache".utf8.count))] = file.bytes
      } else if file.path.hasPrefix("assets/") {
        assets.append(OutputFile(path: file.path, bytes: file.bytes))
      } else {
        findings.append(
          .warning(
            "template-file", at: .start(of: "\(Self.folder)/\(file.path)"),
            "neither a '.mustache' template nor below assets/, so it is not used; move or remove it"))
      }
    }
    let set = TemplateSet(sources: sources, folder: Self.folder)
    self.set = set
    self.assets = assets
    // Names are checked before anything is rendered, also in sections that no page enters today.
    let names =
      set.findings.hasErrors
      ? [] : TemplateShape.byTemplate.flatMap { Self.findings(in: set, $0.template, $0.shape) }
    self.findings = findings + set.findings + Set(names)
  }

  private static func findings(in set: TemplateSet, _ template: String, _ shape: TemplateShape) -> [Finding] {
    guard set.names.contains(template) else {
      return [
        .error(
          "unknown-template", at: .start(of: "\(folder)/\(template).mustache"),
          "this template is needed for '\(shape.name)', and is missing; take it from a new project")
      ]
    }
    return set.check(template, context: shape)
  }

  /// Nothing where there is no such folder.
  private static func entries(_ root: String) throws(FileError) -> [FoundFile] {
    do {
      return try walk("\(root)/\(folder)")
    } catch {
      if error.reason == .system(2) { return [] }
      throw error
    }
  }
}
