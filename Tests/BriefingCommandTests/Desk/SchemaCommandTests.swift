import Testing

@testable import BriefingKit

/// `briefing schema`: where the schemas are written.
@Suite struct SchemaCommandTests {
  @Test("the schemas of a project are in its Schemas/, and stay untouched where nothing has changed")
  func project() throws {
    let project = try ProjectFolder(harbour)
    try Briefing.run(["schema"], in: project, prints: "wrote 8 schemas to Schemas/")
    let before = try project.snapshot("Schemas")
    #expect(before.entries.count == 8)
    try project.write("old", to: "Schemas/page.schema.json")
    try Briefing.run(["schema"], in: project, prints: "wrote 8 schemas to Schemas/")
    #expect(try project.snapshot("Schemas").touched(since: before) == ["page.schema.json"])
    #expect(try project.snapshot("Schemas").differences(from: before) == [])
  }

  @Test("a folder may be named, with or without a project")
  func folder() throws {
    let project = try ProjectFolder()
    try Briefing.run(["schema", "a/b"], in: project, prints: "wrote 8 schemas to a/b")
    #expect(try project.snapshot("a/b").entries.count == 8)
    let process = try BriefingProcess(["schema"], in: project)
    #expect(try process.wait().code == 74)
    #expect(process.errors.contains("name it with --root, or begin one with briefing init"))
  }

  @Test("settings for VS Code are added, and never written over")
  func vscode() throws {
    let project = try ProjectFolder(harbour)
    try project.write("{}\n", to: ".vscode/settings.json")
    try Briefing.run(
      ["schema", "--vscode"], in: project,
      prints: "wrote 8 schemas to Schemas/\nwrote .vscode/extensions.json, .vscode/tasks.json")
    #expect(try project.read(".vscode/settings.json") == "{}\n")
    try Briefing.run(
      ["schema", "--vscode"], in: project,
      prints: "wrote 8 schemas to Schemas/\n.vscode/ has its files already")
  }
}
