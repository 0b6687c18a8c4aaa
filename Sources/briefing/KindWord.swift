import ArgumentParser
import BriefingKit

/// The kinds of record as they are named on the command line: in the singular or the plural.
enum KindWord {
  static var singular: [String] { RecordKind.allCases.map(\.noun) }
  static var plural: [String] { RecordKind.allCases.map(\.folder) }

  static func kind(_ word: String) throws -> RecordKind {
    if let kind = RecordKind.allCases.first(where: { $0.noun == word || $0.folder == word }) { return kind }
    throw unknown(word, among: singular + plural, shown: singular)
  }

  static func subject(_ word: String) throws -> ContentList.Subject {
    switch word {
    case "claim", "claims": return .claims
    case "tag", "tags": return .tags
    default: break
    }
    if let kind = RecordKind.allCases.first(where: { $0.noun == word || $0.folder == word }) {
      return .records(kind)
    }
    throw unknown(word, among: singular + plural + ["claim"] + lists, shown: plural + lists)
  }

  /// What can be listed besides records.
  static let lists = ["claims", "tags"]

  private static func unknown(_ word: String, among words: [String], shown: [String]) -> ValidationError {
    let hint = NearMiss.hint(for: word, among: words)
    return ValidationError(
      "There is no kind '\(VisibleCharacters.line(word))'"
        + (hint.isEmpty ? "; the kinds are \(shown.joined(separator: ", "))." : hint))
  }
}
