/// What a link's destination says, read by the rules of a briefing.
struct LinkDestination: ~Copyable {
  enum Reading {
    case link(MarkdownBody.Link.Kind)
    case fault(Fault)
  }

  enum Fault {
    case scheme(String)
    case target(String)

    var rule: Rule {
      switch self {
      case .scheme: .linkScheme
      case .target: .linkTarget
      }
    }

    /// For the finding.
    var message: String {
      switch self {
      case .scheme(let message), .target(let message): message
      }
    }
  }

  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The folder of the file that holds the link, from the project's root, without a `/` at its end.
  private let folder: [UInt8]
  private let recordPaths: RecordPaths
  /// The path that is being resolved.
  private var resolved = ByteBuffer()
  static let schemes = ["https", "http", "mailto", "tel"]

  /// - Parameter file: The path of the file that holds the link, from the project's root.
  init(file: String, recordPaths: RecordPaths) {
    self.recordPaths = recordPaths
    let bytes = Array(file.utf8)
    folder = Array(bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)])
  }

  /// - Parameter written: Character references and backslash escapes resolved, `%XX` not.
  mutating func reading(of written: Bytes) -> Reading {
    guard let first = written.first else {
      return target("the link has no destination; write where it leads")
    }
    if written.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return target("the destination '\(printable(string(written)))' holds a control character; take it out")
    }
    if first == UInt8(ascii: "#") {
      let fragment = percentDecoded(written, 1..<written.count)
      return fragment.isEmpty
        ? target("'#' names no heading; write the heading's id behind it") : .link(.fragment(fragment))
    }
    let slash = UInt8(ascii: "/")
    let scheme = schemeEnd(of: written)
    if first == slash && written.count > 1 && written[1] == slash
      || scheme == nil && written.contains(UInt8(ascii: "\\"))
    {
      return fault(string(written))
    }
    if let scheme { return absolute(written, schemeEnd: scheme) }
    if first == slash {
      return target(
        "'\(string(written))' begins at the host's root; "
          + "write a path from this file, such as '../pages/about.md'")
    }
    return relative(written)
  }

  private func string(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private func fault(_ written: String) -> Reading {
    .fault(
      .scheme(
        written.hasPrefix("//")
          ? "'\(written)' names no scheme; write 'https:\(written)'"
          : "'\(written)' holds a backslash; separate folders with '/'"))
  }

  private func target(_ message: String) -> Reading { .fault(.target(message)) }

  private func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }

  /// The index of the colon behind a scheme, RFC 3986 section 3.1.
  private func schemeEnd(of bytes: Bytes) -> Int? {
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

  private func absolute(_ bytes: Bytes, schemeEnd: Int) -> Reading {
    let written = string(bytes)
    let scheme = string(bytes[..<schemeEnd]).lowercased()
    let rest = bytes[(schemeEnd + 1)...]
    guard Self.schemes.contains(scheme) else {
      return .fault(
        .scheme(
          "'\(scheme):' is not allowed in '\(written)'; a link is https, http, mailto or tel, "
            + "or a path to a Markdown file or to one under 'static/'"))
    }
    guard scheme.hasPrefix("http") else {
      return rest.isEmpty
        ? target("'\(written)' names no address; write it behind the colon") : .link(.external(written))
    }
    let host = rest.dropFirst(2).first
    if rest.starts(with: "//".utf8), let host, !"/?#".utf8.contains(host) { return .link(.external(written)) }
    return target("'\(written)' names no host; write 'https://' and the host")
  }

  private mutating func relative(_ written: Bytes) -> Reading {
    let hash = written.index(of: UInt8(ascii: "#"), from: 0, to: written.count)
    guard resolve(written, hash) else {
      return target("'\(string(written))' leads out of 'Content/'; link to a file inside it")
    }
    let path = resolved.bytes
    if path.hasPrefix("Content/static/") { return .link(.staticFile(path: string(path))) }
    if path.hasSuffix(".md") {
      let fragment = hash < written.count ? percentDecoded(written, hash + 1..<written.count) : ""
      return .link(.record(path: recordPaths.instance(of: path), fragment: fragment.isEmpty ? nil : fragment))
    }
    let decoded = percentDecoded(written, 0..<hash)
    if decoded.utf8.suffix(5).elementsEqual(".html".utf8) {
      let source = string(decoded.utf8.dropLast(5)) + ".md" + string(written[hash...])
      return target("'\(string(written))' is a built page; link to its Markdown file, '\(source)'")
    }
    return target(
      "'\(string(written))' is neither a Markdown file nor a file under 'static/'; "
        + "link to the record's '.md' file, or put the file into 'Content/static/'")
  }

  /// Makes `resolved` the path from the project's root of the first `end` bytes, without `.` and `..`;
  /// false where it leaves `Content/`.
  private mutating func resolve(_ written: Bytes, _ end: Int) -> Bool {
    resolved.removeAll()
    folder.withUnsafeBufferPointer { resolved.append($0) }
    let path = Bytes(rebasing: written[..<end])
    let isInside =
      path.index(of: UInt8(ascii: "%"), from: 0, to: path.count) < path.count
      ? Self.percentDecoded(path).withUnsafeBufferPointer { appendParts(of: $0) } : appendParts(of: path)
    let bytes = resolved.bytes
    return isInside && (bytes.hasPrefix("Content/") || bytes.elementsEqual("Content".utf8))
  }

  /// False where the path goes up from the project's root.
  private mutating func appendParts(of path: Bytes) -> Bool {
    let slash = UInt8(ascii: "/")
    var start = 0
    while start < path.count {
      let end = path.index(of: slash, from: start, to: path.count)
      let part = Bytes(rebasing: path[start..<end])
      start = end + 1
      let dot = UInt8(ascii: ".")
      if part.isEmpty || part.count == 1 && part[0] == dot { continue }
      if part.count == 2, part[0] == dot, part[1] == dot {
        guard let last = resolved.bytes.lastIndex(of: slash) else { return false }
        resolved.truncate(to: last)
      } else {
        resolved.append(slash)
        resolved.append(part)
      }
    }
    return true
  }

  private func percentDecoded(_ bytes: Bytes, _ range: Range<Int>) -> String {
    let part = Bytes(rebasing: bytes[range])
    return part.contains(UInt8(ascii: "%")) ? string(Self.percentDecoded(part)) : string(part)
  }

  /// `%XX` as the byte; what is no such escape stays as written.
  private static func percentDecoded(_ bytes: Bytes) -> [UInt8] {
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
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
