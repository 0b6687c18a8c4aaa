import Glibc

/// Whether something becomes true within `seconds`.
func eventually(within seconds: Double = 5, _ condition: () throws -> Bool) rethrows -> Bool {
  let end = ContinuousClock.now + .seconds(seconds)
  while ContinuousClock.now < end {
    if try condition() { return true }
    usleep(5000)
  }
  return try condition()
}
