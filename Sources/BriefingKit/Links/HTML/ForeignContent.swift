/// Where a page is inside SVG or MathML, and inside the elements of those that hold HTML again.
///
/// Only these elements are followed, not the whole tree: enough for well-formed nesting, and for the
/// HTML elements that end foreign content wherever they stand (the HTML standard, 13.2.6.5).
struct ForeignContent {
  private struct Frame {
    let name: HTMLName
    let holdsHTML: Bool
  }

  private var frames: [Frame] = []
  /// Whether the tag just seen is foreign: with an integration point it is, and what follows is not.
  private(set) var tagIsForeign = false

  /// Deeper nesting is not followed: it keeps every step bounded.
  private static let deepest = 256

  /// Whether the current node is foreign, so that CDATA sections are read as such.
  var isCurrent: Bool { frames.last.map { !$0.holdsHTML } ?? false }

  /// Whether it has been left, or not entered.
  @inline(__always)
  var isOutside: Bool { frames.isEmpty }

  @inline(__always)
  mutating func open(
    _ name: HTMLName, attributes: [HTMLScanner.Attribute], selfClosing: Bool,
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    if frames.isEmpty, name != .svg, name != .math {
      tagIsForeign = false
      return
    }
    openForeign(name, attributes: attributes, selfClosing: selfClosing, in: bytes)
  }

  private mutating func openForeign(
    _ name: HTMLName, attributes: [HTMLScanner.Attribute], selfClosing: Bool,
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    if isCurrent, Self.endsForeignContent(name, attributes) { leaveForeign() }
    guard isCurrent || name == .svg || name == .math else {
      tagIsForeign = false
      return
    }
    tagIsForeign = true
    guard !selfClosing, frames.count < Self.deepest else { return }
    let root = frames.last(where: { !$0.holdsHTML })?.name ?? name
    switch name {
    case .svg, .math:
      frames.append(Frame(name: name, holdsHTML: false))
    case .foreignObject, .desc, .title:
      if root == .svg { frames.append(Frame(name: name, holdsHTML: true)) }
    case .mi, .mn, .mo, .ms, .mtext:
      if root == .math { frames.append(Frame(name: name, holdsHTML: true)) }
    case .annotationXML:
      if root == .math { openAnnotation(attributes, in: bytes) }
    default:
      break
    }
  }

  /// `annotation-xml` holds HTML where its encoding says so.
  private mutating func openAnnotation(
    _ attributes: [HTMLScanner.Attribute], in bytes: UnsafeBufferPointer<UInt8>
  ) {
    guard let value = attributes.first(where: { $0.name == .encoding })?.value else { return }
    let encoding = String(decoding: bytes[value], as: UTF8.self).lowercased()
    if encoding == "text/html" || encoding == "application/xhtml+xml" {
      frames.append(Frame(name: .annotationXML, holdsHTML: true))
    }
  }

  @inline(__always)
  mutating func close(_ name: HTMLName) {
    tagIsForeign = false
    if frames.isEmpty { return }
    if isCurrent, name == .p || name == .br { leaveForeign() }
    if isCurrent {
      if let index = frames.lastIndex(where: { $0.name == name }) { frames.removeSubrange(index...) }
    } else if frames.last?.name == name {
      frames.removeLast()
    }
  }

  private mutating func leaveForeign() {
    while isCurrent { frames.removeLast() }
  }

  private static func endsForeignContent(
    _ name: HTMLName, _ attributes: [HTMLScanner.Attribute]
  ) -> Bool {
    switch name {
    case .font:
      attributes.contains { $0.name == .color || $0.name == .face || $0.name == .size }
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3,
      .h4,
      .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small,
      .span,
      .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
      true
    default:
      false
    }
  }
}
