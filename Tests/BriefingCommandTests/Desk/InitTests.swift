import Glibc
import Testing

@testable import BriefingKit

/// `briefing init`: the first minute.
@Suite struct InitTests {
  private static let next = """

    Next:
      cd first
      briefing serve --open     shows the site, and each edit as you save it
      briefing new event ID     begins a record; also actor, source, response, brief, page
      briefing check            says what is wrong, and where
      briefing build            publishes to Public/

    Begin with Content/sources/: the sources, and what is claimed in them.
    """

  @Test("a new project says what to do next, and builds without findings")
  func starter() throws {
    let project = try ProjectFolder()
    try Briefing.run(
      ["init", "first"], in: project,
      prints:
        "wrote \(starterFiles.count) files to 'first': a small invented incident, to replace with your own\n"
        + Self.next
        + "\nFor VS Code, 'briefing schema --vscode' adds schemas of all keys, and a task that checks.")
    try Briefing.run(
      ["build", "--strict", "--root", "first"], in: project,
      prints: "built 30 pages: 43 changed, 0 removed, in N s")
    #expect(try project.names == ["first"])
    let kinds = try readFolder(BytePath(project("first/Content"))).map { BytePath($0.name).text }
    #expect(Set(kinds) == Set(RecordKind.allCases.map(\.folder) + ["site.yml", "static"]))
    #expect(try project.read("first/.gitignore").contains("\n/Public/\n"))
  }

  @Test("with everything it still builds without findings, and each record names its schema")
  func everything() throws {
    let project = try ProjectFolder()
    let process = try BriefingProcess(["init", "--vscode", "--templates", "first/"], in: project)
    #expect(try process.wait().code == 0)
    #expect(!process.output.contains("For VS Code"))
    try Briefing.run(
      ["build", "--strict", "--root", "first"], in: project,
      prints: "built 30 pages: 43 changed, 0 removed, in N s")
    for (path, text) in EditorSettings.files { #expect(try project.read("first/\(path)") == text) }
    for (name, text) in ContentSchemas.files { #expect(try project.read("first/Schemas/\(name)") == text) }
    for (path, text) in defaultTemplates { #expect(try project.read("first/Templates/\(path)") == text) }
    for (path, text) in starterFiles where path.hasSuffix(".md") {
      let kind = try #require(RecordKind(rawValue: String(path.split(separator: "/")[1])))
      let schema = "# yaml-language-server: $schema=../../Schemas/\(kind.noun).schema.json"
      #expect(try project.read("first/\(path)") == "---\n\(schema)\n\(text.dropFirst(4))")
    }
    #expect(
      try project.read("first/Content/site.yml").hasPrefix(
        "# yaml-language-server: $schema=../Schemas/site.schema.json\n"))
  }

  @Test("an empty folder, also one with a repository in it, can be filled where it stands")
  func inPlace() throws {
    let project = try ProjectFolder()
    try project.write("ref: refs/heads/main\n", to: ".git/HEAD")
    let process = try BriefingProcess(["init", "."], in: project)
    #expect(try process.wait().code == 0)
    #expect(process.output.hasPrefix("wrote \(starterFiles.count) files to this folder"))
    #expect(!process.output.contains("  cd "))
    #expect(try project.names == [".git", ".gitignore", "Content"])
    #expect(try BriefingProcess(["check", "--strict"], in: project).wait().code == 0)
  }

  @Test("folders above a new one are made")
  func deep() throws {
    let project = try ProjectFolder()
    #expect(try BriefingProcess(["init", "a/b/c"], in: project).wait().code == 0)
    #expect(FileKind(at: BytePath(project("a/b/c/Content/site.yml"))) == .file)
  }

  @Test("what is there is never overwritten")
  func refusals() throws {
    let project = try ProjectFolder(["full/notes.txt": "mine\n", "file": "mine\n"])
    for (folder, message) in [
      (
        "full",
        "'TMP/project/full' is not empty: it holds 'notes.txt'; nothing was written. Name a new folder, or an empty one"
      ),
      ("file", "'TMP/project/file' is a file; name a new folder, or an empty one"),
      (
        ".",
        "'TMP/project' is not empty: it holds 'file'; nothing was written. Name a new folder, or an empty one"
      ),
    ] {
      try Briefing.run(["init", folder], in: project, reports: "briefing: error: \(message)", exits: 64)
    }
    #expect(try project.names == ["file", "full"])
    #expect(try project.read("full/notes.txt") == "mine\n")
    #expect(try BriefingProcess(["init", "first"], in: project).wait().code == 0)
    #expect(try BriefingProcess(["init", "first"], in: project).wait().code == 64)
  }

  @Test("where nothing can be written the reason is given")
  func impossible() throws {
    let process = try BriefingProcess(["init", "/proc/briefing"], in: ProjectFolder())
    #expect(try process.wait().code == 74)
    #expect(process.errors.hasPrefix("briefing: error: cannot create '/proc/"), "\(process.errors)")
  }

  @Test(
    "an init that is ended leaves all of the project or nothing of it", arguments: [SIGINT, SIGTERM, SIGKILL])
  func interrupted(signal: Int32) throws {
    var ended = 0
    for attempt in 0..<12 {
      let project = try ProjectFolder()
      let process = try BriefingProcess(["init", "--templates", "first"], in: project)
      usleep(UInt32(attempt) * 3_000)
      process.send(signal)
      if try process.wait().code != 0 { ended += 1 }
      let names = try project.names.filter { signal != SIGKILL || !$0.hasPrefix(".first.staging-") }
      #expect(names == [] || names == ["first"], "\(names)")
      if names == ["first"] {
        let count = try readTree(BytePath(project("first"))).count { $0.kind == .file }
        #expect(count == starterFiles.count + defaultTemplates.count)
      }
    }
    #expect(ended > 0)
  }
}
