extension MarkdownWriter {
  /// A link or an image whose end has not come.
  struct OpenLink {
    enum Form {
      case bracketed
      /// `<https://example.org>`
      case pointy
      /// `https://example.org` or `www.example.org` in the text.
      case web
      /// `a@example.org` in the text.
      case address
    }

    let form: Form
    /// Index in `links`; nil within an image's alternative text.
    let index: Int?
    /// Valid as long as the tree.
    let url: UnsafeBufferPointer<UInt8>
    let reading: LinkDestination.Reading
    /// Index in the source of the link's first byte.
    let start: Int
    /// Where the link's text begins in `plain`.
    let textStart: Int

    var writtenURL: String { String(decoding: url, as: UTF8.self) }
  }

  // MARK: Links

  mutating func openLink(_ node: CMarkNode) {
    let open = openLink(node, form: form(of: node), isImage: false)
    if open.form == .bracketed || open.form == .pointy { source.position += 1 }
    if open.index != nil { putAnchor(node, open) }
    openLinks.append(open)
  }

  private func form(of node: CMarkNode) -> OpenLink.Form {
    switch source.byte(at: source.position) {
    case UInt8(ascii: "["): .bracketed
    case UInt8(ascii: "<"): .pointy
    default: node.url.hasPrefix("mailto:") ? .address : .web
    }
  }

  private mutating func openLink(_ node: CMarkNode, form: OpenLink.Form, isImage: Bool) -> OpenLink {
    let url = node.url
    let open = OpenLink(
      form: form, index: openImages == 0 ? links.count : nil, url: url, reading: destination.reading(of: url),
      start: source.position, textStart: plain.count)
    if open.index != nil {
      // Its place in the order; `record` puts the link here when its text and place are known.
      links.append(
        MarkdownBody.Link(
          kind: nil, isImage: isImage, isBare: false, text: "", location: .start(of: file.path)))
    }
    return open
  }

  private mutating func putAnchor(_ node: CMarkNode, _ open: OpenLink) {
    put("<a href=\"")
    var isExternal = false
    if case .link(let kind) = open.reading {
      putURL(kind, open)
      isExternal = kind.isWeb
    }
    put("\"")
    putTitle(node)
    if isExternal { put(" rel=\"external\"") }
    put(">")
  }

  private mutating func putURL(_ kind: MarkdownBody.Link.Kind, _ open: OpenLink) {
    switch kind {
    case .external: MarkdownEscaping.url(open.url, into: &html)
    case .record: slot(.recordURL(UInt32(open.index ?? 0)))
    case .fragment: slot(.fragmentURL(UInt32(open.index ?? 0)))
    case .staticFile(let path):
      slot(.root)
      putPath(Substring(path.utf8.dropFirst("Content/static/".utf8.count)))
      if let hash = open.url.firstIndex(of: UInt8(ascii: "#")) {
        MarkdownEscaping.url(UnsafeBufferPointer(rebasing: open.url[hash...]), into: &html)
      }
    }
  }

  private mutating func putPath(_ path: Substring) {
    var path = path
    path.withUTF8 { MarkdownEscaping.path($0, into: &html) }
  }

  private mutating func putTitle(_ node: CMarkNode) {
    let title = node.title
    if title.isEmpty { return }
    put(" title=\"")
    MarkdownEscaping.text(title, into: &html)
    put("\"")
  }

  mutating func closeLink(_ node: CMarkNode) {
    guard let open = openLinks.popLast() else { return }
    var place = open.start
    switch open.form {
    case .bracketed:
      let tail = closeBracket()
      place = tail.destination ?? place
      if tail.isShortcut, source.byte(at: open.start + 1) == UInt8(ascii: "@") {
        report(
          .citationForm, at: source.fileOffset(of: open.start),
          "a reference definition makes this citation a link; give the definition another name")
      }
    case .pointy: source.closePointy()
    case .web, .address: break
    }
    guard open.index != nil else { return }
    put("</a>")
    record(open, isImage: false, at: source.fileOffset(of: place))
  }

