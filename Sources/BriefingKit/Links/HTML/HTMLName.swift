/// The names of elements and attributes that links, ids and text depend on; every other is `other`.
///
/// Elements and attributes share one list, as some words are both (`cite`, `style`, `title`).
enum HTMLName: String, CaseIterable, Sendable {
  case other = ""
  // Elements that carry a URL.
  case a, area, audio, base, blockquote, button, del, embed, form, frame, iframe, image, img, input, ins
  case link, meta, object, q, script, source, track, use, video
  // Elements that change how the scanner reads on.
  case desc, math, mi, mn, mo, ms, mtext, noembed, noframes, plaintext, style, svg, textarea, title
  case xmp
  case annotationXML = "annotation-xml"
  case foreignObject = "foreignobject"
  // Elements that end a word of the visible text, or end foreign content.
  case address, article, aside, b, big, body, br, caption, center, code, dd, details, dialog, div, dl, dt, em
  case fieldset, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, legend
  case li, listing, main, menu, nav, nobr, ol, option, p, pre, ruby, s, section, select, small, span, strike
  case strong, sub, summary, sup, table, tbody, td, tfoot, th, thead, tr, tt, u, ul
  case font, template
  case `var`
  // Elements of feeds and sitemaps.
  case enclosure, feed, loc, rss, sitemapindex, urlset
  // Attributes.
  case action, cite, content, data, encoding, formaction, href, id, imagesrcset, name, poster,
    property
  case rel, src, srcset, url
  case httpEquiv = "http-equiv"
  case shadowRootMode = "shadowrootmode"
  // Attributes with which `font` ends foreign content.
  case color, face, size
  case xlinkHref = "xlink:href"
}

extension HTMLName {
  /// Whether a name of so many bytes may be one that `changesReading`.
  @inline(__always)
  static func mayChangeReading(length: Int) -> Bool { length >= 3 }

  /// Whether what stands behind a tag of this name is read in another way than what stands before it.
  @inline(__always)
  var changesReading: Bool {
    switch self {
    case .svg, .math, .template: true
    default: HTMLScanner.RawText(after: self) != nil
    }
  }
}
