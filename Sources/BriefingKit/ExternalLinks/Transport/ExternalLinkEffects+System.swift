import Glibc

extension ExternalLinkEffects {
  static var system: ExternalLinkEffects {
    let clock = ContinuousClock()
    let start = clock.now
    return ExternalLinkEffects(
      elapsed: { clock.now - start },
      now: { Instant(secondsSince1970: Int64(time(nil))) },
      random: { .random(in: 0..<1) })
  }
}
