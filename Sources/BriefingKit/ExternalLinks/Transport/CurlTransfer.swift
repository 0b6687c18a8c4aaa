import CCurl
import Glibc

/// One request on its way: what came of it so far, and libcurl's handle.
///
/// A class, as libcurl keeps its address for the callbacks.
final class CurlTransfer {
  let id: Int
  let handle: UnsafeMutableRawPointer
  let request: HTTPRequest
  private let library: ccurl_library
  private let options: ExternalLinkOptions
  private let started = ContinuousClock.now
  private var lists: [UnsafeMutablePointer<curl_slist>] = []

  private var reply = HTTPReply(status: 0)
  private var headerBytes = 0
  /// The head of the final answer has come to its end.
  private var hasHead = false
  private var contentLength: Int?
  private var bodyBytes = 0
  private var refusedAddress: IPAddress?
  private var stoppedInHeaders = false

  /// Of all headers of one request, interim answers included.
  private static let maxHeaderBytes = 65_536
  /// A body that nobody wants is read so far, to keep the connection for the next request.
  private static let maxUnwantedBytes = 16_384

  init?(
    _ id: Int, _ request: HTTPRequest, _ addresses: [IPAddress], _ options: ExternalLinkOptions,
    _ library: ccurl_library
  ) {
    guard let handle = CurlLibrary.with(library, { ccurl_easy_init($0) }) else { return nil }
    self.id = id
    self.handle = handle
    self.request = request
    self.library = library
    self.options = options
    guard setUp(addresses) else {
      close()
      return nil
    }
  }

  func join(_ multi: UnsafeMutableRawPointer) -> Bool {
    let isAdded = CurlLibrary.with(library) { ccurl_multi_add($0, multi, handle) } == CURLM_OK
    if !isAdded { close() }
    return isAdded
  }

  /// The transfer must have left its multi handle before.
  func close() {
    CurlLibrary.with(library) { library in
      ccurl_easy_cleanup(library, handle)
      for list in lists { ccurl_list_free(library, list) }
    }
    lists = []
  }

  /// Whether nothing has come within the time for the first byte.
  func isLate(_ now: ContinuousClock.Instant) -> Bool {
    headerBytes == 0 && now - started > options.firstByteTimeout
  }

  // MARK: The outcome

  func answer(_ code: CURLcode) -> HTTPAnswer {
    if hasHead {
      reply.bodyIsComplete = code == CURLE_OK
      return .response(reply)
    }
    if let refusedAddress { return .refused(.privateAddress(refusedAddress.description)) }
    if stoppedInHeaders { return .failure(.malformedAnswer) }
    return .failure(failure(code))
  }

  private func failure(_ code: CURLcode) -> ExternalFailure {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: .lookUpFailed
    case CURLE_COULDNT_CONNECT: .cannotConnect
    case CURLE_OPERATION_TIMEDOUT: hasConnected ? .timeout : .connectTimeout
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED,
      CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ENGINE_INITFAILED,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_SHUTDOWN_FAILED, CURLE_SSL_CRL_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_CLIENTCERT:
      .tls
    // OK without a whole head: the connection ended within it.
    case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE, CURLE_OK: .connectionLost
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2, CURLE_HTTP2_STREAM,
      // Out of memory, or CURLE_TOO_LARGE since 8.6: how libcurl names a header line of more than 100 KB.
      CURLE_BAD_CONTENT_ENCODING, CURLE_OUT_OF_MEMORY, CURLcode(rawValue: 100):
      .malformedAnswer
    default: .other
    }
  }

  private var hasConnected: Bool {
    var port = 0
    CurlLibrary.with(library) { _ = ccurl_get_long($0, handle, CURLINFO_PRIMARY_PORT, &port) }
    return port != 0
  }

  // MARK: Setting up

  private func setUp(_ addresses: [IPAddress]) -> Bool {
    let library = library
    func set(_ option: CURLoption, _ value: Int) -> Bool {
      CurlLibrary.with(library) { ccurl_set_long($0, handle, option, value) } == CURLE_OK
    }
    func set(_ option: CURLoption, _ value: String) -> Bool {
      CurlLibrary.with(library) { ccurl_set_string($0, handle, option, value) } == CURLE_OK
    }
    func milliseconds(_ duration: Duration) -> Int { max(1, Int(duration / .milliseconds(1))) }
    let context = Unmanaged.passUnretained(self).toOpaque()
    CurlLibrary.with(library) {
      ccurl_set_callbacks(
        $0, handle, CurlCallbacks.header, CurlCallbacks.body, CurlCallbacks.openSocket, context)
    }
    // Not before 7.85. `ExternalAddress` lets nothing else through, and redirects are not followed here.
    _ = set(CURLOPT_PROTOCOLS_STR, "http,https")
    return set(CURLOPT_URL, request.address.text)
      && set(CURLOPT_FOLLOWLOCATION, 0)
      && set(CURLOPT_PATH_AS_IS, 1) && set(CURLOPT_PROXY, "") && set(CURLOPT_NETRC, 0)
      && set(CURLOPT_NOSIGNAL, 1) && set(CURLOPT_SSL_VERIFYPEER, 1) && set(CURLOPT_SSL_VERIFYHOST, 2)
      && set(CURLOPT_USERAGENT, options.userAgent)
      && set(CURLOPT_NOBODY, request.method == .head ? 1 : 0)
      && set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds(options.connectTimeout))
      && set(CURLOPT_TIMEOUT_MS, milliseconds(options.timeout))
      // An empty string: all encodings that libcurl can undo; they are undone before bytes are counted.
      && (!request.wantsBody || set(CURLOPT_ACCEPT_ENCODING, ""))
      && options.certificateAuthorities.map { set(CURLOPT_CAINFO, $0) } ?? true
      && setAddresses(addresses) && setHeaders()
  }

  /// Puts the addresses into libcurl's own cache, so that it does not look up the name again.
  private func setAddresses(_ addresses: [IPAddress]) -> Bool {
    if IPAddress(host: request.address.host) != nil { return true }
    let list = addresses.map { $0.isIPv6 ? "[\($0)]" : "\($0)" }.joined(separator: ",")
    return setList(CURLOPT_RESOLVE, "\(request.address.host):\(request.address.port):\(list)")
  }

  private func setHeaders() -> Bool {
    setList(CURLOPT_HTTPHEADER, "Accept: text/html,application/xhtml+xml,*/*;q=0.8")
  }

  private func setList(_ option: CURLoption, _ text: String) -> Bool {
    CurlLibrary.with(library) { library in
      guard let list = ccurl_list_append(library, nil, text) else { return false }
      lists.append(list)
      return ccurl_set_list(library, handle, option, list) == CURLE_OK
    }
  }
}

