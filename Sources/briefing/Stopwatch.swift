/// The time since its beginning.
struct Stopwatch {
  private let start = ContinuousClock.now

  var seconds: Double {
    let parts = start.duration(to: .now).components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }
}
