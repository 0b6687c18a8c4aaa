/// Says where a link leads, after the URL standard.
///
/// Relative links are resolved against a stand-in for the site, `https://site.invalid/~/`, so that a
/// link that climbs above the site's root can be told from one that stays in it.
struct LinkResolver: Sendable {
  enum Form: Sendable {
    case relative
    /// `/x.html`
    case rootRelative
    /// `https://…`
    case absolute
  }

  enum Destination {
    /// A path below the site's root, percent-decoded; `/` at its end for a folder, empty for the root.
    case inside(path: [UInt8], fragment: String?, form: Form)
    /// Another site, or a scheme that names no page.
    case elsewhere
    case aboveRoot
    case disk
    case address(scheme: String, text: String, query: String?)
    case empty
    case invalid
  }

  private let site: WebURL?
  /// The path of `site`, without its last, empty segment.
  private let sitePath: [String]
  private let standIn: WebURL
  private static let marker = "~"

  init(site: WebURL?) {
    self.site = site
    sitePath = Array(site?.segments.dropLast() ?? [])
    var standIn = WebURL(scheme: site?.scheme ?? "https")
    standIn.host = "site.invalid"
    self.standIn = standIn
  }

  /// The stand-in's URL of the page at `path`, to resolve its links against.
  func base(ofPage path: String) -> WebURL {
    var base = standIn
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    base.path = .segments([Self.marker] + parts.map { Self.encoded($0) })
    return base
  }

  /// The URL that `<base href>` gives; nil where it counts for nothing. One that begins at the host's root is
  /// moved to where the site's other links are: below the site's own URL, or the stand-in's root.
  func base(_ url: [UInt8], from own: WebURL) -> WebURL? {
    guard var base = WebURL(url, base: own), base.scheme != "data", base.scheme != "javascript" else {
      return nil
    }
    guard base.host == standIn.host, startsWithSlash(url) else { return base }
    if let site {
      (base.host, base.port) = (site.host, site.port)
    } else {
      base.path = .segments([Self.marker] + base.segments)
    }
    return base
  }

  /// Whether a URL is absolute, or begins at its host's root.
  func isRooted(_ url: [UInt8]) -> Bool { startsWithSlash(url) || WebURL(url) != nil }

  private func startsWithSlash(_ url: [UInt8]) -> Bool {
    let first = url.first { $0 > 0x20 }
    return first == UInt8(ascii: "/") || first == UInt8(ascii: "\\")
  }

  /// A file's name as a segment: `%` is a character of the name here.
  static func encoded(_ name: some Sequence<UInt8>) -> String {
    var bytes: [UInt8] = []
    for byte in name {
      if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\") {
        bytes.append(contentsOf: byte == UInt8(ascii: "%") ? "%25".utf8 : "%5C".utf8)
      } else {
        PercentEncoding.append(byte, encoding: .path, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func destination(of url: [UInt8], from base: WebURL) -> Destination {
    guard url.contains(where: { $0 > 0x20 }) else { return .empty }
    guard let target = WebURL(url, base: base) else { return .invalid }
    switch target.scheme {
    case "mailto", "tel":
      return .address(scheme: target.scheme, text: target.pathname, query: target.query)
    case "file":
      return .disk
    case "http", "https":
      if target.host == standIn.host {
        return inStandIn(target, startsWithSlash: startsWithSlash(url))
      }
      guard isOwn(target), let path = path(below: sitePath, in: target.segments) else { return .elsewhere }
      return .inside(path: path, fragment: target.fragment, form: .absolute)
    default:
      return .elsewhere
    }
  }

  /// Whether `host`, in lower case, is the site's, whatever the scheme and port.
  func isOwnHost(_ host: UnsafeBufferPointer<UInt8>) -> Bool {
    guard var own = site?.host else { return false }
    return own.withUTF8 { $0.elementsEqual(host) }
  }

  /// The `https:` URL of an own page that is linked with `http:`; nil for every other URL.
  func secureForm(of url: [UInt8]) -> String? {
    guard let site, site.scheme == "https", var target = WebURL(url), target.scheme == "http", isOwn(target)
    else { return nil }
    target.scheme = "https"
    return target.href
  }

  /// The URL as readers will have it: for `/other/x.html`, beside the site, that of the site's host. Nil
  /// where the site has none.
  func published(_ url: WebURL) -> WebURL? {
    guard url.host == standIn.host else { return url }
    guard let site else { return nil }
    var published = url
    (published.scheme, published.host, published.port) = (site.scheme, site.host, site.port)
    return published
  }

  private func inStandIn(_ target: WebURL, startsWithSlash: Bool) -> Destination {
    if let path = path(below: [Self.marker], in: target.segments), !startsWithSlash {
      return .inside(path: path, fragment: target.fragment, form: .relative)
    }
    // Without a leading slash it climbed.
    guard startsWithSlash else { return .aboveRoot }
    guard let path = path(below: sitePath, in: target.segments) else { return .elsewhere }
    return .inside(path: path, fragment: target.fragment, form: .rootRelative)
  }

  /// Whether scheme (`http` counts as `https`), host and port are the site's.
  private func isOwn(_ target: WebURL) -> Bool {
    guard let site, target.host == site.host else { return false }
    return target.port == site.port
      && (target.scheme == site.scheme || (target.scheme, site.scheme) == ("http", "https"))
  }

  private func path(below root: [String], in segments: [String]) -> [UInt8]? {
    guard segments.starts(with: root) else { return nil }
    var path: [UInt8] = []
    for (index, segment) in segments.dropFirst(root.count).enumerated() {
      if index > 0 { path.append(UInt8(ascii: "/")) }
      let decoded = PercentEncoding.decode(Array(segment.utf8))
      // An encoded slash is part of a name, and no file has one.
      path.append(contentsOf: decoded.contains(UInt8(ascii: "/")) ? Array(segment.utf8) : decoded)
    }
    return path
  }
}
