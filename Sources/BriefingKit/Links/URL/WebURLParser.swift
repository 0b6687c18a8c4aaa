/// The basic URL parser of the URL standard (4.4): its states are the functions, each reads from
/// `index` and names the next by calling it. Returning false is the standard's failure.
struct WebURLParser {
  var url = WebURL(scheme: "")
  let base: WebURL?
  let input: [UInt8]
  var index = 0

  /// Leading and trailing controls and spaces are dropped, as are tabs and line ends anywhere.
  init(_ bytes: [UInt8], base: WebURL?) {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    self.input = bytes[start..<end].filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    self.base = base
  }

  var current: UInt8? { index < input.count ? input[index] : nil }

  private func starts(with text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= input.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { input[index + $0] == text.utf8Start[$0] }
  }

  /// Whether `byte` parts segments: `\` does in special URLs.
  func isSlash(_ byte: UInt8?) -> Bool {
    byte == UInt8(ascii: "/") || (byte == UInt8(ascii: "\\") && url.isSpecial)
  }

  mutating func parse() -> Bool {
    guard let scheme = scanScheme() else { return parseWithoutScheme() }
    url.scheme = scheme
    if scheme == "file" { return parseFile() }
    if url.isSpecial {
      if let base, base.scheme == scheme, !starts(with: "//") { return parseRelative(to: base) }
      while isSlash(current) { index += 1 }
      return parseAuthority()
    }
    if current == UInt8(ascii: "/") {
      index += 1
      return parsePathOrAuthority()
    }
    return parseOpaquePath()
  }

