/// The reference of the content model for authors, in Markdown, from the definitions that read and check
/// the content.
enum ContentModelReference {
  static var markdown: String {
    var text = """
      # The content model

      Every key that an author may write. This page is made from the definitions that check the content.

      ## Keys of every record

      \(table(RecordKeys.all))

      """
    for kind in RecordKind.allCases {
      let own = RecordKeys.all(of: kind).dropFirst(RecordKeys.all.count)
      text += "\n## \(kind.folder)\n\nOne file each, `Content/\(kind.folder)/ID.md`.\n"
      text += own.isEmpty ? "No keys of their own.\n" : "\n\(table(Array(own)))\n"
    }
    text += "\n## site.yml\n\n\(table(SiteKeys.all))\n"
    text += "\n## Maps\n\nWhat stands in lists and behind keys as a map of its own keys.\n"
    for (name, keys) in maps { text += "\n### \(name)\n\n\(table(keys))\n" }
    text += "\n## Words\n\n| | |\n|---|---|\n"
    for (noun, words) in vocabularies {
      text += "| \(noun) | \(words.map { "`\($0)`" }.joined(separator: ", ")) |\n"
    }
    return text
  }

  private static let maps: [(String, [KeyDescription])] = [
    ("a date", DateKeys.all), ("a claim", ClaimKeys.all), ("a quotation", QuoteKeys.all),
    ("a relation", RelationKeys.all), ("an actor’s entry", InvolvementKeys.all),
    ("a key point", KeyPointKeys.all), ("a difference", DifferenceKeys.all),
    ("an assessment", AssessmentKeys.all), ("a revision", RevisionKeys.all),
    ("a navigation entry", NavigationKeys.all),
  ]

  private static func table(_ keys: [KeyDescription]) -> String {
    let rows = keys.map { key in
      let need = key.isRequired ? "required" : ""
      return "| `\(key.name)` | \(words(for: key.schema)) | \(need) | \(key.purpose) |"
    }
    return (["| key | value | | |", "|---|---|---|---|"] + rows).joined(separator: "\n")
  }

  private static func words(for schema: ValueSchema) -> String {
    switch schema {
    case .text, .claimID: "text"
    case .boolean: "`true` or `false`"
    case .integer: "whole number"
    case .date(let alternative): "EDTF date" + (alternative.map { ", or `\($0)`" } ?? "")
    case .instant: "time with its zone"
    case .url: "web address"
    case .path: "path on the site"
    case .sha256: "SHA-256"
    case .word(let vocabulary): vocabulary.noun
    case .claim: "id of a claim"
    case .reference(let kind, let alternative):
      "id of \(kind.nounWithArticle)" + (alternative.map { ", or `\($0)`" } ?? "")
    case .list(let element): "list: \(words(for: element))"
    case .mapping: "map"
    case .either(let first, let second): "\(words(for: first)), or \(words(for: second))"
    }
  }

  /// Every vocabulary that a key uses, each once, in the order of the keys.
  private static var vocabularies: [(noun: String, words: [String])] {
    var found: [(noun: String, words: [String])] = []
    func visit(_ schema: ValueSchema) {
      switch schema {
      case .word(let vocabulary):
        if !found.contains(where: { $0.noun == vocabulary.noun }) {
          found.append((vocabulary.noun, vocabulary.words))
        }
      case .list(let element): visit(element)
      case .mapping(let keys, _): keys.forEach { visit($0.schema) }
      case .either(let first, let second):
        visit(first)
        visit(second)
      default: break
      }
    }
    for kind in RecordKind.allCases { RecordKeys.all(of: kind).forEach { visit($0.schema) } }
    return found
  }
}
