/// What is asked for a link: its URL as the URL standard serialises it, without fragment, user name and
/// password. Links with one address share one request.
struct ExternalAddress: Hashable, Sendable {
  let url: WebURL

  /// Reads a link as it is written; nil for what is no URL, and for other schemes than http and https.
  init?(_ text: String) {
    guard let url = WebURL(text) else { return nil }
    self.init(url)
  }

  init?(_ url: WebURL) {
    guard url.scheme == "http" || url.scheme == "https", let host = url.host, !host.isEmpty else {
      return nil
    }
    var url = url
    url.fragment = nil
    url.username = ""
    url.password = ""
    self.url = url
  }

  var text: String { url.href }

  /// A name in lower case, `192.0.2.1`, or `[2001:db8::1]`.
  var host: String { url.host ?? "" }

  var port: UInt16 { url.port ?? (url.scheme == "https" ? 443 : 80) }

  /// Whether it is the front page of its host.
  var isFrontPage: Bool { url.pathname == "/" && url.query == nil }

  /// Nil where the link has none that a server's page could hold: empty, `top` and the routes of scripts
  /// (`#/…`, `#!…`) are none, and a text directive (`:~:text=`) is left to the reader's browser.
  static func checkableFragment(of text: String) -> String? {
    guard let fragment = WebURL(text)?.fragment else { return nil }
    let id = TextFragment.split(fragment).fragment
    if id.isEmpty || id.lowercased() == "top" || id.hasPrefix("/") || id.hasPrefix("!") { return nil }
    return id
  }
}
