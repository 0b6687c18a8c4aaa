@testable import BriefingKit

/// Front matter, right and wrong, with what the check of the file and the schemas say of it.
struct SchemaCase: Sendable {
  enum Verdict: Sendable {
    case accepted
    case refused
    /// What no schema can say.
    case refusedByTheCheckAlone
    /// The reader takes it for a text, and YAML does not; or the check refuses it once all files are read.
    case refusedByTheSchemaAlone
  }

  /// Nil for `site.yml`.
  let kind: RecordKind?
  let text: String
  let verdict: Verdict

  static let all: [SchemaCase] =
    cases(.event, accepted, .accepted, complementedBy: eventKeys)
    + cases(.event, refused, .refused, complementedBy: eventKeys)
    + cases(.event, refusedByTheCheckAlone, .refusedByTheCheckAlone, complementedBy: eventKeys)
    + cases(.event, refusedByTheSchemaAlone, .refusedByTheSchemaAlone, complementedBy: eventKeys)
    + cases(.source, acceptedClaims.map(claim), .accepted)
    + cases(.source, refusedClaims.map(claim), .refused)
    + cases(.source, ["publisher: not-stated", "reliability: F", "parts: [1, b]"], .accepted)
    + cases(.source, refusedSources, .refused)
    + cases(nil, acceptedSettings, .accepted, complementedBy: siteKeys)
    + cases(nil, refusedSettings, .refused, complementedBy: siteKeys)
    + [SchemaCase(kind: .actor, text: "{}", verdict: .refused)]

  private static let eventKeys = ["title": "T", "date": "2018-12-19", "claims": "[C1]"]
  private static let siteKeys = ["title": "T", "base_url": "https://briefing.example/"]

  /// - Parameter keys: those that are required, for texts that do not have them; `without x` has none of that name.
  private static func cases(
    _ kind: RecordKind?, _ texts: [String], _ verdict: Verdict,
    complementedBy keys: [String: String] = ["title": "T"]
  ) -> [SchemaCase] {
    texts.map { text in
      let lines = text.split(separator: "\n").map(String.init)
      let others = keys.sorted { $0.key < $1.key }.filter { key in
        !lines.contains { $0.hasPrefix("\(key.key):") || $0 == "without \(key.key)" }
      }
      let all = others.map { "\($0.key): \($0.value)" } + lines.filter { !$0.hasPrefix("without ") }
      return SchemaCase(kind: kind, text: all.joined(separator: "\n") + "\n", verdict: verdict)
    }
  }

  private static func claim(_ keys: String) -> String {
    "claims:\n  - { id: C1, says: S, claimant: unattributed\(keys.isEmpty ? "" : ", ")\(keys) }"
  }

  private static let accepted = [
    "", "title: 012", "title: 1.10", "title: no", "title: true", "title: 2018-12-19", "title: \" x \"",
    "date: 2018", "date: -0043", "date: 2018-12", "date: 2018-12-19?", "date: Y170000002", "date: 2018/2019",
    "date: 2018-12-19T10:30:00Z", "date: \"[..2018-12-21]\"", "date: \"../2018\"", "date: not-stated",
    "date: 201X",
    "date: 2018-22", "date: { edtf: 2018, basis: derived, reasoning: R, claim: C1 }",
    "date: { basis: not-stated }",
    "date: { edtf: not-stated }", "kind: context", "status: not-occurred", "order: 7", "order: \"7\"",
    "order: -3",
    "draft: true", "draft: \"false\"", "claims: [1, 2.0, C-3]", "claims: []", "tags: [a, 12, true]",
    "tlp: amber+strict",
    "publish_after: 2018-12-21T09:00:00+01:00", "aliases: [events/old.html, 404]", "ref: 14",
    "incident: 2018",
    "actors: [{ actor: a, role: receiver, note: N }]", "revisions: [{ date: 2018, kind: initial }]",
    "summary: >-\n  Two\n  lines.",
  ]

  private static let refused = [
    "knid: context", "without title", "without date", "without claims", "title:", "title: \"\"",
    "title: \"  \"",
    "title: [a]", "title: { a: b }", "kind: attack", "tlp: purple", "tlp: CLEAR", "status:", "date:",
    "date: yesterday", "date: 2018-13", "date: 2018-02-30", "date: 20181219", "date: [..2018-12-21]",
    "date: 2018.5",
    "date: { edtf: soon }", "date: { edtf: 2018, basis: guessed }", "date: { etdf: 2018 }", "claims: C1",
    "claims:",
    "claims: [[C1]]", "claims: [C1, ]\ntags: [a, \"\"]", "claims:\n  - C1\n  -", "order: first", "order: 1.5",
    "draft: yes", "draft: 1", "publish_after: 2018-12-21", "publish_after: tomorrow", "aliases: [/old.html]",
    "aliases: [a/../b]", "aliases: old.html", "actors: [{ actor: a }]", "actors: [{ role: receiver }]",
    "actors: [{ actor: a, role: victim }]", "actors: [{ actor: a, role: receiver, part: x }]",
    "actors: { actor: a }",
    "revisions: [{ date: not-stated, kind: initial }]", "revisions: [{ date: 2018 }]", "tags: a",
    "title: T\ntitle: U",
  ]

  private static let refusedByTheCheckAlone = [
    // A day that a year does not have, dates in the wrong order, a year of three digits, which YAML shows as a number.
    "date: 2019-02-29", "date: 2019/2018", "date: 201",
    // Keys that contradict each other.
    "date: { edtf: 2018, basis: not-stated }", "date: { basis: derived }",
    // Other spellings of a number and of a truth value, which YAML does not show.
    "order: 0x1F", "draft: True", "order: 5.0",
    "title: \"a\\x07b\"",
  ]

  private static let refusedByTheSchemaAlone = [
    // YAML's words for nothing.
    "title: ~", "summary: null",
    // Ids that no record and no claim can have.
    "incident: Harbour Breach", "claims: [\"C 1\"]",
  ]

  private static let acceptedClaims = [
    "", "credibility: 6", "credibility: \"6\"", "modality: asserts", "via: [a, b]", "hedge: 1",
    "quote: { exact: Q }",
    "relations: [{ contradicts: C2, note: N }]", "relations: [{ repeats: 2 }]", "origin: a",
  ]

  private static let refusedClaims = [
    "credibility: 7", "credibility: six", "modality: says", "via: a", "quote: Q", "quote: { prefix: P }",
    "relations: [{ contradicts: C2, repeats: C3 }]", "relations: [{ note: N }]",
    "relations: [{ contradicts: C2, why: W }]",
    "relations: { contradicts: C2 }", "claim: C2", "id: \"C 1\"", "says: \"\"",
  ]

  private static let refusedSources = [
    "url: a.example", "url: ftp://a.example/", "snapshot_sha256: abc", "reliability: G", "kind: blog",
    "authors: A",
    "claims: [{ id: C1, says: S }]", "claims: [{ id: \"C 1\", says: S, claimant: a }]", "claims: [C1]",
  ]

  private static let acceptedSettings = [
    "", "language: de", "default_tlp: green", "navigation: [{ title: A, page: a.html }]", "title: 2018",
  ]

  private static let refusedSettings = [
    "without base_url", "without title", "base_url: briefing.example", "langage: de", "edition: public",
    "navigation: [{ title: A }]", "navigation: [{ title: A, page: /a.html }]", "navigation: [a.html]",
  ]
}
