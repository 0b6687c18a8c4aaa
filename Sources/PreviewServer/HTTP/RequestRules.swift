import NIOHTTP1

/// What a client asks for.
enum PreviewRequest: Sendable {
  case file(RequestPath)
  case script
  /// - Parameter known: The fingerprint of the page that the client shows.
  case events(page: RequestPath, known: String)
  case refused(Reply)
}

/// Decides by a request's head alone what it may have.
struct RequestRules: Sendable {
  /// Paths below it are the server's own.
  static let reserved = "/-briefing/"

  private let hosts: AllowedHosts

  init(_ hosts: AllowedHosts) { self.hosts = hosts }

  /// - Parameter arrival: The address that the connection arrived at.
  func judge(_ head: HTTPRequestHead, arrival: String?) -> PreviewRequest {
    if let refusal = refusal(head, arrival) { return .refused(refusal) }
    guard let path = RequestPath(target: head.uri) else {
      return .refused(.text(.badRequest, "The address is malformed."))
    }
    guard path.encoded.hasPrefix(Self.reserved) else { return .file(path) }
    switch path.encoded.dropFirst(Self.reserved.count) {
    case "preview.js": return .script
    case "events": return events(head)
    default: return .refused(.text(.notFound, "The preview has nothing here."))
    }
  }

  private func refusal(_ head: HTTPRequestHead, _ arrival: String?) -> Reply? {
    let host = head.headers["host"]
    guard host.count == 1 else {
      return .text(.badRequest, "A request has one Host header; this has \(host.count).").closing
    }
    guard hosts.allows(host: host[0], arrival: arrival) else {
      return .text(
        .misdirectedRequest,
        "The preview is not known by this name; open http://localhost:\(hosts.port)/ instead."
      ).closing
    }
    guard head.headers["origin"].allSatisfy({ hosts.allows(origin: $0, arrival: arrival) }) else {
      return .text(.forbidden, "The preview is not for other sites.").closing
    }
    guard head.method == .GET || head.method == .HEAD else {
      var reply = Reply.text(.methodNotAllowed, "The preview knows GET and HEAD.").closing
      reply.headers.add(name: "Allow", value: "GET, HEAD")
      return reply
    }
    let lengths = head.headers["content-length"]
    guard lengths.allSatisfy({ $0 == "0" }), !head.headers.contains(name: "transfer-encoding") else {
      return .text(.payloadTooLarge, "The preview takes no bodies.").closing
    }
    return nil
  }

  private func events(_ head: HTTPRequestHead) -> PreviewRequest {
    let sites = head.headers["sec-fetch-site"]
    guard sites.allSatisfy({ $0 == "same-origin" || $0 == "none" }) else {
      return .refused(.text(.forbidden, "The preview is not for other sites."))
    }
    let values = Self.query(of: head.uri)
    guard let page = RequestPath(target: values["page"] ?? "/") else {
      return .refused(.text(.badRequest, "The page is malformed."))
    }
    return .events(page: page, known: values["known"] ?? "")
  }

  /// Values that cannot be decoded are left out.
  private static func query(of target: String) -> [String: String] {
    guard let mark = target.firstIndex(of: "?") else { return [:] }
    var values: [String: String] = [:]
    for pair in target[target.index(after: mark)...].split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let value = RequestPath.decode(parts[1].utf8) else { continue }
      values[String(parts[0])] = String(validating: value, as: UTF8.self)
    }
    return values
  }
}