// MARK: What libcurl calls

extension CurlTransfer {
  /// Returns whether to go on.
  func receive(header line: UnsafeBufferPointer<UInt8>) -> Bool {
    headerBytes += line.count
    guard headerBytes <= Self.maxHeaderBytes else {
      stoppedInHeaders = true
      return false
    }
    // Trailers come behind the head.
    if hasHead { return true }
    if line.starts(with: "HTTP/".utf8) {
      var status = 0
      CurlLibrary.with(library) { _ = ccurl_get_long($0, handle, CURLINFO_RESPONSE_CODE, &status) }
      reply = HTTPReply(status: status)
      contentLength = nil
    } else if line.first == 0x0D || line.first == 0x0A {
      // 1xx are interim.
      hasHead = reply.status >= 200
    } else {
      reply.add(headerLine: line)
      contentLength = contentLength ?? HTTPReply.contentLength(headerLine: line)
    }
    return true
  }

  func receive(body bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bodyBytes += bytes.count
    guard request.wantsBody else { return (contentLength ?? .max) <= Self.maxUnwantedBytes }
    guard bodyBytes <= options.maxBodyBytes else { return false }
    reply.body.append(contentsOf: bytes)
    return true
  }

  /// A socket for the address that will be connected to, or CURL_SOCKET_BAD.
  func openSocket(_ address: UnsafePointer<curl_sockaddr>) -> curl_socket_t {
    let family = address.pointee.family
    // `addr` is as long as `addrlen` says, whatever its type.
    let bytes = UnsafeRawPointer(address).advanced(by: MemoryLayout<curl_sockaddr>.offset(of: \.addr) ?? 16)
    guard let ip = IPAddress(bytes, length: Int(address.pointee.addrlen), family: family),
      ip.isAllowed(options)
    else {
      refusedAddress = IPAddress(bytes, length: Int(address.pointee.addrlen), family: family)
      return -1
    }
    return socket(family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
  }
}

private enum CurlCallbacks {
  static let header: curl_write_callback = { bytes, size, count, context in
    CurlCallbacks.receive(bytes, size * count, context) { $0.receive(header: $1) }
  }

  static let body: curl_write_callback = { bytes, size, count, context in
    CurlCallbacks.receive(bytes, size * count, context) { $0.receive(body: $1) }
  }

  static let openSocket: curl_opensocket_callback = { context, _, address in
    guard let context, let address else { return -1 }
    return Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue().openSocket(address)
  }

  /// Another number than `count` makes libcurl give up.
  private static func receive(
    _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
    _ body: (CurlTransfer, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Int {
    guard let context else { return 0 }
    guard let bytes, count > 0 else { return count }
    let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
    return bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
      body(transfer, UnsafeBufferPointer(start: $0, count: count)) ? count : 0
    }
  }
}
