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
  /// The events with a date, as indices into `Site.events`.
  var dated: ArraySlice<Int> { order.dropLast(undated.count) }
  /// For each event its place in `order`.
  let places: [Int]

  init(_ site: Site) {
    var dated: [(index: Int, date: EDTF)] = []
    var undated: [Int] = []
    for (index, event) in site.events.enumerated() {
      if let date = event.date.edtf, date.listedYear != nil {
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
    years = Self.years(of: dated.map(\.index), in: site)
    self.undated = undated
    order = dated.map(\.index) + undated
    var places = [Int](repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = place }
    self.places = places
  }
  /// - Parameter events: dated ones, year by year.
  static func years(of events: [Int], in site: Site) -> [Year] {
    var years: [Year] = []
    var first = 0
    while first < events.count {
      let year = site.events[events[first]].date.edtf?.listedYear
      var last = first
      while last < events.count, site.events[events[last]].date.edtf?.listedYear == year { last += 1 }
      years.append(Year(year: year ?? 0, events: Array(events[first..<last])))
      first = last
    }
    return years
  }
}
