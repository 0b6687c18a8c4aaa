import ArgumentParser
import BriefingKit

/// What `new` may be told of a record.
struct NewRecordOptions: ParsableArguments {
  @Option(help: "The title (default: made from the id).")
  var title: String?

  @Option(help: "When, in EDTF, such as 2025-03-09 or \"2025-03-09?\"; of a source: when it was published.")
  var date: String?

  @Option(
    help: "The incident's id, where the site has several.", completion: ProjectCompletion.ids(of: .incident))
  var incident: String?

  @Option(help: "The marking (TLP).")
  var tlp: TLP?

  @Option(
    help: ArgumentHelp(
      "For an event or a response: the claims that carry it, such as C01,C02.", valueName: "ids"),
    completion: ProjectCompletion.claims)
  var claims: String?

  @Option(help: "For a response: the actor who responds.", completion: ProjectCompletion.ids(of: .actor))
  var responder: String?

  @Option(help: "For a source: where it stands.")
  var url: String?

  @Option(
    help: "For a source: the actor who published it, or not-stated.",
    completion: ProjectCompletion.ids(of: .actor))
  var publisher: String?

  private var texts: [(option: String, keys: [String], value: String?)] {
    [
      ("--title", ["title"], title), ("--date", ["date", "occurred", "published"], date),
      ("--incident", ["incident"], incident), ("--tlp", ["tlp"], tlp?.rawValue),
      ("--responder", ["responder"], responder), ("--url", ["url"], url),
      ("--publisher", ["publisher"], publisher),
    ]
  }

  private var claimIDs: [String]? {
    claims?.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
  }

  func validate(for kind: RecordKind) throws {
    for (option, keys, value) in texts + [("--claims", ["claims"], claims)] {
      guard let value else { continue }
      // A source has claims, but not by their ids.
      let isForKind = keys.contains { NewRecord.has($0, kind) } && !(option == "--claims" && kind == .source)
      guard isForKind else { throw ValidationError("\(option) does not go with \(kind.nounWithArticle).") }
      if value.allSatisfy(\.isWhitespace) {
        throw ValidationError("\(option) takes a value, not an empty text.")
      }
      if value.contains(where: \.isNewline) { throw ValidationError("\(option) takes one line.") }
    }
  }

  func apply(to record: inout NewRecord) {
    for (_, keys, value) in texts {
      guard let value, let key = keys.first(where: { NewRecord.has($0, record.kind) }) else { continue }
      record[key] = value
    }
    if let claimIDs { record.set("claims", to: claimIDs) }
  }
}

extension TLP: ExpressibleByArgument {}
