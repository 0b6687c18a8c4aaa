/// The Markdown of a record as HTML, but for the places that depend on the page that it stands on.
///
/// The HTML is written once; each page that shows it fills the slots (see `write`).
public struct MarkdownBody: Sendable {
  /// UTF-8, well formed, without what the slots stand for.
  public let html: [UInt8]
  /// Ascending by offset.
  public let slots: [Slot]
  /// In document order.
  public let headings: [Heading]
  /// Every link, image and autolink in document order, footnotes at the end.
  public let links: [Link]
  public let citations: [Citation]
  public let footnoteCount: Int

  /// A place in the HTML whose text depends on the page.
  public struct Slot: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
      /// The whole of the citation `citations[i]`.
      case citation(UInt32)
      /// The value of `href` of `links[i]`, which leads to a record.
      case recordURL(UInt32)
      /// The value of `href` of `links[i]`, which leads to an id of the body or its page.
      case fragmentURL(UInt32)
      /// The relative path to the site's root: empty, or `../` once or more.
      case root
      /// What makes the body's ids unique on a page that shows several bodies.
      case idPrefix
      /// Before a block of the body's first level that cites something.
      case passageStart
      /// Behind such a block: the place for a note on who says so. The indices are those of its citations.
      case passageEnd(Range<UInt32>)
    }

    // In 32 bits: a large site has a quarter of a million slots.
    private let start: UInt32
    public let kind: Kind

    /// - Parameter offset: Bytes of `html` before the slot, less than 2³².
    public init(offset: Int, kind: Kind) {
      start = UInt32(offset)
      self.kind = kind
    }

    /// Bytes of `html` before the slot.
    public var offset: Int { Int(start) }
  }

  public struct Heading: Sendable, Equatable {
    /// 2 to 6.
    public let level: Int
    /// As GitHub forms it, unique in the body, without the page's prefix.
    public let id: String
    public let text: String
    public let location: SourceLocation
  }

  public struct Link: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
      /// The path of a record's Markdown file from the project's root: `Content/actors/area-1.md`.
      case record(path: String, fragment: String?)
      /// An id inside the same body or its page, percent-decoded, without `#`.
      case fragment(String)
      /// The path from the project's root: `Content/static/map.png`.
      case staticFile(path: String)
      /// An absolute URL as written, character references resolved.
      case external(String)
    }

    /// Nil where the destination is wrong, which a finding says.
    public let kind: Kind?
    public let isImage: Bool
    /// A web address that is its own text.
    public let isBare: Bool
    /// The link's text, or the image's alternative text.
    public let text: String
    /// The destination's first byte; the link's first where the destination stands elsewhere (a
    /// reference) or is the link itself (a bare URL).
    public let location: SourceLocation
  }

  /// `[@C04; @C05]`.
  public struct Citation: Sendable, Equatable {
    /// Located at their `@`.
    public let ids: [Located<String>]
    /// The citation's number in the body, from 1.
    public let ordinal: Int
    public let location: SourceLocation
  }
}

extension MarkdownBody {
  /// Appends the finished HTML.
  ///
  /// - Parameters:
  ///   - idPrefix: Before every id of the body, and every reference to one. A valid beginning of an id.
  ///   - root: The relative path from the page to the site's root: empty, or `../` once or more.
  ///   - citation: Appends the HTML of a citation.
  ///   - recordURL: Appends the URL of a link to a record, with its fragment, escaped for an attribute.
  ///   - fragmentURL: Appends the URL of a link to an id of the body or its page, if that stands on another page
  ///     now, and returns whether it does.
  ///   - note: Appends a note on the citations of the passage before it; passage and note stand together
  ///     in a `div` of the class `passage`. Without it there are neither notes nor such divisions.
  public func write(
    into output: inout [UInt8], idPrefix: String = "", root: String = "",
    citation: (Citation, inout [UInt8]) -> Void, recordURL: (Link, inout [UInt8]) -> Void,
    fragmentURL: ((String, inout [UInt8]) -> Bool)? = nil,
    note: ((ArraySlice<Citation>, inout [UInt8]) -> Void)? = nil
  ) {
    output.reserveCapacity(output.count + html.count + slots.count * 32)
    var written = 0
    for slot in slots {
      output.append(contentsOf: html[written..<slot.offset])
      written = slot.offset
      switch slot.kind {
      case .citation(let index): citation(citations[Int(index)], &output)
      case .recordURL(let index): recordURL(links[Int(index)], &output)
      case .fragmentURL(let index):
        guard case .fragment(let id) = links[Int(index)].kind, fragmentURL?(id, &output) != true else {
          continue
        }
        output.append(UInt8(ascii: "#"))
        output.append(contentsOf: idPrefix.utf8)
        MarkdownEscaping.path(id, into: &output)
      case .root: output.append(contentsOf: root.utf8)
      case .idPrefix: output.append(contentsOf: idPrefix.utf8)
      case .passageStart:
        if note != nil { output.append(contentsOf: "<div class=\"passage\">\n".utf8) }
      case .passageEnd(let range):
        guard let note else { continue }
        note(citations[Int(range.lowerBound)..<Int(range.upperBound)], &output)
        output.append(contentsOf: "</div>\n".utf8)
      }
    }
    output.append(contentsOf: html[written...])
  }
}
