/// How requests are made: many at once, from one thread.
///
/// Two transports exist: libcurl's, and the one of the tests, which has a time of its own.
struct HTTPTransport {
  /// Begins a request, which `poll` will give back with its number.
  let start: (_ id: Int, HTTPRequest) -> Void
  /// Waits until requests ended, but no longer than `duration`.
  let poll: (_ duration: Duration) -> [(id: Int, answer: HTTPAnswer)]
}

/// What the check takes from outside.
struct ExternalLinkEffects {
  /// The time since any fixed moment; never goes back.
  var elapsed: () -> Duration
  var now: () -> Instant
  /// At least 0, less than 1.
  var random: () -> Double
}
