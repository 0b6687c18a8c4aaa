/// How external links are asked.
public struct ExternalLinkOptions: Sendable {
  /// Names the tool, and where its user can be reached.
  public let userAgent: String

  /// Requests under way at once: of all, and of one host.
  public var maxRequests = 16
  public var maxRequestsPerHost = 2

  /// For each request: until the name is looked up; until the connection stands, TLS included; until the
  /// first byte of the answer, from the request's beginning on; until the answer's end.
  public var lookUpTimeout = Duration.seconds(10)
  public var connectTimeout = Duration.seconds(10)
  public var firstByteTimeout = Duration.seconds(20)
  public var timeout = Duration.seconds(30)

  /// Requests after the first, for what may pass: time-outs, lost connections, 408, 425, 429, 500, 502 to
  /// 504, 520 to 527. GET after a refused HEAD does not count.
  public var maxRetries = 2
  /// The wait before the first retry; each further one doubles it. Half to one and a half times of that
  /// is waited, by chance.
  public var backOff = Duration.seconds(1)
  /// The longest wait. A host that asks for a longer one (`Retry-After`) is not asked again in this run.
  public var maxWait = Duration.seconds(60)
  /// After so many requests to a host in a row without an answer, or with 429 or 503, the rest of its links
  /// share that outcome and are not asked.
  public var failuresUntilHostIsLeft = 12

  public var maxRedirects = 10
  /// The bytes of a page, decoded, that are read for its fragments.
  public var maxBodyBytes = 5_000_000
  /// Whether pages are read for the ids that links' fragments name.
  public var checksFragments = false

  /// Whether hosts on addresses that are not public are asked.
  public var allowsPrivateAddresses = false
  /// A file of PEM certificates to trust instead of the system's.
  public var certificateAuthorities: String?

  /// Days (UTC) on which 404 or 410 is seen until the link is called broken.
  public var daysUntilBroken = 1
  /// The same for a name that does not exist: a look-up fails for reasons nearer to us, too.
  public var daysUntilMissingNameIsBroken = 3
  /// An address found alive or moved less than so many days ago is not asked again. 0: always asked.
  public var reuseDays = 0

  /// - Parameter contact: a URL or mail address that a server's keeper can turn to. Bytes outside
  ///   printable ASCII are left out.
  public init(contact: String, tool: String = "briefing") {
    let text = "\(tool) (link check; +\(contact))"
    userAgent = String(decoding: text.utf8.filter { (0x20...0x7E).contains($0) }, as: UTF8.self)
  }
}
