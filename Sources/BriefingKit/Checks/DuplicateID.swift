/// Two records of one kind, or two claims, have one id: a reference to it would be ambiguous, and one of
/// two pages would overwrite the other.
enum DuplicateID: Check {
  static let rule = Rule(
    "duplicate-id",
    means: """
      Two records of one kind, or two claims, have the same id. A record's id is the name of its file, in \
      whatever folder. Letter case does not tell claims apart.
      """,
    why: "A citation of the id would mean either of them, and of two pages one would overwrite the other.",
    in: "Content/sources/gazette.md",
    wrong: """
      ---
      title: Article in the Gazette
      claims:
        - id: C1
          says: Somebody read the mail.
          claimant: harbour-office
        - id: C1
          says: It was noticed in March.
          claimant: harbour-office
      ---
      """,
    right: """
      ---
      title: Article in the Gazette
      claims:
        - id: C1
          says: Somebody read the mail.
          claimant: harbour-office
        - id: C2
          says: It was noticed in March.
          claimant: harbour-office
      ---
      """)

  static func findings(in context: CheckContext) -> [Finding] {
    records(context) + claims(context.site)
  }

  /// Records of one id stand side by side, as each kind is sorted by id.
  private static func records(_ context: CheckContext) -> [Finding] {
    let records = context.records
    var findings: [Finding] = []
    for number in records.indices.dropFirst()
    where records[number].id == records[number - 1].id && records[number].kind == records[number - 1].kind {
      let note = Finding.Note("the other one", at: .start(of: records[number - 1].file))
      findings.append(
        finding(at: .start(of: records[number].file), message(records[number]), notes: [note]))
    }
    guard !context.site.withheld.isEmpty else { return findings }
    for header in records {
      guard let reason = context.site.withheld[header.reference] else { continue }
      let note = Finding.Note("the other one \(reason.explanation)")
      findings.append(finding(at: .start(of: header.file), message(header), notes: [note]))
    }
    return findings
  }

  private static func claims(_ site: Site) -> [Finding] {
    var first: [String: Located<String>] = [:]
    first.reserveCapacity(site.index.claims.count)
    var findings: [Finding] = []
    for source in site.sources {
      for claim in source.claims {
        let id = claim.id
        let key = id.value.lowercased()
        if let other = first[key] {
          let note = Finding.Note("'\(other.value)' stands here", at: other.location)
          findings.append(finding(at: id.location, message(id.value, other.value), notes: [note]))
        } else {
          first[key] = id
        }
        if site.index.sources[id.value] != nil {
          findings.append(finding(at: id.location, sourceMessage(id.value)))
        }
      }
    }
    return findings
  }

  private static func message(_ header: RecordHeader) -> String {
    let kind = header.kind.noun
    return "two files make the \(kind) '\(header.id)'; folders do not tell ids apart, so rename one of them"
  }

  private static func message(_ id: String, _ other: String) -> String {
    id == other
      ? "two claims have the id '\(id)'; give one of them another"
      : "the claims '\(id)' and '\(other)' differ in letter case only; give one of them another id"
  }

  private static func sourceMessage(_ id: String) -> String {
    "a source has the id '\(id)' too, so [@\(id)] is ambiguous; give the claim another id"
  }
}
