/// The file scheme: hosts may be empty, and drive letters stay.
extension WebURLParser {
  mutating func parseFile() -> Bool {
    url.host = ""
    if isSlash(current) {
      index += 1
      if isSlash(current) {
        index += 1
        return parseFileHost()
      }
      var segments: [String] = []
      if let base, base.scheme == "file" {
        url.host = base.host
        if !startsWithDriveLetter(at: index), let first = base.segments.first, isNormalizedDriveLetter(first)
        {
          segments = [first]
        }
      }
      return parsePath(into: segments)
    }
    if let base, base.scheme == "file" {
      url.host = base.host
      return parseRelativePath(to: base)
    }
    return parsePath(into: [])
  }

  private mutating func parseFileHost() -> Bool {
    var end = index
    while end < input.count, !isSlash(input[end]), input[end] != UInt8(ascii: "?"),
      input[end] != UInt8(ascii: "#")
    {
      end += 1
    }
    let host = input[index..<end]
    if isDriveLetter(host) { return parsePath(into: []) }
    if !host.isEmpty {
      guard let parsed = WebURL.parseHost(host, isSpecial: true) else { return false }
      url.host = parsed == "localhost" ? "" : parsed
    }
    index = end
    return parsePathStart()
  }

  func isDriveLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 2, let first = bytes.first, let last = bytes.last else { return false }
    return first.isASCIILetter && (last == UInt8(ascii: ":") || last == UInt8(ascii: "|"))
  }

  func isNormalizedDriveLetter(_ segment: String) -> Bool {
    isDriveLetter(Array(segment.utf8)[...]) && segment.utf8.last == UInt8(ascii: ":")
  }

  func startsWithDriveLetter(at start: Int) -> Bool {
    guard start + 2 <= input.count, isDriveLetter(input[start..<(start + 2)]) else { return false }
    guard start + 2 < input.count else { return true }
    switch input[start + 2] {
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
    default: return false
    }
  }
}
