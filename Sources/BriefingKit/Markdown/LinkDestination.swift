/// What a link's destination says, read by the rules of a briefing.
struct LinkDestination {
  enum Reading {
    case link(MarkdownBody.Link.Kind)
    case fault(rule: String, message: String)
  }

  /// The folder of the file that holds the link, from the project's root, without a `/` at its end.
  private let folder: [UInt8]
  static let schemes = ["https", "http", "mailto", "tel"]

  /// - Parameter file: The path of the file that holds the link, from the project's root.
  init(file: String) {
    let bytes = Array(file.utf8)
    folder = Array(bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)])
  }

  /// - Parameter written: Character references and backslash escapes resolved, `%XX` not.
  func reading(of written: String) -> Reading {
    let bytes = Array(written.utf8)
    guard let first = bytes.first else {
      return target("the link has no destination; write where it leads")
    }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return target("the destination '\(printable(written))' holds a control character; take it out")
    }
    if first == UInt8(ascii: "#") {
      let fragment = Self.percentDecoded(bytes[1...])
      return fragment.isEmpty
        ? target("'#' names no heading; write the heading's id behind it")
        : .link(.fragment(string(fragment)))
    }
    let slash = UInt8(ascii: "/")
    let scheme = schemeEnd(of: bytes)
    if first == slash && bytes.count > 1 && bytes[1] == slash
      || scheme == nil && bytes.contains(UInt8(ascii: "\\"))
    {
      return fault(written)
    }
    if let scheme {
      return absolute(written, scheme: string(bytes[..<scheme]).lowercased(), rest: bytes[(scheme + 1)...])
    }
    if first == slash {
      return target(
        "'\(written)' begins at the host's root; write a path from this file, such as '../pages/about.md'")
    }
    return relative(written, bytes)
  }

  private func string(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private func fault(_ written: String) -> Reading {
    .fault(
      rule: "link-scheme",
      message: written.hasPrefix("//")
        ? "'\(written)' names no scheme; write 'https:\(written)'"
        : "'\(written)' holds a backslash; separate folders with '/'")
  }

  private func target(_ message: String) -> Reading { .fault(rule: "link-target", message: message) }

  private func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }

  /// The index of the colon behind a scheme, RFC 3986 section 3.1.
  private func schemeEnd(of bytes: [UInt8]) -> Int? {
    guard let first = bytes.first, isLetter(first) else { return nil }
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: ":") { return index }
      // `+`, `-` and `.` may stand in a scheme.
      guard isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
      else {
        return nil
      }
    }
    return nil
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func absolute(_ written: String, scheme: String, rest: ArraySlice<UInt8>) -> Reading {
    guard Self.schemes.contains(scheme) else {
      return .fault(
        rule: "link-scheme",
        message: "'\(scheme):' is not allowed in '\(written)'; a link is https, http, mailto or tel, "
          + "or a path to a Markdown file or to one under 'static/'")
    }
    guard scheme.hasPrefix("http") else {
      return rest.isEmpty ? target("'\(written)' names no address") : .link(.external(written))
    }
    let host = rest.dropFirst(2).first
    if rest.starts(with: "//".utf8), let host, !"/?#".utf8.contains(host) { return .link(.external(written)) }
    return target("'\(written)' names no host; write 'https://' and the host")
  }

  private func relative(_ written: String, _ bytes: [UInt8]) -> Reading {
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    let path = Self.percentDecoded(bytes[..<(hash ?? bytes.count)])
    guard let resolved = resolve(path) else {
      return target("'\(written)' leads out of 'Content/'; link to a file inside it")
    }
    if resolved.starts(with: "Content/static/".utf8) { return .link(.staticFile(path: string(resolved))) }
    if resolved.suffix(3).elementsEqual(".md".utf8) {
      let fragment = hash.map { Self.percentDecoded(bytes[($0 + 1)...]) } ?? []
      return .link(.record(path: string(resolved), fragment: fragment.isEmpty ? nil : string(fragment)))
    }
    if path.suffix(5).elementsEqual(".html".utf8) {
      let source = string(path.dropLast(5)) + ".md" + string(bytes[(hash ?? bytes.count)...])
      return target("'\(written)' is a built page; link to its Markdown file, '\(source)'")
    }
    return target(
      "'\(written)' is neither a Markdown file nor a file under 'static/'; "
        + "link to the record's '.md' file, or put the file into 'Content/static/'")
  }

  /// The path from the project's root, without `.` and `..`; nil where it leaves `Content/`.
  private func resolve(_ path: [UInt8]) -> [UInt8]? {
    let slash = UInt8(ascii: "/")
    var resolved = folder
    resolved.reserveCapacity(folder.count + path.count + 1)
    for part in path.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard let end = resolved.lastIndex(of: slash) else { return nil }
        resolved.removeSubrange(end...)
      } else {
        resolved.append(slash)
        resolved.append(contentsOf: part)
      }
    }
    return resolved.starts(with: "Content/".utf8) || resolved.elementsEqual("Content".utf8) ? resolved : nil
  }

  /// `%XX` as the byte; what is no such escape stays as written.
  static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "%")) else { return Array(bytes) }
    var decoded: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
        let high = Character(Unicode.Scalar(bytes[index + 1])).hexDigitValue,
        let low = Character(Unicode.Scalar(bytes[index + 2])).hexDigitValue
      {
        decoded.append(UInt8(high << 4 | low))
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }
}
