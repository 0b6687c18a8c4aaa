import NIOHTTP1

/// An answer in full.
struct Reply: Sendable {
  var status: HTTPResponseStatus
  var headers: HTTPHeaders
  /// Parts that follow one another, so that a page with a tag in its middle needs no copy.
  var body: [ArraySlice<UInt8>]
  /// Whether the connection ends with it.
  var closes = false

  init(_ status: HTTPResponseStatus, _ type: ContentType, _ body: [ArraySlice<UInt8>]) {
    self.status = status
    self.body = body
    headers = Self.headers(type)
    headers.add(name: "Content-Length", value: String(body.reduce(0) { $0 + $1.count }))
  }

  static func text(_ status: HTTPResponseStatus, _ text: String) -> Reply {
    Reply(status, .plainText, [Array("\(text)\n".utf8)[...]])
  }

  static func redirect(to target: String) -> Reply {
    var reply = Reply(.found, .plainText, [])
    reply.headers.add(name: "Location", value: target)
    return reply
  }

  var closing: Reply {
    var reply = self
    reply.closes = true
    return reply
  }

  /// What every answer says. It is not to be stored: a draft has no business in a browser's cache, and no
  /// page is ever older than the site.
  static func headers(_ type: ContentType) -> HTTPHeaders {
    [
      "Content-Type": type.name,
      "Cache-Control": "no-store",
      "Content-Security-Policy": type == .svg ? picturePolicy : pagePolicy,
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
    ]
  }

  private static let pagePolicy = """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
    media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'
    """
  /// Drawings have their styles inside; some browsers hold this against the file even where it is a page's
  /// image.
  private static let picturePolicy = """
    default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; \
    frame-ancestors 'none'
    """
}
