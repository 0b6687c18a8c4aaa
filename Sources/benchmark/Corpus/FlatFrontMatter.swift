/// A draft's front matter as Hugo's theme reads it.
enum FlatFrontMatter {
  /// Lines without the two `---`.
  static func text(_ draft: Draft) -> String {
    let sources = draft.claims.map { $0 / CorpusShape.claimsPerSource }
    return """
      title: "\(draft.title)"
      summary: "\(draft.summary)"
      date: \(draft.day)
      actors: [\(ids(.actor, draft.actors))]
      sources: [\(ids(.source, sources))]
      tags: [\(draft.tags.joined(separator: ", "))]
      """
  }

  private static func ids(_ kind: PageKind, _ numbers: [Int]) -> String {
    var named: [Int] = []
    for number in numbers where !named.contains(number) { named.append(number) }
    return named.map { CorpusShape.id(kind, $0) }.joined(separator: ", ")
  }
}
