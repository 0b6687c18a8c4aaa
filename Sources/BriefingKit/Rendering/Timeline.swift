/// The events in order of time: dated ones by year, and those without a date apart.
struct Timeline: Sendable {
  struct Year: Sendable {
    let year: Int
    /// Indices into `Site.events`.
    let events: [Int]
  }

  let years: [Year]
  /// Indices into `Site.events`, in the order of `order`, then of their ids.
  let undated: [Int]
  /// All events, dated first, as indices into `Site.events`.
  let order: [Int]
  /// For each event its place in `order`.
  let places: [Int]

  init(_ site: Site) {
    var dated: [(index: Int, date: EDTF)] = []
    var undated: [Int] = []
    for (index, event) in site.events.enumerated() {
      if let date = event.date.edtf, Self.year(of: date) != nil {
        dated.append((index, date))
      } else {
        undated.append(index)
      }
    }
    func tie(_ index: Int) -> Int { site.events[index].order ?? 0 }
    dated.sort { a, b in
      let orders = (a.date.timelineOrder, b.date.timelineOrder)
      if orders.0 != orders.1 { return orders.0 < orders.1 }
      return (tie(a.index), a.index) < (tie(b.index), b.index)
    }
    undated.sort { (tie($0), $0) < (tie($1), $1) }
    var years: [Year] = []
    var first = 0
    while first < dated.count {
      let year = Self.year(of: dated[first].date) ?? 0
      var last = first
      while last < dated.count, Self.year(of: dated[last].date) == year { last += 1 }
      years.append(Year(year: year, events: dated[first..<last].map(\.index)))
      first = last
    }
    self.years = years
    self.undated = undated
    order = dated.map(\.index) + undated
    var places = [Int](repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = place }
    self.places = places
  }

  /// The year under which a date is listed; nil where it has no bound at all.
  private static func year(of date: EDTF) -> Int? { (date.earliest ?? date.latest)?.year }
}
