/// What came of asking for an address, on one day.
public enum ExternalOutcome: Hashable, Sendable {
  /// The status of the last answer, redirects followed.
  case status(Int)
  /// An answer with this status, which the server's own headers call a challenge.
  case botWall(Int)
  case failure(ExternalFailure)
  /// Never asked, as the server's address, port or scheme is not for us.
  case refused(ExternalRefusal)
  case redirectLoop
  case tooManyRedirects
  /// This status without a usable `Location`.
  case badRedirect(Int)
  case withheld
}

/// Why there was no answer.
public enum ExternalFailure: String, Hashable, Sendable, CaseIterable {
  /// The name servers say that the name, or an address for it, does not exist.
  case noSuchName = "no-such-name"
  /// No name server gave an answer.
  case lookUpFailed = "look-up-failed"
  case cannotConnect = "cannot-connect"
  case connectionLost = "connection-lost"
  case connectTimeout = "connect-timeout"
  case firstByteTimeout = "first-byte-timeout"
  case timeout = "timeout"
  /// The certificate is not valid for the host, or the handshake failed.
  case tls = "tls"
  /// The answer is no HTTP, or its headers do not end.
  case malformedAnswer = "malformed-answer"
  case other = "other"

  /// Whether the same request may well succeed a moment later.
  var isTransient: Bool {
    switch self {
    case .lookUpFailed, .cannotConnect, .connectionLost, .connectTimeout, .firstByteTimeout, .timeout: true
    case .noSuchName, .tls, .malformedAnswer, .other: false
    }
  }

  /// Whether GET may bring an answer where HEAD did not.
  var mayDependOnMethod: Bool {
    switch self {
    case .connectionLost, .firstByteTimeout, .timeout, .malformedAnswer, .other: true
    case .noSuchName, .lookUpFailed, .cannotConnect, .connectTimeout, .tls: false
    }
  }
}

public enum ExternalRefusal: Hashable, Sendable {
  /// The host is, or its name leads only to, an address that is not public.
  case privateAddress(String)
  case port(UInt16)
  /// A redirect to something else than http and https, or to no URL at all.
  case scheme(String)
}
