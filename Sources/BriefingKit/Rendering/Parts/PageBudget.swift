/// How much a page may hold, in bytes: the one place that decides whether a list is split, and where.
///
/// Sizes are estimates (see `EntrySizes`), made from the content alone: the same content is split in the same
/// way on every machine.
struct PageBudget: Sendable {
  /// What no page of a large site is to exceed, but one whose own text, or a single entry, is longer.
  let limit: Int

  static let standard = PageBudget(limit: 300_000)

  /// What the entries of a page may take beside what else stands on it. A tenth is kept back, since
  /// sizes are estimated.
  func room(beside fixed: Int) -> Int { max(0, limit / 10 * 9 - fixed) }

  /// How many of the records that rest on a claim, or of the claims beside it, are listed with it; the
  /// others follow behind the claims.
  var mostBesideClaim: Int { max(2, limit / 3_000) }

  /// Runs of neighbours that fit on one page each. An entry that is too large for any page has one of its own.
  ///
  /// - Parameter groups: what each entry belongs to. A group that fits on a page is not torn apart.
  func runs(of sizes: [Int], groups: [Int]? = nil, beside fixed: Int) -> [Range<Int>] {
    let room = room(beside: fixed)
    var runs: [Range<Int>] = []
    var start = 0
    var filled = 0
    var index = 0
    while index < sizes.count {
      var end = index + 1
      var size = sizes[index]
      if let groups {
        while end < sizes.count, groups[end] == groups[index], size + sizes[end] <= room {
          size += sizes[end]
          end += 1
        }
      }
      if start < index, filled + size > room {
        runs.append(start..<index)
        start = index
        filled = 0
      }
      filled += size
      index = end
    }
    if start < sizes.count { runs.append(start..<sizes.count) }
    return runs
  }

  /// What of each list stands on each page of a record: page by page, and there list by list.
  ///
  /// The first page may be so full of the record itself that no entry fits on it; each further one has at
  /// least one.
  func pages(
    of lists: [[Int]], besideOnFirst first: Int, besideOnOthers others: Int
  ) -> [[Range<Int>]] {
    var pages: [[Range<Int>]] = [lists.map { _ in 0..<0 }]
    var left = room(beside: first)
    for (list, sizes) in lists.enumerated() {
      for (index, size) in sizes.enumerated() {
        if size > left {
          pages.append(lists.map { _ in 0..<0 })
          left = room(beside: others)
        }
        left -= size
        let begun = pages[pages.count - 1][list]
        pages[pages.count - 1][list] = begun.isEmpty ? index..<index + 1 : begun.lowerBound..<index + 1
      }
    }
    return pages
  }
}
