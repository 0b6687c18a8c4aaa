/// Collects the links and ids of files, one after the other; its buffers are kept between them.
struct LinkCollector {
  var page = PageLinks()

  mutating func packedLinks(in bytes: [UInt8], format: PageLinks.Format) -> PackedLinks {
    collect(bytes, format: format)
    return PackedLinks(page)
  }

  /// Into `page`.
  mutating func collect(_ bytes: [UInt8], format: PageLinks.Format) {
    page.removeAll()
    page.format = format
    bytes.withUnsafeBufferPointer { bytes in
      switch format {
      case .html: collectHTML(bytes)
      case .svg: collectSVG(bytes)
      case .feed: collectFeed(bytes)
      case .css: collectCSS(bytes, 0..<bytes.count, element: .other, attribute: .url)
      case .robots: collectRobots(bytes)
      case .manifest: collectManifest(bytes)
      case .other: break
      }
    }
  }

  private mutating func collectHTML(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = HTMLScanner(bytes)
    var templates = TemplateContents()
    while true {
      scanner.skipPlainMarkup()
      guard let token = scanner.next() else { break }
      switch token {
      case .startTag(let element, _):
        let isForeign = scanner.isInForeignContent
        if !templates.isInert {
          for attribute in scanner.attributes where attribute.name != .id || !templates.isOpen {
            collect(attribute, of: element, isForeign: isForeign, in: scanner)
          }
        }
        if element == .template, !isForeign {
          templates.open(isShadowRoot: scanner.value(of: .shadowRootMode) != nil)
        }
      case .endTag(.template):
        templates.close()
      case .text(let range, .raw(.style)) where !templates.isInert:
        collectCSS(bytes, range, element: .style, attribute: .other)
      default:
        break
      }
    }
  }

  private mutating func collectSVG(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = HTMLScanner(bytes, language: .xml)
    var isStyle = false
    while let token = scanner.next() {
      switch token {
      case .startTag(let element, let selfClosing):
        isStyle = element == .style && !selfClosing
        for attribute in scanner.attributes { collect(attribute, of: element, isForeign: true, in: scanner) }
      case .endTag:
        isStyle = false
      case .text(let range, _) where isStyle:
        collectCSS(bytes, range, element: .style, attribute: .other)
      default:
        break
      }
    }
  }

  @inline(__always)
  private mutating func collect(
    _ attribute: HTMLScanner.Attribute, of element: HTMLName, isForeign: Bool, in scanner: HTMLScanner
  ) {
    switch attribute.name {
    case .id:
      addID(attribute.value, isName: false, in: scanner.bytes)
    case .href:
      if isForeign || element == .a || element == .area {
        add(element, .href, attribute.value, in: scanner.bytes)
      } else if element == .link || element == .base {
        collectHref(of: element, attribute.value, in: scanner)
      }
    case .src:
      switch element {
      case .img, .source, .script, .iframe, .frame, .video, .audio, .track, .embed, .input:
        add(element, .src, attribute.value, in: scanner.bytes)
      default: break
      }
    default:
      collectRarer(attribute, of: element, isForeign: isForeign, in: scanner)
    }
  }

  private mutating func collectHref(of element: HTMLName, _ value: Range<Int>, in scanner: HTMLScanner) {
    if element == .base {
      guard page.base == nil else { return }
      page.base = page.links.count
    } else if let rel = scanner.value(of: .rel) {
      let words = String(decoding: scanner.bytes[rel], as: UTF8.self).lowercased().split(separator: " ")
      // These name a host to connect to, nothing to fetch.
      if words.contains("preconnect") || words.contains("dns-prefetch") { return }
    }
    add(element, .href, value, in: scanner.bytes)
  }

  private mutating func collectRarer(
    _ attribute: HTMLScanner.Attribute, of element: HTMLName, isForeign: Bool, in scanner: HTMLScanner
  ) {
    switch (attribute.name, element) {
    case (.name, .a):
      addID(attribute.value, isName: true, in: scanner.bytes)
    case (.poster, .video), (.data, .object), (.action, .form), (.formaction, .button), (.formaction, .input),
      (.cite, .blockquote), (.cite, .q), (.cite, .ins), (.cite, .del):
      add(element, attribute.name, attribute.value, in: scanner.bytes)
    case (.srcset, .img), (.srcset, .source), (.imagesrcset, .link):
      collectSourceSet(attribute, of: element, in: scanner.bytes)
    case (.content, .meta):
      collectMeta(attribute.value, in: scanner)
    case (.xlinkHref, _) where isForeign:
      if scanner.value(of: .href) == nil { add(element, .xlinkHref, attribute.value, in: scanner.bytes) }
    case (.style, _):
      collectStyle(attribute.value, of: element, in: scanner.bytes)
    default:
      break
    }
  }

  // MARK: Adding

  /// Adds the URL at `range`, with its character references decoded.
  @inline(__always)
  mutating func add(
    _ element: HTMLName, _ attribute: HTMLName, _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    let url = appendDecoded(UnsafeBufferPointer(rebasing: bytes[range]))
    page.links.append(
      PageLinks.Link(element: element, attribute: attribute, offset: range.lowerBound, url: url))
  }

  /// Adds the URL at `range` as it stands there.
  mutating func addVerbatim(
    _ element: HTMLName, _ attribute: HTMLName, _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    let url = append(UnsafeBufferPointer(rebasing: bytes[range]))
    page.links.append(
      PageLinks.Link(element: element, attribute: attribute, offset: range.lowerBound, url: url))
  }

  mutating func add(_ element: HTMLName, _ attribute: HTMLName, at offset: Int, _ url: [UInt8]) {
    let url = url.withUnsafeBufferPointer { append($0) }
    page.links.append(PageLinks.Link(element: element, attribute: attribute, offset: offset, url: url))
  }

  @inline(__always)
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) -> PageLinks.TextRange {
    let start = UInt32(clamping: page.text.count)
    page.text.append(contentsOf: bytes)
    return start..<UInt32(clamping: page.text.count)
  }

  @inline(__always)
  private mutating func appendDecoded(_ value: UnsafeBufferPointer<UInt8>) -> PageLinks.TextRange {
    guard needsDecoding(value) else { return append(value) }
    return HTMLReferences.decoded(value, inAttribute: true).withUnsafeBufferPointer { append($0) }
  }

  @inline(__always)
  func needsDecoding(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    var needed = false
    for byte in value { needed = needed || byte == UInt8(ascii: "&") || byte == 0x0D || byte == 0 }
    return needed
  }

  private mutating func addID(_ range: Range<Int>, isName: Bool, in bytes: UnsafeBufferPointer<UInt8>) {
    guard !range.isEmpty else { return }
    let value = appendDecoded(UnsafeBufferPointer(rebasing: bytes[range]))
    let hash = page.text.withUnsafeBufferPointer { ByteHash.of($0[value]) }
    page.ids.append(PageID(hash: hash, offset: range.lowerBound, value: value, isName: isName))
  }
}
