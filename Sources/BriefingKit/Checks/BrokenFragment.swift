/// A link's fragment is the id of nothing on the page: the reader would land at its top, and wonder.
enum BrokenFragment: Check {
  static let rule = Rule(
    "broken-fragment",
    means: """
      A link names a heading that its page does not have. What stands behind `#` is a heading's id: its \
      words in lower case, with hyphens between them. On a source's page, it may be a claim's id.
      """,
    why: "The reader would land at the top of the page, and wonder where the passage is.",
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: About
      ---

      ## How we work

      [Our method](#how-we-wrok) is open.
      """,
    right: """
      ---
      title: About
      ---

      ## How we work

      [Our method](#how-we-work) is open.
      """)

  static func findings(in context: CheckContext) -> [Finding] {
    var pages = Pages(context)
    return context.links.compactMap { link in
      let page: Int
      switch link.target {
      case .record(let number, hasFragment: true): page = number
      case .ownHeading: page = link.owner
      case .record, .missingRecord, .missingStaticFile, .bareURL: return nil
      }
      guard let fragment = fragment(of: context.kind(of: link)), !pages.has(fragment, on: page) else {
        return nil
      }
      return finding(at: context.location(of: link), message(fragment, page, &pages))
    }
  }

  private static func fragment(of kind: MarkdownBody.Link.Kind?) -> String? {
    switch kind {
    case .record(_, let fragment): fragment
    case .fragment(let fragment): fragment
    case .staticFile, .external, nil: nil
    }
  }

  private static func message(_ fragment: String, _ number: Int, _ pages: inout Pages) -> String {
    let names = pages.names(on: number)
    let hint = names.all.nearest(to: fragment).map { "; did you mean '#\($0)'?" }
    let known = names.first.map { "'#\($0)'" }.joined(separator: ", ")
    let file = pages.context.records[number].file
    return "no heading of '\(file)' has the id '\(fragment)'"
      + (hint ?? (known.isEmpty ? "; it has no headings, so leave '#\(fragment)' out" : "; it has \(known)"))
  }
}

extension BrokenFragment {
  /// The ids that a link can lead to on records' pages.
  private struct Pages {
    let context: CheckContext
    /// Of pages with many ids, which are not searched one by one.
    private var sets: [Int: Set<String>] = [:]
    private static let fewIDs = 32
    /// Of pages that a broken link leads to.
    private var names: [Int: (first: [String], all: NearMisses)] = [:]

    init(_ context: CheckContext) {
      self.context = context
    }

    mutating func has(_ fragment: String, on number: Int) -> Bool {
      let headings = context.records[number].body.headings
      let claims = claims(on: number)
      if headings.count + claims.count <= Self.fewIDs {
        return headings.indices.contains { headings[$0].id == fragment }
          || claims.indices.contains { claims[$0].id.value == fragment }
      }
      if sets[number] == nil { sets[number] = Set(ids(on: number)) }
      return sets[number]?.contains(fragment) == true
    }

    /// The first few ids, and all.
    mutating func names(on number: Int) -> (first: [String], all: NearMisses) {
      if let known = names[number] { return known }
      let ids = ids(on: number)
      let found = (Array(ids.prefix(5)), NearMisses(ids))
      names[number] = found
      return found
    }

    private func ids(on number: Int) -> [String] {
      context.records[number].body.headings.map(\.id) + claims(on: number).map(\.id.value)
    }

    private func claims(on number: Int) -> [Claim] {
      guard context.records[number].kind == .source else { return [] }
      return context.site.sources[number - context.numbering.sources].claims
    }
  }
}
