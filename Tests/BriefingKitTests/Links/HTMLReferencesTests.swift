import Testing

@testable import BriefingKit

private func decoded(_ text: String, inAttribute: Bool) -> String {
  Array(text.utf8).withUnsafeBufferPointer {
    String(decoding: HTMLReferences.decoded($0, inAttribute: inAttribute), as: UTF8.self)
  }
}

@Suite struct HTMLReferencesTests {
  @Test(arguments: [
    ("&amp;", "&"), ("&lt;", "<"), ("&quot;", "\""), ("&apos;", "'"), ("&nbsp;", "\u{A0}"),
    ("&amp", "&"), ("&AMP;", "&"), ("&copy", "©"), ("&eacute;t&eacute", "été"),
    ("&colon;", ":"), ("&sol;", "/"), ("&Tab;", "\t"), ("&NewLine;", "\n"), ("&num;", "#"),
    ("&hellip;", "…"), ("&NotEqualTilde;", "≂\u{338}"), ("&CounterClockwiseContourIntegral;", "∳"),
    ("&fjlig;", "fj"), ("&zwnj;", "\u{200C}"),
    ("&hellip", "&hellip"), ("&apos", "&apos"), ("&unknown;", "&unknown;"), ("&", "&"), ("&;", "&;"),
    ("& amp;", "& amp;"), ("&amp;amp;", "&amp;"), ("&&amp;", "&&"), ("a&", "a&"), ("&a", "&a"),
    ("&#65;", "A"), ("&#65", "A"), ("&#x41;", "A"), ("&#X41", "A"), ("&#x1F600;", "😀"), ("&#0065;", "A"),
    ("&#65B", "AB"), ("&#x41G", "AG"), ("&#", "&#"), ("&#;", "&#;"), ("&#x", "&#x"), ("&#x;", "&#x;"),
    ("&#xg;", "&#xg;"), ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#xDFFF;", "\u{FFFD}"),
    ("&#x110000;", "\u{FFFD}"), ("&#99999999999999999999;", "\u{FFFD}"), ("&#x10FFFF;", "\u{10FFFF}"),
    ("&#128;", "€"), ("&#x80;", "€"), ("&#x81;", "\u{81}"), ("&#150;", "–"), ("&#x9F;", "Ÿ"), ("&#13;", "\r"),
    ("\0", "\u{FFFD}"), ("a\r\nb\rc", "a\nb\nc"),
  ])
  func decodesTextAndAttributesAlike(text: String, expected: String) {
    #expect(decoded(text, inAttribute: false) == expected)
    #expect(decoded(text, inAttribute: true) == expected)
  }

  @Test(arguments: [
    // In an attribute, `=` or a letter or digit behind a name without semicolon keeps it.
    ("?a=1&copy=2", "?a=1©=2", "?a=1&copy=2"),
    ("&notit;", "¬it;", "&notit;"),
    ("&notin;", "∉", "∉"),
    ("&ampx", "&x", "&ampx"),
    ("&amp1", "&1", "&amp1"),
    ("&amp=", "&=", "&amp="),
    ("&amp-", "&-", "&-"),
    ("&amp&amp", "&&", "&&"),
    ("&copy.", "©.", "©."),
    ("&lt=1", "<=1", "&lt=1"),
    ("&lt;=1", "<=1", "<=1"),
    ("&hellipx", "&hellipx", "&hellipx"),
    ("&para_x", "¶_x", "¶_x"),
    ("&ltimes", "<imes", "&ltimes"),
    ("&ltimes;", "⋉", "⋉"),
    (
      "&supersupersupersupersupersupersuper;", "&supersupersupersupersupersupersuper;",
      "&supersupersupersupersupersupersuper;"
    ),
  ])
  func keepsNamesWithoutSemicolonInAttributes(text: String, inText: String, inAttribute: String) {
    #expect(decoded(text, inAttribute: false) == inText)
    #expect(decoded(text, inAttribute: true) == inAttribute)
  }

  @Test func knowsEveryNameOfTheStandard() {
    #expect(HTMLReferenceNames.counts == (2125, 106))
  }
}