  /// Reads `scheme:` and returns the scheme in lower case; reads nothing where there is none.
  private mutating func scanScheme() -> String? {
    guard let first = input.first, first.isASCIILetter,
      let colon = input.firstIndex(where: {
        !($0.isASCIIAlphanumeric || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: "."))
      }), input[colon] == UInt8(ascii: ":")
    else { return nil }
    index = colon + 1
    return String(decoding: input[..<colon].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private mutating func parseWithoutScheme() -> Bool {
    guard let base else { return false }
    if base.hasOpaquePath {
      guard current == UInt8(ascii: "#") else { return false }
      url = base
      return parseFragment()
    }
    url.scheme = base.scheme
    return base.scheme == "file" ? parseFile() : parseRelative(to: base)
  }

  private mutating func parseRelative(to base: WebURL) -> Bool {
    if isSlash(current) {
      index += 1
      if isSlash(current) {
        index += 1
        while url.isSpecial, isSlash(current) { index += 1 }
        return parseAuthority()
      }
      copyAuthority(of: base)
      return parsePath(into: [])
    }
    copyAuthority(of: base)
    return parseRelativePath(to: base)
  }

  private mutating func copyAuthority(of base: WebURL) {
    (url.username, url.password, url.host, url.port) = (base.username, base.password, base.host, base.port)
  }

  /// What follows is a path without a slash before it, `?`, `#`, or nothing.
  mutating func parseRelativePath(to base: WebURL) -> Bool {
    url.path = base.path
    switch current {
    case nil:
      url.query = base.query
      return true
    case UInt8(ascii: "?"):
      return parseQuery()
    case UInt8(ascii: "#"):
      url.query = base.query
      return parseFragment()
    default:
      var segments = base.segments
      if url.scheme == "file", startsWithDriveLetter(at: index) {
        segments = []
      } else {
        shorten(&segments)
      }
      return parsePath(into: segments)
    }
  }

  private mutating func parsePathOrAuthority() -> Bool {
    guard current == UInt8(ascii: "/") else { return parsePath(into: []) }
    index += 1
    return parseAuthority()
  }

  /// Behind `//`: `user:password@host:port`.
  private mutating func parseAuthority() -> Bool {
    var end = index
    var at: Int?
    while end < input.count, !isSlash(input[end]), input[end] != UInt8(ascii: "?"),
      input[end] != UInt8(ascii: "#")
    {
      if input[end] == UInt8(ascii: "@") { at = end }
      end += 1
    }
    if let at {
      let credentials = input[index..<at]
      let colon = credentials.firstIndex(of: UInt8(ascii: ":")) ?? at
      url.username = PercentEncoding.encode(input[index..<colon], .userinfo)
      if colon < at { url.password = PercentEncoding.encode(input[(colon + 1)..<at], .userinfo) }
      index = at + 1
      if index == end { return false }
    }
    guard parseHostAndPort(input[index..<end]) else { return false }
    index = end
    return parsePathStart()
  }

  private mutating func parseHostAndPort(_ authority: ArraySlice<UInt8>) -> Bool {
    var inBrackets = false
    var hostEnd = authority.endIndex
    for position in authority.indices {
      let byte = authority[position]
      if byte == UInt8(ascii: "[") { inBrackets = true }
      if byte == UInt8(ascii: "]") { inBrackets = false }
      if byte == UInt8(ascii: ":"), !inBrackets {
        hostEnd = position
        break
      }
    }
    let host = authority[..<hostEnd]
    if host.isEmpty, url.isSpecial || hostEnd < authority.endIndex { return false }
    guard let parsed = WebURL.parseHost(host, isSpecial: url.isSpecial) else { return false }
    url.host = parsed
    return hostEnd == authority.endIndex || parsePort(authority[(hostEnd + 1)...])
  }

  private mutating func parsePort(_ digits: ArraySlice<UInt8>) -> Bool {
    var port = 0
    for digit in digits {
      guard digit.isASCIIDigit else { return false }
      port = port * 10 + Int(digit - 0x30)
      if port > 0xFFFF { return false }
    }
    if !digits.isEmpty, WebURL.defaultPort(of: url.scheme) != UInt16(port) { url.port = UInt16(port) }
    return true
  }

  mutating func parsePathStart() -> Bool {
    if url.isSpecial || (current != nil && current != UInt8(ascii: "?") && current != UInt8(ascii: "#")) {
      if isSlash(current) { index += 1 }
      return parsePath(into: [])
    }
    return parseQueryAndFragment()
  }

  /// Reads segments, the slash before the first one already read, and appends them to `segments`.
  mutating func parsePath(into start: [String]) -> Bool {
    var segments = start
    var segment: [UInt8] = []
    while true {
      let byte = current
      let ends = byte == nil || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
      if ends || isSlash(byte) {
        add(segment, to: &segments, isLast: !isSlash(byte))
        segment.removeAll(keepingCapacity: true)
        if ends { break }
        index += 1
      } else if let byte {
        PercentEncoding.append(byte, encoding: .path, to: &segment)
        index += 1
      }
    }
    url.path = .segments(segments)
    return parseQueryAndFragment()
  }

  private func add(_ segment: [UInt8], to segments: inout [String], isLast: Bool) {
    switch dots(in: segment) {
    case 2:
      shorten(&segments)
      if isLast { segments.append("") }
    case 1:
      if isLast { segments.append("") }
    default:
      var segment = segment
      if url.scheme == "file", segments.isEmpty, isDriveLetter(segment[...]) {
        segment[1] = UInt8(ascii: ":")
      }
      segments.append(String(decoding: segment, as: UTF8.self))
    }
  }

  /// 1 for `.`, 2 for `..`, each dot also as `%2e`; 0 for any other segment.
  private func dots(in segment: [UInt8]) -> Int {
    var dots = 0
    var index = 0
    while index < segment.count, dots < 3 {
      if segment[index] == UInt8(ascii: ".") {
        index += 1
      } else if index + 2 < segment.count, segment[index] == UInt8(ascii: "%"),
        segment[index + 1] == UInt8(ascii: "2"), segment[index + 2] | 0x20 == UInt8(ascii: "e")
      {
        index += 3
      } else {
        return 0
      }
      dots += 1
    }
    return dots < 3 ? dots : 0
  }

  private func shorten(_ segments: inout [String]) {
    if url.scheme == "file", segments.count == 1, isNormalizedDriveLetter(segments[0]) { return }
    _ = segments.popLast()
  }

  private mutating func parseOpaquePath() -> Bool {
    var path: [UInt8] = []
    while let byte = current, byte != UInt8(ascii: "?"), byte != UInt8(ascii: "#") {
      PercentEncoding.append(byte, encoding: .control, to: &path)
      index += 1
    }
    // Trailing spaces before `?` or `#`: the last one is encoded.
    if current != nil, path.last == UInt8(ascii: " ") {
      path.replaceSubrange((path.count - 1)..., with: "%20".utf8)
    }
    url.path = .opaque(String(decoding: path, as: UTF8.self))
    return parseQueryAndFragment()
  }

  private mutating func parseQueryAndFragment() -> Bool {
    switch current {
    case UInt8(ascii: "?"): parseQuery()
    case UInt8(ascii: "#"): parseFragment()
    default: true
    }
  }

  private mutating func parseQuery() -> Bool {
    index += 1
    let end = input[index...].firstIndex(of: UInt8(ascii: "#")) ?? input.count
    url.query = PercentEncoding.encode(input[index..<end], url.isSpecial ? .specialQuery : .query)
    index = end
    return end == input.count || parseFragment()
  }

  private mutating func parseFragment() -> Bool {
    url.fragment = PercentEncoding.encode(input[(index + 1)...], .fragment)
    index = input.count
    return true
  }
}
