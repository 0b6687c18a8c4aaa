/// `Templates/`: the templates, compiled, and the files that pages need beside them, which are published
/// below `assets/`. A project without the folder is built with the templates that the program carries.
struct TemplateFolder: Sendable {
  let set: TemplateSet
  let assets: [OutputFile]
  /// Of the templates' names and bytes.
  let fingerprint: Fingerprint
  let findings: [Finding]

  static let folder = "Templates"
  private static let sizeLimit = 16 << 20

  /// What stands in the folder, as it was read.
  struct Files: Sendable {
    fileprivate(set) var files: [(path: String, bytes: [UInt8])] = []
    /// What could not be read.
    fileprivate(set) var findings: [Finding] = []
  }

  static func files(root: String) throws(FileError) -> Files {
    var files = Files()
    for entry in try Self.entries(root) {
      let location = SourceLocation.start(of: "\(Self.folder)/\(entry.path)")
      switch (entry.kind, entry.peculiarity) {
      case (_, .hidden), (_, .leftover), (.directory, nil): continue
      case (.file, nil):
        files.files.append(
          (entry.path, try readFile("\(root)/\(Self.folder)/\(entry.path)", limit: Self.sizeLimit)))
      default:
        files.findings.append(
          Finding(
            .unreadableTemplate, at: location, "neither a file nor a folder that can be read; remove it"))
      }
    }
    return files
  }

  /// - Parameter last: What was there before: it is used where only assets have changed.
  init(_ folder: Files, last: TemplateFolder? = nil) {
    let (files, found) = (folder.files, folder.findings)
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
          Finding(
            .templateFile, at: .start(of: "\(Self.folder)/\(file.path)"),
            "neither a '.mustache' template nor below assets/, so it is not used; move or remove it"))
      }
    }
    let fingerprint = Self.fingerprint(of: sources)
    self.fingerprint = fingerprint
    let known = last.flatMap { $0.fingerprint == fingerprint ? $0.set : nil }
    let set = known ?? TemplateSet(sources: sources, folder: Self.folder)
    self.set = set
    self.assets = assets
    self.findings = findings + set.findings
  }

  // The key need not be secret: whoever writes the templates writes the pages.
  private static func fingerprint(of sources: [String: [UInt8]]) -> Fingerprint {
    var maker = Fingerprinter(Fingerprinter.Key(first: 1, second: 2))
    for (name, bytes) in sources.sorted(by: { $0.key < $1.key }) {
      maker.add(name)
      bytes.withUnsafeBytes { maker.add($0) }
    }
    return maker.fingerprint
  }

  /// What is wrong with the names in the templates that `plans` need. They are checked before anything is
  /// rendered, and so also in sections that no page enters today.
  func nameFindings(for plans: [PagePlan]) -> [Finding] {
    guard !set.findings.hasErrors else { return [] }
    let pages = Dictionary(plans.map { ($0.template, $0.path) }, uniquingKeysWith: { first, _ in first })
    var known: Set<Finding> = []
    var findings: [Finding] = []
    for (template, shape) in TemplateShape.byTemplate {
      guard set.templateIndex(template) != nil else {
        findings.append(missing(template, shape))
        continue
      }
      // A part that several templates include is reported once, with the first page.
      for finding in set.check(template, context: shape) where known.insert(finding).inserted {
        var finding = finding
        if let page = pages[template] { finding.message += " (rendering '\(page)')" }
        findings.append(finding)
      }
    }
    return findings
  }

  private func missing(_ template: String, _ shape: TemplateShape) -> Finding {
    Finding(
      .unknownTemplate, at: .start(of: "\(Self.folder)/\(template).mustache"),
      "the template of the \(shape.name) is missing; add it, or delete \(Self.folder)/ to build with the program's own"
    )
  }

  /// Nothing where there is no such folder.
  private static func entries(_ root: String) throws(FileError) -> [FoundFile] {
    do {
      return try walk("\(root)/\(folder)")
    } catch {
      if error.isMissing { return [] }
      throw error
    }
  }
}
