import ArgumentParser
import BriefingKit

struct ListCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the ids and titles of records, claims or tags.",
    discussion: """
      Drafts and embargoed records are listed, too. What cannot be read is listed by its id alone; a note on \
      standard error says so.

      Example: briefing list claims
               briefing list actors --format json

      Exit codes: 0 listed, perhaps with a note, 64 wrong usage, 74 a failure of the machine.
      """)

  @Argument(
    help: "What to list: incidents, briefs, events, actors, responses, sources, pages, claims or tags.",
    completion: .list(KindWord.plural + KindWord.lists))
  var kind: String

  @Option(help: "How to write the list.")
  var format = Format.text

  @OptionGroup var root: RootOption

  @OptionGroup var jobs: JobsOption

  func validate() throws { _ = try KindWord.subject(kind) }

  func run() throws {
    let subject = try KindWord.subject(kind)
    let list = try Desk.result { () throws(BuildError) in
      let root = try root.path()
      do throws(FileError) {
        return try ContentList(subject, root: root, jobs: jobs.count)
      } catch {
        throw .load(error)
      }
    }
    let text = format == .json ? list.json : list.text
    if !text.isEmpty { try Desk.print(String(text.dropLast())) }
    if list.damagedCount > 0 {
      Terminal.printError(
        "briefing: note: \(Summary.count(list.damagedCount, "file")) cannot be read whole, so the list may lack "
          + "something; run briefing check")
    }
  }
}
