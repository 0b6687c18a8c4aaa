/// Claims that repeat, refine or supersede one another in a ring: none of them would be the first.
enum RelationRing: Check {
  static let rule = Rule(
    "relation-ring",
    means: """
      Claims repeat, refine or supersede each other in a ring. Followed from one to the next, the relation \
      comes back to where it began.
      """,
    why: "None of them would be the first, so nobody could say where the statement comes from.",
    in: "Content/sources/gazette.md",
    wrong: """
      ---
      title: Article in the Gazette
      claims:
        - id: C1
          says: Somebody read the mail.
          claimant: harbour-office
          relations:
            - repeats: C2
        - id: C2
          says: The mail was read for weeks.
          claimant: harbour-office
          relations:
            - repeats: C1
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
          says: The mail was read for weeks.
          claimant: harbour-office
          relations:
            - repeats: C1
      ---
      """)
  private static let kinds: [RelationKind] = [.repeats, .refines, .supersedes]

  static func findings(in context: CheckContext) -> [Finding] {
    kinds.flatMap { findings(of: $0, context) }
  }

  private static func findings(of kind: RelationKind, _ context: CheckContext) -> [Finding] {
    let graph = RelationEdges(kind, context)
    return graph.rings().map { ring in
      let notes = ring.dropFirst().map { edge in
        Finding.Note("'\(edge.claim)' \(kind.rawValue) '\(edge.target.value)'", at: edge.target.location)
      }
      return finding(at: ring[0].target.location, message(ring, kind), notes: Array(notes))
    }
  }

  private static func message(_ ring: [RelationEdges.Edge], _ kind: RelationKind) -> String {
    let start = "'\(ring[0].claim)' \(kind.rawValue) '\(ring[0].target.value)', which in the end "
    return start + "\(kind.rawValue) it in turn; take one of these relations out"
  }
}

/// The relations of one kind between claims, as a directed graph.
private struct RelationEdges {
  struct Edge {
    let claim: String
    let target: Located<String>
    let targetNumber: Int
  }

  /// By claim number.
  private var edges: [Int: [Edge]] = [:]

  /// Relations of a claim to itself are another rule's.
  init(_ kind: RelationKind, _ context: CheckContext) {
    for (sourceIndex, source) in context.site.sources.enumerated() {
      for (claimIndex, claim) in source.claims.enumerated() {
        for relation in claim.relations where relation.kind == kind {
          guard relation.target.value != claim.id.value,
            let position = context.site.index.claims[relation.target.value]
          else { continue }
          let number = context.numbering.claim(.init(source: sourceIndex, claim: claimIndex))
          let target = context.numbering.claim(position)
          edges[number, default: []].append(
            Edge(claim: claim.id.value, target: relation.target, targetNumber: target))
        }
      }
    }
  }

  /// A ring for each relation that leads back to a claim on the way to it, in the order of the claims.
  func rings() -> [[Edge]] {
    var rings: [[Edge]] = []
    var finished: Set<Int> = []
    for start in edges.keys.sorted() where !finished.contains(start) {
      var path: [(claim: Int, next: Int)] = [(start, 0)]
      var depths = [start: 0]
      while let (claim, next) = path.last {
        guard let edge = edge(next, of: claim) else {
          finished.insert(claim)
          depths[claim] = nil
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        if let depth = depths[edge.targetNumber] {
          rings.append(path[depth...].compactMap { self.edge($0.next - 1, of: $0.claim) })
        } else if !finished.contains(edge.targetNumber) {
          depths[edge.targetNumber] = path.count
          path.append((edge.targetNumber, 0))
        }
      }
    }
    return rings
  }

  private func edge(_ index: Int, of claim: Int) -> Edge? {
    edges[claim].flatMap { index < $0.count ? $0[index] : nil }
  }
}
