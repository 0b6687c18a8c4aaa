extension SiteGraph {
  /// Where each claim comes from in the end.
  ///
  /// A claim comes from its claimant; or the first who passed it on; or its source. Claims that repeat
  /// each other are one account, whoever prints them: they form a group, and all of them have the origin
  /// of the first in the site's order that repeats nothing (in a ring of repetitions, of the first).
  ///
  ///     C04  claimant: oren-falkowitz, via: [new-york-times]
  ///     C07  claimant: new-york-times, repeats: C04
  ///     C09  claimant: new-york-times
  ///
  /// C04 and C07 have one origin, Oren Falkowitz. C09 keeps the New York Times: claims are joined, not
  /// those who make them. Where the desk reads an origin that the sources do not spell out, such as one
  /// informant behind all that a newspaper reports, it writes `origin:` with the claim, and that stands.
  static func origins(_ site: Site) -> [String: Origin] {
    let claims = site.sources.flatMap { source in source.claims.map { (source: source.id, claim: $0) } }
    var numbers: [String: Int] = [:]
    numbers.reserveCapacity(claims.count)
    for (number, entry) in claims.enumerated() where numbers[entry.claim.id.value] == nil {
      numbers[entry.claim.id.value] = number
    }
    var groups = ClaimGroups(count: claims.count)
    var isRepetition = [Bool](repeating: false, count: claims.count)
    for (number, entry) in claims.enumerated() {
      for relation in entry.claim.relations where relation.kind == .repeats {
        guard let target = numbers[relation.target.value], target != number else { continue }
        isRepetition[number] = true
        groups.join(number, target)
      }
    }
    var leaders: [Int: Int] = [:]
    for number in claims.indices where !isRepetition[number] {
      let group = groups.group(of: number)
      if leaders[group] == nil { leaders[group] = number }
    }
    var origins: [String: Origin] = [:]
    origins.reserveCapacity(claims.count)
    for (id, number) in numbers {
      // Where all repeat one another, the group bears the number of its first claim.
      let group = groups.group(of: number)
      let (source, claim) = claims[leaders[group] ?? group]
      origins[id] = claims[number].claim.origin.map { .actor($0.value) } ?? claim.ownOrigin(in: source)
    }
    return origins
  }
}

/// Claims joined into groups (a union-find). A group's number is that of its first claim.
private struct ClaimGroups {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  mutating func group(of claim: Int) -> Int {
    var root = claim
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (group(of: a), group(of: b))
    parents[max(a, b)] = min(a, b)
  }
}

extension Claim {
  /// Where the claim comes from, what it repeats aside.
  fileprivate func ownOrigin(in source: String) -> Origin {
    if let origin { return .actor(origin.value) }
    if let claimant { return .actor(claimant.value) }
    if let first = via.first { return .actor(first.value) }
    return .source(source)
  }
}
