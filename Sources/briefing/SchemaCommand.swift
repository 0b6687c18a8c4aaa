import ArgumentParser
import BriefingKit

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write JSON Schemas of the front matter and of site.yml, for editors.",
    discussion: """
      One file for each kind, such as event.schema.json, and site.schema.json: draft-07, made from the definitions \
      that check the content. Run it again after an update of briefing.

      With --vscode it also writes .vscode/ with the settings for site.yml and a task 'briefing check', whose findings \
      VS Code shows in the files; what is there already stays.

      Example: briefing schema --vscode
               briefing schema
               briefing schema /tmp/schemas

      Exit codes: 0 written, 64 wrong usage, 74 a failure of the machine.
      """)

  @Argument(
    help: "The folder to write to (default: Schemas below the project's root).", completion: .directory)
  var folder: String?

  @Flag(help: "Also write .vscode/ into the project.")
  var vscode = false

  @OptionGroup var root: RootOption

  func validate() throws {
    if folder == "" { throw ValidationError("The folder's path is empty; name one, or leave it out.") }
    if folder != nil, vscode {
      throw ValidationError("--vscode goes with the project's own Schemas/; leave the folder out.")
    }
  }

  func run() throws {
    if let folder {
      let names = try Desk.written { () throws(FileError) in try ContentSchemas.write(to: folder) }
      return try Desk.print("wrote \(names.count) schemas to \(VisibleCharacters.line(folder))")
    }
    let root = try Desk.projectRoot(root)
    let names = try Desk.written { () throws(FileError) in
      try ContentSchemas.write(to: "\(root)/\(ContentSchemas.folder)")
    }
    try Desk.print("wrote \(names.count) schemas to \(ContentSchemas.folder)/")
    guard vscode else { return }
    let written = try Desk.written { () throws(FileError) in try EditorSettings.write(root: root) }
    try Desk.print(
      written.isEmpty ? ".vscode/ has its files already" : "wrote \(written.joined(separator: ", "))")
  }
}
