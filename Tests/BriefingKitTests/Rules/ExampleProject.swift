import Glibc

@testable import BriefingKit

/// The sound project over which the files of the rules' examples are laid.
enum ExampleProject {
  /// By path.
  private static let files: [String: String] = [
    "Content/site.yml": """
    title: Harbour breach
    base_url: https://briefing.example/
    default_tlp: clear

    """,
    "Content/incidents/harbour-breach.md": """
    ---
    title: Harbour mail read
    key_points:
      - text: Somebody is reported to have read the mail of the harbour office.
        claims: [C1]
    ---

    The office says that [its mail was read](../events/mail-read.md) [@C1].

    """,
    "Content/sources/gazette.md": """
    ---
    title: Article in the Gazette
    published: 2024-03-04
    claims:
      - id: C1
        says: Somebody read the mail.
        claimant: harbour-office
    ---

    """,
    "Content/actors/harbour-office.md": """
    ---
    title: Harbour office
    ---

    """,
    "Content/events/mail-read.md": """
    ---
    title: The mail is read
    incident: harbour-breach
    date: 2024-03-01
    actors:
      - actor: harbour-office
        role: receiver
    claims: [C1]
    ---

    """,
    "Content/responses/office-statement.md": """
    ---
    title: The office makes a statement
    incident: harbour-breach
    responder: harbour-office
    date: 2024-03-02
    claims: [C1]
    ---

    """,
    "Content/briefs/outlook.md": """
    ---
    title: Outlook
    incident: harbour-breach
    ---

    Little is known [@C1].

    """,
    "Content/pages/about.md": """
    ---
    title: About
    ---

    What this site is.

    """,
    "Content/static/plan.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>\n",
  ]

  /// Checks the project with the files in it.
  ///
  /// - Parameter change: what else is done to the project, such as a symbolic link.
  static func findings(
    _ changed: [Rule.File] = [], change: (Scratch) throws -> Void = { _ in }
  ) throws -> [Finding] {
    var findings: [Finding] = []
    try Scratch.with { project in
      var files = Self.files.mapValues { Array($0.utf8) }
      if changed.contains(where: { $0.path.hasPrefix("Templates/") }) {
        for file in defaultTemplates { files["Templates/\(file.path)"] = Array(file.text.utf8) }
      } else if !changed.isEmpty {
        // Empty pages are made in a tenth of the time, and what is wrong in the content is the same.
        for (name, _) in TemplateShape.byTemplate { files["Templates/\(name).mustache"] = [] }
      }
      for file in changed { files[file.path] = file.bytes }
      for (path, bytes) in files { try project.write(bytes, to: path) }
      try change(project)
      var options = SiteBuilder.Options(root: project.path, usesCache: false, now: Instant(year: 2026))
      if project.kind("snapshots") != nil { options.snapshots = project("snapshots") }
      findings = try SiteBuilder(options).check().findings
    }
    return findings
  }

  /// Checks the links of a folder of these files, as from the disk and as on a host.
  static func linkFindings(_ files: [Rule.File]) throws -> [Finding] {
    var findings: [Finding] = []
    try Scratch.with { folder in
      for file in files { try folder.write(file.bytes ?? [], to: file.path) }
      for isStrict in [true, false] {
        let options = FolderLinkCheck.Options(
          path: folder.path, baseURL: "https://harbour.example/", strictFiles: isStrict, reportsOrphans: true)
        findings += try FolderLinkCheck(options).check().findings
      }
    }
    return findings
  }
}

extension Rule.File {
  /// Nil for a file that is not there.
  var bytes: [UInt8]? {
    text.map { text in
      switch encoding {
      case .utf8: Array("\(text)\n".utf8)
      case .latin1: text.unicodeScalars.map { UInt8($0.value) } + [UInt8(ascii: "\n")]
      }
    }
  }
}

extension Scratch {
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = BytePath(self(name))
    if let folder = file.parent { try createFolders(folder) }
    unlink(self(name))
    try writeNewFile(file, bytes)
  }
}
