/// Where the claims of each source come from in the end: sources on the left, origins on the right, and a
/// line for each pair. Lines that meet are one voice in several sources. In units of an SVG that is `width`
/// wide; the template `parts/origins-picture` makes the markup.
struct OriginsPicture: Sendable {
  /// How many claims of a source lead back to an origin.
  struct Flow: Sendable {
    let source: Int
    let origin: Int
    let count: Int
  }

  struct Box: Sendable {
    /// The index of the source or origin.
    let index: Int
    let y: Int
    let height: Int
    /// How many claims.
    let count: Int
  }

  struct Line: Sendable {
    let flow: Flow
    /// Its middle at the source.
    let from: Int
    /// Its middle at the origin.
    let to: Int
    let width: Int
  }

  static let width = 760
  /// The right edge of the sources.
  static let sourceEdge = 150
  /// The left edge of the origins.
  static let originEdge = 430
  static let most = 40

  let sources: [Box]
  let origins: [Box]
  let lines: [Line]
  let height: Int

  /// - Parameter flows: one for each pair of source and origin, in any order.
  init(_ flows: [Flow]) {
    let bySource = Dictionary(grouping: flows, by: \.source)
    let byOrigin = Dictionary(grouping: flows, by: \.origin)
    func total(_ flows: [Flow]) -> Int { flows.reduce(0) { $0 + $1.count } }
    let row = 22
    // What several sources share stands on top, then what most claims lead back to.
    let order = byOrigin.keys.sorted { a, b in
      let (first, second) = (byOrigin[a] ?? [], byOrigin[b] ?? [])
      return (-first.count, -total(first), a) < (-second.count, -total(second), b)
    }
    origins = order.enumerated().map { place, origin in
      Box(index: origin, y: 4 + place * row, height: row, count: total(byOrigin[origin] ?? []))
    }
    height = 8 + order.count * row
    let ids = bySource.keys.sorted()
    let claims = max(1, total(flows))
    let gap = 14
    let room = max(height - 8 - gap * (ids.count - 1), ids.count * 24)
    var y = 4
    var sources: [Box] = []
    for id in ids {
      let count = total(bySource[id] ?? [])
      let height = max(24, room * count / claims)
      sources.append(Box(index: id, y: y, height: height, count: count))
      y += height + gap
    }
    self.sources = sources
    lines = Self.lines(flows, sources, origins)
  }

  private static func lines(_ flows: [Flow], _ sources: [Box], _ origins: [Box]) -> [Line] {
    let rows = Dictionary(uniqueKeysWithValues: origins.map { ($0.index, $0) })
    return sources.flatMap { source -> [Line] in
      let own = flows.filter { $0.source == source.index }
        .sorted { (rows[$0.origin]?.y ?? 0) < (rows[$1.origin]?.y ?? 0) }
      return own.enumerated().compactMap { place, flow in
        guard let origin = rows[flow.origin] else { return nil }
        return Line(
          flow: flow, from: source.y + source.height * (2 * place + 1) / (2 * own.count),
          to: origin.y + origin.height / 2, width: min(9, 1 + flow.count))
      }
    }
  }
}
