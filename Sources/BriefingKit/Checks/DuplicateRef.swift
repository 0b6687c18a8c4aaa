/// Two records have one printed label: a reader who is told `E14` would find two.
enum DuplicateRef: Check {
  static let rule = Rule(
    "duplicate-ref",
    means: """
      Two records have the same printed label. Each `ref` stands once on the site, whatever its letter \
      case.
      """,
    why: "Somebody who is told to look at E1 would find two.",
    wrong: [
      event("mail-read", "The mail is read", ref: "E1"), event("mail-found", "It is noticed", ref: "E1"),
    ],
    right: [
      event("mail-read", "The mail is read", ref: "E1"), event("mail-found", "It is noticed", ref: "E2"),
    ])

  private static func event(_ id: String, _ title: String, ref: String) -> Rule.File {
    Rule.File(
      "Content/events/\(id).md",
      """
      ---
      title: \(title)
      ref: \(ref)
      incident: harbour-breach
      date: 2024-03-01
      claims: [C1]
      ---
      """)
  }

  static func findings(in context: CheckContext) -> [Finding] {
    var first: [String: Int] = [:]
    first.reserveCapacity(context.records.count)
    var findings: [Finding] = []
    for number in context.records.indices {
      guard let ref = context.records[number].ref else { continue }
      let key = ref.value.lowercased()
      guard let other = first[key].flatMap({ context.records[$0].ref }) else {
        first[key] = number
        continue
      }
      let note = Finding.Note("'\(other.value)' stands here", at: other.location)
      findings.append(finding(at: ref.location, message(ref.value), notes: [note]))
    }
    return findings
  }

  private static func message(_ ref: String) -> String {
    "the ref '\(ref)' is taken; give this record another, or leave 'ref' out"
  }
}
