import ArgumentParser
import BriefingKit

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a project: a small invented incident to learn with, and to replace.",
    discussion: """
      Makes a folder with one or more records of every kind, whose comments say what the keys are for. It builds as it \
      is. The folder must be new, or empty but for .git: nothing is overwritten, and an init that fails leaves nothing.

      --vscode adds JSON Schemas of all keys in Schemas/, and .vscode/ with settings and a task that shows what \
      'briefing check' finds in the files. --templates adds the program's own templates in Templates/, for those who \
      want to change them; without that folder the site follows the program.

      Example: briefing init my-briefing
               briefing init --vscode .

      Exit codes: 0 the project is made, 64 wrong usage or a folder that is in use, 74 a failure of the machine.
      """)

  @Argument(help: "The folder to make, or an empty one.", completion: .directory)
  var folder: String

  @Flag(help: "Add schemas and settings for VS Code.")
  var vscode = false

  @Flag(help: "Add a copy of the templates.")
  var templates = false

  func validate() throws {
    if folder.isEmpty { throw ValidationError("The folder's path is empty; name one, such as my-briefing.") }
  }

  func run() throws {
    let path = try Desk.result { () throws(BuildError) in try AbsolutePath.of(withoutSlashes) }
    let starter = StarterProject(hasEditorSettings: vscode, hasTemplates: templates)
    let count = try Desk.written(exits: Self.code) { () throws(StarterError) in try starter.write(to: path) }
    try Desk.print(report(count, path))
  }

  private static func code(for error: StarterError) -> ExitCode {
    if case .file = error { .failureOfTheMachine } else { .validationFailure }
  }

  private var withoutSlashes: String {
    var path = folder[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  private func report(_ count: Int, _ path: String) -> String {
    let isHere = (try? AbsolutePath.of(".")) == path
    let place = isHere ? "this folder" : "'\(VisibleCharacters.line(withoutSlashes))'"
    let enter = isHere ? "" : "  cd \(ShellWord.quoted(withoutSlashes))\n"
    let editor =
      vscode
      ? "" : "\nFor VS Code, 'briefing schema --vscode' adds schemas of all keys, and a task that checks."
    return """
      wrote \(count) files to \(place): a small invented incident, to replace with your own

      Next:
      \(enter)  briefing serve --open     shows the site, and each edit as you save it
        briefing new event ID     begins a record; also actor, source, response, brief, page
        briefing check            says what is wrong, and where
        briefing build            publishes to Public/

      Begin with Content/sources/: the sources, and what is claimed in them.\(editor)
      """
  }
}
