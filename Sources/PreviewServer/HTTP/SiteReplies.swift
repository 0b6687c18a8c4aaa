import NIOHTTP1

/// Answers from the site's files.
struct SiteReplies: Sendable {
  let site: SiteLookup
  let hub: EventHub

  /// May take long.
  func reply(to path: RequestPath) -> Reply {
    // Before the page is asked for: what changes while it is made is then told to the client later.
    let assets = hub.assets
    switch site.find(path) {
    case .file(let file, let bytes):
      let type = ContentType(path: file)
      if type == .html { return page(.ok, bytes, assets) }
      hub.served(file, bytes)
      return Reply(.ok, type, [bytes[...]])
    case .folder: return .redirect(to: path.encoded + "/")
    case .missing(let bytes): return page(.notFound, bytes, assets)
    }
  }

  private func page(_ status: HTTPResponseStatus, _ bytes: [UInt8], _ assets: String) -> Reply {
    let tag = ScriptTag(fingerprint: Fingerprint(bytes), assets: assets)
    return Reply(status, .html, tag.added(to: bytes))
  }
}
