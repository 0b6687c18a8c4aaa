struct HTTPRequest: Hashable, Sendable {
  enum Method: Sendable { case head, get }

  let method: Method
  let address: ExternalAddress
  /// Whether the page itself is needed; else the body is thrown away as soon as it comes.
  let wantsBody: Bool
}

/// What came of one request.
enum HTTPAnswer: Sendable {
  case response(HTTPReply)
  case failure(ExternalFailure)
  case refused(ExternalRefusal)
}

/// A final answer's head, and what was read of its body.
struct HTTPReply: Sendable {
  var status: Int
  /// As sent; not always UTF-8.
  var location: [UInt8]?
  var retryAfter: String?
  var contentType: String?
  /// Whether a header says that this is a test for robots.
  var isBotWall = false
  var body: [UInt8] = []
  /// False too where the body was longer than the limit, or did not come to its end.
  var bodyIsComplete = true
}
