/// What is said of an external link.
public enum ExternalVerdict: String, Sendable, CaseIterable {
  /// A status of 200 to 299, at the address itself or behind temporary redirects.
  case alive
  /// Alive behind a permanent redirect (301, 308): the author should write the new address. A temporary
  /// redirect ahead of it (302, 303, 307) makes the address the one to keep.
  case moved
  /// The server refuses us, not the reader: 401, 402, 403, 405, 429, 451, 999, or a bot wall's page
  /// whatever its status. Not dead.
  case blocked
  /// 404 or 410 by GET, or a name that does not exist; each once it was seen on as many days as
  /// `ExternalLinkOptions` ask for.
  case broken
  /// Everything else: time-outs, other statuses (5xx above all), TLS faults, a name server that fails,
  /// redirects in a ring, addresses that are not asked, and what is not yet called broken. It says
  /// nothing about the link.
  case unknown
  /// Not asked: only records above TLP:CLEAR cite it, and asking would disclose that.
  case withheld
}
