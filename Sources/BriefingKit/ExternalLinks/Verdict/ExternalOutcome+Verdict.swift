extension ExternalOutcome {
  /// Whether it counts as a day on which the link was dead.
  var isDead: Bool { isDeadStatus || isMissingName }

  private var isDeadStatus: Bool { self == .status(404) || self == .status(410) }
  private var isMissingName: Bool { self == .failure(.noSuchName) }

  /// The verdict where the link has been dead on `daysFailed` days, today included.
  func verdict(daysFailed: Int, hasMoved: Bool, options: ExternalLinkOptions) -> ExternalVerdict {
    switch self {
    case .withheld: .withheld
    case .botWall: .blocked
    case .status(200...299): hasMoved ? .moved : .alive
    case .status(401), .status(402), .status(403), .status(405), .status(429), .status(451), .status(999):
      .blocked
    default:
      if isDeadStatus {
        daysFailed >= options.daysUntilBroken ? .broken : .unknown
      } else if isMissingName {
        daysFailed >= options.daysUntilMissingNameIsBroken ? .broken : .unknown
      } else {
        .unknown
      }
    }
  }
}

extension ExternalOutcome: CustomStringConvertible {
  /// As the history file has it: `404`, `wall-403`, `timeout`.
  public var description: String {
    switch self {
    case .status(let status): "\(status)"
    case .botWall(let status): "wall-\(status)"
    case .failure(let failure): failure.rawValue
    case .refused(.privateAddress): "private-address"
    case .refused(.port): "port"
    case .refused(.scheme): "scheme"
    case .redirectLoop: "redirect-loop"
    case .tooManyRedirects: "too-many-redirects"
    case .badRedirect(let status): "bad-redirect-\(status)"
    case .withheld: "withheld"
    }
  }

  /// For a message: `answers 404`.
  var inWords: String {
    switch self {
    case .status(let status): "answers \(status)"
    case .botWall(let status): "answers \(status) with a test for robots"
    case .failure(let failure): failure.inWords
    case .refused(.privateAddress(let address)): "leads to '\(address)', which is no public address"
    case .refused(.port(let port)): "leads to port \(port), which browsers refuse"
    case .refused(.scheme(let scheme)): "redirects to a '\(scheme)' address"
    case .redirectLoop: "redirects in a ring"
    case .tooManyRedirects: "redirects too often"
    case .badRedirect(let status): "answers \(status) without a usable 'Location'"
    case .withheld: "is not asked, as only records above TLP:CLEAR cite it"
    }
  }
}

extension ExternalFailure {
  fileprivate var inWords: String {
    switch self {
    case .noSuchName: "names a host that does not exist"
    case .lookUpFailed: "has a host whose name could not be looked up"
    case .cannotConnect: "has a host that takes no connection"
    case .connectionLost: "ends the connection without an answer"
    case .connectTimeout: "has a host that takes no connection in time"
    case .firstByteTimeout: "does not begin to answer in time"
    case .timeout: "does not answer in time"
    case .tls: "has a host whose identity could not be verified (TLS)"
    case .malformedAnswer: "answers with something that is not HTTP"
    case .other: "could not be asked"
    }
  }
}
