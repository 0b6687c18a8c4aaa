/// What several rounds say together.
enum Statistics {
  /// The middle one, or the mean of the two in the middle.
  static func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// The smallest value that so large a share of them does not exceed.
  static func percentile(_ share: Double, of values: [Double]) -> Double {
    guard !values.isEmpty else { return .nan }
    let place = Int((share * Double(values.count)).rounded(.up)) - 1
    return values.sorted()[min(max(place, 0), values.count - 1)]
  }

  /// The median of each round's ratio: what slows a whole round down does not count.
  static func ratio(_ values: [Double], to others: [Double]) -> Double {
    median(zip(values, others).map { $0 / $1 })
  }
}
