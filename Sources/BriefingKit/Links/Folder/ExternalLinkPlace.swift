/// A link to another site, and where it stands.
public struct ExternalLinkPlace: Sendable, Hashable {
  /// Normalised, with its fragment.
  public let url: String
  public let location: SourceLocation
  /// Whether the page is marked above TLP:CLEAR: asking would disclose what it cites.
  public let isAboveClear: Bool
  /// Where the page says that a copy is kept: the link's `data-versionurl` (Robust Links 1.0).
  public let archiveURL: String?

  public var link: ExternalLink { ExternalLink(url, isWithheld: isAboveClear, archiveURL: archiveURL) }
}

extension ExternalLinkPlace {
  /// Sorted by URL, and then by place.
  static func all(_ list: ExternalLinkList, _ site: LinkedSite, _ scope: FolderScope) -> [ExternalLinkPlace] {
    var pages: [String: (file: SourceFile, isAboveClear: Bool)] = [:]
    for page in Set(list.links.flatMap(\.places).map(\.page)) {
      guard let index = site.targets.paths.index(of: Array(page.utf8)) else { continue }
      let file = SourceFile(path: scope.shownPath(page), bytes: site.contents(index))
      pages[page] = (file, PageMarking.isAboveClear(file.bytes))
    }
    return list.links.flatMap { link in
      link.places.compactMap { place in
        pages[place.page].map { page in
          ExternalLinkPlace(
            url: link.url + (place.fragment.map { "#" + $0 } ?? ""),
            location: page.file.location(ofByte: place.offset), isAboveClear: page.isAboveClear,
            archiveURL: RobustLink.archive(ofTagAt: place.offset, in: page.file.bytes))
        }
      }
    }
  }
}

/// The marking that a page states in its head: `<meta name="tlp" content="TLP:AMBER">`.
enum PageMarking {
  private static let beginning = Array("<meta name=\"tlp\" content=\"TLP:".utf8)

  /// False for a page that states none.
  static func isAboveClear(_ bytes: [UInt8]) -> Bool {
    guard let start = bytes.firstRange(of: beginning)?.upperBound else { return false }
    return !bytes[start...].starts(with: "CLEAR\"".utf8)
  }
}

/// Robust Links 1.0: a link that names its archived copy.
enum RobustLink {
  private static let attribute = Array(" data-versionurl=\"".utf8)

  /// The double-quoted `data-versionurl` of the tag that the byte at `offset` stands in; nil where there is none.
  static func archive(ofTagAt offset: Int, in bytes: [UInt8]) -> String? {
    guard let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "<")),
      let end = bytes[offset...].firstIndex(of: UInt8(ascii: ">")),
      let value = bytes[start..<end].firstRange(of: attribute)?.upperBound,
      let quote = bytes[value...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    let decoded = bytes[value..<quote].withUnsafeBufferPointer {
      HTMLReferences.decoded($0, inAttribute: true)
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
