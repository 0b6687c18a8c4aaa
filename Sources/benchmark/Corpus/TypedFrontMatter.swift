/// A draft's front matter in the words of the content model.
struct TypedFrontMatter {
  private let draft: Draft
  private let shape: CorpusShape
  private var prose: Prose

  init(_ draft: Draft, shape: CorpusShape, seed: UInt64) {
    self.draft = draft
    self.shape = shape
    prose = Prose(numbers: Draft.numbers(for: draft.kind, draft.number, seed: seed, use: 1))
  }

  /// Lines without the two `---`.
  mutating func text() -> String {
    var lines = ["title: \(quotedWhereNeeded(draft.title))", "summary: \"\(draft.summary)\""]
    switch draft.kind {
    case .event: lines += incident() + event()
    case .actor: lines += actor()
    case .response: lines += incident() + response()
    case .source: lines += source()
    case .brief: lines += incident()
    }
    return (lines + ["tags: [\(draft.tags.joined(separator: ", "))]"]).joined(separator: "\n")
  }

  private func incident() -> [String] {
    ["incident: \(CorpusShape.incidentID(draft.number % shape.incidents))"]
  }

  private mutating func event() -> [String] {
    let kinds = ["intrusion", "access", "discovery", "disclosure", "publication", "statement", "context"]
    let roles = ["receiver", "discoverer", "attributing", "reporter", "responder", "context"]
    var lines = ["ref: E\(draft.number + 1)", "date: \(date())", "kind: \(prose.numbers.one(of: kinds))"]
    lines.append("actors:")
    for actor in draft.actors {
      lines.append("  - actor: \(CorpusShape.id(.actor, actor))")
      lines.append("    role: \(prose.numbers.one(of: roles))")
    }
    return lines + [claims()]
  }

  private mutating func response() -> [String] {
    let types = [
      "investigation", "emergency-meeting", "statement", "no-comment", "warning", "technical-measure",
    ]
    return [
      "ref: R\(draft.number + 1)", "date: \(date())", "responder: \(someActor())",
      "type: \(prose.numbers.one(of: types))",
      "family: \(prose.numbers.one(of: ["political", "legal", "technical"]))",
      "status: \(prose.numbers.one(of: ["announced", "under-way", "done", "not-stated"]))",
      claims(),
    ]
  }

  private mutating func actor() -> [String] {
    [
      "class: \(prose.numbers.one(of: ["individual", "group", "organization", "unknown"]))",
      "also_known_as: [\(prose.noun()) \(prose.noun())]",
    ]
  }

  /// Published after everything that it reports, and rated: otherwise the checks would warn.
  private mutating func source() -> [String] {
    let month = CorpusShape.padded(1 + draft.number % 9, 2)
    let day = CorpusShape.padded(1 + draft.number % 28, 2)
    var lines = [
      "publisher: \(someActor())", "published: 2026-\(month)-\(day)", "kind: news", "language: en",
      "url: https://example.org/\(prose.noun())/\(draft.number + 1)",
      "reliability: \(prose.numbers.one(of: ["A", "B", "C", "D", "E"]))", "claims:",
    ]
    for position in 0..<CorpusShape.claimsPerSource {
      lines += claim(draft.number * CorpusShape.claimsPerSource + position)
    }
    return lines
  }

  private mutating func claim(_ number: Int) -> [String] {
    let isAttributed = prose.numbers.happens(percent: 80)
    var lines = ["  - id: \(CorpusShape.claimID(number))", "    says: \"\(prose.plainSentence())\""]
    lines.append("    claimant: \(isAttributed ? someActor() : "unattributed")")
    if prose.numbers.happens(percent: 50) { lines.append("    via: [\(someActor())]") }
    lines.append("    modality: \(prose.numbers.one(of: ["asserts", "reports", "alleges"]))")
    return lines + ["    credibility: \(prose.numbers.within(1...6))"]
  }

  private func claims() -> String {
    "claims: [\(draft.claims.map(CorpusShape.claimID).joined(separator: ", "))]"
  }

  /// EDTF of all kinds that an author writes often.
  private mutating func date() -> String {
    let day = draft.day
    return switch prose.numbers.below(100) {
    case 0..<70: day
    case 70..<78: String(day.prefix(7))
    case 78..<84: "\(day)?"
    case 84..<89: "\"[..\(day)]\""
    case 89..<94: "\(day)/\(day.prefix(7))-28"
    case 94..<97: String(day.prefix(4))
    default: "not-stated"
    }
  }

  private mutating func someActor() -> String {
    CorpusShape.id(.actor, prose.numbers.oftenLow(below: shape.count(.actor)))
  }

  private func quotedWhereNeeded(_ title: String) -> String {
    title.contains(": ") ? "\"\(title)\"" : title
  }
}
