/// Two records have one printed label: a reader who is told `E14` would find two.
enum DuplicateRef: Check {
  static let rule = "duplicate-ref"

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
