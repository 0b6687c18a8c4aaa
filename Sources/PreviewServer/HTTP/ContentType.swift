struct ContentType: Hashable, Sendable {
  let name: String

  static let html = ContentType(name: "text/html; charset=utf-8")
  static let css = ContentType(name: "text/css; charset=utf-8")
  static let javaScript = ContentType(name: "text/javascript; charset=utf-8")
  static let plainText = ContentType(name: "text/plain; charset=utf-8")
  static let svg = ContentType(name: "image/svg+xml; charset=utf-8")
  static let eventStream = ContentType(name: "text/event-stream; charset=utf-8")

  private init(name: String) { self.name = name }

  /// By the path's extension, in either case.
  init(path: String) {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? ""[...].utf8
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let end = parts.count > 1 ? String(decoding: parts[parts.count - 1], as: UTF8.self).lowercased() : ""
    self = Self.byExtension[end] ?? ContentType(name: "application/octet-stream")
  }

  private static let byExtension: [String: ContentType] = [
    "html": html, "htm": html, "css": css, "js": javaScript, "mjs": javaScript,
    "txt": plainText, "md": plainText, "svg": svg,
    "csv": ContentType(name: "text/csv; charset=utf-8"),
    "ics": ContentType(name: "text/calendar; charset=utf-8"),
    "vcf": ContentType(name: "text/vcard; charset=utf-8"),
    "vtt": ContentType(name: "text/vtt; charset=utf-8"),
    "xml": ContentType(name: "application/xml; charset=utf-8"),
    "json": ContentType(name: "application/json; charset=utf-8"),
    "webmanifest": ContentType(name: "application/manifest+json; charset=utf-8"),
    "png": ContentType(name: "image/png"),
    "jpg": ContentType(name: "image/jpeg"),
    "jpeg": ContentType(name: "image/jpeg"),
    "gif": ContentType(name: "image/gif"),
    "webp": ContentType(name: "image/webp"),
    "avif": ContentType(name: "image/avif"),
    "ico": ContentType(name: "image/x-icon"),
    "pdf": ContentType(name: "application/pdf"),
    "zip": ContentType(name: "application/zip"),
    "woff": ContentType(name: "font/woff"),
    "woff2": ContentType(name: "font/woff2"),
    "ttf": ContentType(name: "font/ttf"),
    "otf": ContentType(name: "font/otf"),
    "mp3": ContentType(name: "audio/mpeg"),
    "m4a": ContentType(name: "audio/mp4"),
    "ogg": ContentType(name: "audio/ogg"),
    "mp4": ContentType(name: "video/mp4"),
    "webm": ContentType(name: "video/webm"),
  ]
}