  private mutating func closeBracket() -> InlineSource.LinkTail {
    guard source.byte(at: source.position) == UInt8(ascii: "]") else {
      source.lose()
      return InlineSource.LinkTail(end: source.position)
    }
    let tail = source.linkTail(at: source.position + 1)
    source.position = tail.end
    return tail
  }

  private mutating func record(_ open: OpenLink, isImage: Bool, at offset: Int) {
    guard let index = open.index else { return }
    let text = plain.bytes(from: open.textStart)
    var kind: MarkdownBody.Link.Kind?
    switch open.reading {
    case .link(let link): kind = link
    case .fault(let fault): report(fault.rule, at: offset, fault.message)
    }
    links[index] = MarkdownBody.Link(
      kind: kind, isImage: isImage, isBare: !isImage && isBare(open, text, kind),
      text: String(decoding: text, as: UTF8.self), location: location(ofByte: offset))
  }

  /// Whether the link is a web address that is its own text.
  private func isBare(
    _ open: OpenLink, _ text: UnsafeBufferPointer<UInt8>, _ kind: MarkdownBody.Link.Kind?
  ) -> Bool {
    guard let kind, kind.isWeb else { return false }
    if open.form == .pointy || open.form == .web { return true }
    guard open.url.suffix(text.count).elementsEqual(text) else { return false }
    let scheme = open.url.dropLast(text.count)
    return scheme.isEmpty || scheme.elementsEqual("http://".utf8) || scheme.elementsEqual("https://".utf8)
  }

  // MARK: Images

  mutating func openImage(_ node: CMarkNode) {
    openLinks.append(openLink(node, form: .bracketed, isImage: true))
    source.position += 2
    openImages += 1
  }

  mutating func closeImage(_ node: CMarkNode) {
    guard let open = openLinks.popLast() else { return }
    openImages -= 1
    let tail = closeBracket()
    guard open.index != nil else { return }
    let offset = source.fileOffset(of: tail.destination ?? open.start)
    let text = plain.bytes(from: open.textStart)
    if text.allSatisfy({ $0 == UInt8(ascii: " ") }) {
      report(
        .imageWithoutAlt, at: source.fileOffset(of: open.start),
        "the image '\(open.writtenURL)' has no alternative text; say between the brackets what it shows")
    }
    put("<img src=\"")
    if case .link(let kind) = open.reading { putImageURL(kind, open, at: offset) }
    put("\" alt=\"")
    MarkdownEscaping.text(text, into: &html)
    put("\"")
    putTitle(node)
    if case .link(.staticFile(let path)) = open.reading { putSize(path) }
    put(" loading=\"lazy\" decoding=\"async\" />")
    record(open, isImage: true, at: offset)
  }

  private mutating func putImageURL(_ kind: MarkdownBody.Link.Kind, _ open: OpenLink, at offset: Int) {
    switch kind {
    case .staticFile: putURL(kind, open)
    case .external(let url):
      report(
        .imageExternal, at: offset,
        "the image '\(url)' is on another host; put a copy into 'Content/static/' and link to that")
    case .record, .fragment:
      report(.linkTarget, at: offset, "'\(open.writtenURL)' is no image; link to a file under 'static/'")
    }
  }

  private mutating func putSize(_ path: String) {
    guard let size = imageSize(String(path.dropFirst("Content/static/".count))) else { return }
    put(" width=\"")
    put(size.width)
    put("\" height=\"")
    put(size.height)
    put("\"")
  }
}

extension MarkdownBody.Link.Kind {
  /// Only `https:` and `http:` begin with `h` among the schemes that a link may have.
  fileprivate var isWeb: Bool {
    if case .external(let url) = self {
      url.utf8.first.map { $0 | 0x20 == UInt8(ascii: "h") } ?? false
    } else {
      false
    }
  }
}
