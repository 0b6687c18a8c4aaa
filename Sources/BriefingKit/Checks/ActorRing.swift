/// Actors that belong to one another in a ring, or an actor to itself: the page of none could say where it
/// belongs.
enum ActorRing: Check {
  static let rule = Rule(
    "actor-ring",
    means: """
      Actors belong to one another in a ring. Followed from one `parent` to the next, one comes back to \
      the first.
      """,
    why: "Each actor's page says where the actor belongs. In a ring none of them could.",
    wrong: [
      Rule.File(
        "Content/actors/harbour-office.md",
        """
        ---
        title: Harbour office
        parent: port-authority
        ---
        """),
      Rule.File(
        "Content/actors/port-authority.md",
        """
        ---
        title: Port authority
        parent: harbour-office
        ---
        """),
    ],
    right: [
      Rule.File(
        "Content/actors/harbour-office.md",
        """
        ---
        title: Harbour office
        parent: port-authority
        ---
        """),
      Rule.File(
        "Content/actors/port-authority.md",
        """
        ---
        title: Port authority
        ---
        """),
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    let actors = context.site.actors
    let parents = actors.map { actor in actor.parent.flatMap { context.site.index.actors[$0.value] } }
    var findings: [Finding] = []
    /// By actor: the walk that came by it first, from 1.
    var visits = [Int](repeating: 0, count: actors.count)
    for start in actors.indices where visits[start] == 0 {
      var actor: Int? = start
      while let current = actor, visits[current] == 0 {
        visits[current] = start + 1
        actor = parents[current]
      }
      if let first = actor, visits[first] == start + 1 {
        findings += finding(ring(from: first, parents), actors)
      }
    }
    return findings
  }

  /// The actors of the ring that `start` is in, beginning with the first by id.
  private static func ring(from start: Int, _ parents: [Int?]) -> [Int] {
    var ring = [start]
    while let next = parents[ring[ring.count - 1]], next != start { ring.append(next) }
    let first = ring.indices.min { ring[$0] < ring[$1] } ?? 0
    return Array(ring[first...] + ring[..<first])
  }

  private static func finding(_ ring: [Int], _ actors: [IncidentActor]) -> [Finding] {
    let links = ring.compactMap { index in actors[index].parent.map { (actors[index].id, $0) } }
    guard let (id, parent) = links.first else { return [] }
    let notes = links.dropFirst().map { Finding.Note("'\($0)' belongs to '\($1.value)'", at: $1.location) }
    return [finding(at: parent.location, message(id, parent.value), notes: notes)]
  }

  private static func message(_ id: String, _ parent: String) -> String {
    id == parent
      ? "the actor '\(id)' belongs to itself; name another, or leave 'parent' out"
      : "the actor '\(id)' belongs to '\(parent)', which in the end belongs to it; leave one 'parent' out"
  }
}
