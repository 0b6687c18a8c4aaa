/// A URL as browsers read it: the record of the WHATWG URL standard, its parts already serialised and
/// percent-encoded.
///
/// Departures from the standard: domains are mapped by a reduced UTS 46 (see `WebURL.asciiDomain`).
struct WebURL: Hashable, Sendable {
  /// In lower case, without its colon.
  var scheme = ""
  var username = ""
  var password = ""
  /// Nil where there is none (`mailto:`), empty for `file:///`.
  var host: String?
  /// Nil for the scheme's default.
  var port: UInt16?
  var path = Path.segments([])
  /// Without `?`; nil where there is none.
  var query: String?
  /// Without `#`; nil where there is none.
  var fragment: String?

  enum Path: Hashable, Sendable {
    case segments([String])
    /// What follows `mailto:`, `tel:`, `data:`, `javascript:`.
    case opaque(String)
  }

  /// Parses `text` against `base`; nil where the standard says failure.
  init?(_ text: String, base: WebURL? = nil) {
    self.init(Array(text.utf8), base: base)
  }

  init?(_ bytes: [UInt8], base: WebURL? = nil) {
    var parser = WebURLParser(bytes, base: base)
    guard parser.parse() else { return nil }
    self = parser.url
  }

  init(scheme: String) { self.scheme = scheme }

  var isSpecial: Bool { Self.isSpecial(scheme) }

  static func isSpecial(_ scheme: String) -> Bool {
    switch scheme {
    case "http", "https", "ws", "wss", "ftp", "file": true
    default: false
    }
  }

  static func defaultPort(of scheme: String) -> UInt16? {
    switch scheme {
    case "http", "ws": 80
    case "https", "wss": 443
    case "ftp": 21
    default: nil
    }
  }

  var hasOpaquePath: Bool {
    if case .opaque = path { true } else { false }
  }

  var segments: [String] {
    if case .segments(let segments) = path { segments } else { [] }
  }

  /// `/a/b`, or the opaque path.
  var pathname: String {
    switch path {
    case .opaque(let path): path
    case .segments(let segments): segments.reduce(into: "") { $0 += "/" + $1 }
    }
  }

  var href: String {
    var text = scheme + ":"
    if let host {
      text += "//"
      if !username.isEmpty || !password.isEmpty {
        text += username + (password.isEmpty ? "" : ":" + password) + "@"
      }
      text += host
      if let port { text += ":\(port)" }
    } else if case .segments(let segments) = path, segments.count > 1, segments[0].isEmpty {
      text += "/."
    }
    text += pathname
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }
}
