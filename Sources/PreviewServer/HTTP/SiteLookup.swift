/// Finds what stands at an address of the site.
struct SiteLookup: Sendable {
  enum Found: Sendable {
    case file(path: String, [UInt8])
    /// A folder's page, asked for without the slash that relative links on it need.
    case folder
    case missing([UInt8])
  }

  let content: PreviewContent

  func find(_ path: RequestPath) -> Found {
    let file = path.file
    if let bytes = content.file(file) { return .file(path: file, bytes) }
    if file == path.text, content.file(file + "/index.html") != nil { return .folder }
    return .missing(content.notFound() ?? Self.nothing)
  }

  /// The page as a client that asks for `path` shows it.
  func fingerprint(_ path: RequestPath) -> Fingerprint {
    switch find(path) {
    case .file(_, let bytes), .missing(let bytes): Fingerprint(bytes)
    case .folder: Fingerprint([])
    }
  }

  private static let nothing = Array(
    """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>Nothing here</title></head>
    <body><h1>Nothing here</h1><p>The site has no page at this address.</p></body></html>

    """.utf8)
}
