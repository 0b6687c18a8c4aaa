import ArgumentParser
import BriefingKit

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a record: its file, with what must be filled in and what may be.",
    discussion: """
      Writes Content/KINDS/ID.md, and prints its path. Nothing is asked, and nothing overwritten. The keys that the \
      record needs are there; those that most have stand among them as comments.

      With --from a source begins with the private copy that you read: its name and its SHA-256, and the title that it \
      has. The copy itself stays where it is, outside the project.

      Example: briefing new event gate-opened --title "The gate is opened" --date "2025-03-09?"
               briefing new source --from ~/copies/courier.html --publisher courier
               $EDITOR "$(briefing new actor harbour-office)"

      Exit codes: 0 written, 64 wrong usage, a bad id or one that is taken, 74 a failure of the machine.
      """)

  @Argument(
    help: "The kind: incident, brief, event, actor, response, source or page.",
    completion: .list(KindWord.singular))
  var kind: String

  @Argument(help: "The id: lower-case letters, digits and hyphens (with --from it may be left out).")
  var id: String?

  @OptionGroup var values: NewRecordOptions

  @Option(
    help: ArgumentHelp("For a source: the copy that you read, such as a saved page.", valueName: "file"),
    completion: .file())
  var from: String?

  @OptionGroup var root: RootOption

  func validate() throws {
    let kind = try KindWord.kind(kind)
    try values.validate(for: kind)
    if from != nil, kind != .source { throw ValidationError("--from goes with sources only.") }
    if from == "" { throw ValidationError("--from takes the path of a file, not an empty text.") }
    if id == nil, from == nil {
      throw ValidationError("Name an id behind the kind, such as 'briefing new \(kind.noun) first-report'.")
    }
  }

  func run() throws {
    let kind = try KindWord.kind(kind)
    let snapshot = try from.map { path in
      try Desk.result { () throws(FileError) in try SnapshotFacts(path: path) }
    }
    var record = try Desk.result(exits: Self.code) { () throws(NewRecordError) in
      try NewRecord(kind, id ?? snapshot.map(Self.id) ?? "")
    }
    if let snapshot { record.describe(snapshot) }
    values.apply(to: &record)
    let root = try Desk.projectRoot(root)
    let written = try Desk.written(exits: Self.code) { () throws(NewRecordError) in
      try record.write(root: root)
    }
    try Desk.print(try Desk.shown(written.path, root: root))
    for note in written.unknownReferences { Terminal.printError("briefing: note: \(note)") }
    if !written.open.isEmpty {
      let hint = written.open.contains("claims") ? " ('briefing list claims' shows those that are there)" : ""
      Terminal.printError(
        "briefing: note: still to be filled in: \(written.open.joined(separator: ", "))\(hint)")
    }
    if let from { try Self.warn(ofSnapshot: from, in: root) }
  }

  private static func id(for snapshot: SnapshotFacts) -> String {
    let stem = snapshot.name.split(separator: ".").first.map(String.init) ?? ""
    let id = snapshot.title.map(NewRecord.id) ?? ""
    return id.isEmpty ? NewRecord.id(for: stem) : id
  }

  private static func code(for error: NewRecordError) -> ExitCode {
    if case .file = error { .failureOfTheMachine } else { .validationFailure }
  }

  private static func warn(ofSnapshot path: String, in root: String) throws {
    let path = try Desk.result { () throws(BuildError) in try AbsolutePath.of(path) }
    guard path.hasPrefix(root + "/") else { return }
    Terminal.printError(
      "briefing: warning: the copy lies in the project; keep copies of what others wrote outside it, so that they are "
        + "not published with it")
  }
}
