import Testing

@testable import BriefingKit

/// The links of `page`, as `element attribute url @offset`.
private func links(_ page: String, _ format: PageLinks.Format = .html) -> [String] {
  let bytes = Array(page.utf8)
  let links = PageLinks(bytes, format: format)
  return links.links.map { link in
    "\(link.element.rawValue) \(link.attribute.rawValue) \(links.url(of: link)) @\(link.offset)"
  }
}

@Suite struct PageLinksTests {
  @Test(arguments: [
    ("<a href=x>", ["a href x @8"]),
    ("<area href=x>", ["area href x @11"]),
    ("<a href='a&amp;b'>", ["a href a&b @9"]),
    ("<img src=x srcset='y 1x, z 2x'>", ["img src x @9", "img srcset y @19", "img srcset z @25"]),
    (
      "<img srcset=' a.png , b.png 2x,c.png,'>",
      ["img srcset a.png @14", "img srcset b.png @22", "img srcset c.png @31"]
    ),
    ("<img srcset='a,b 1w'>", ["img srcset a,b @13"]),
    ("<img srcset='a (1,2), b'>", ["img srcset a @13", "img srcset b @22"]),
    ("<source src=x srcset=y>", ["source src x @12", "source srcset y @21"]),
    ("<link rel=icon href=x>", ["link href x @20"]),
    ("<link rel='PRECONNECT' href=https://h>", []),
    ("<link rel=preload imagesrcset='x 1x'>", ["link imagesrcset x @31"]),
    ("<script src=x></script>", ["script src x @12"]),
    ("<iframe src=x></iframe>", ["iframe src x @12"]),
    ("<video src=x poster=y>", ["video src x @11", "video poster y @20"]),
    ("<audio src=x>", ["audio src x @11"]),
    ("<track src=x>", ["track src x @11"]),
    ("<embed src=x>", ["embed src x @11"]),
    ("<object data=x>", ["object data x @13"]),
    ("<form action=x>", ["form action x @13"]),
    ("<button formaction=x>", ["button formaction x @19"]),
    ("<input src=x formaction=y>", ["input src x @11", "input formaction y @24"]),
    ("<blockquote cite=x>", ["blockquote cite x @17"]),
    ("<q cite=x>", ["q cite x @8"]),
    ("<ins cite=x>", ["ins cite x @10"]),
    ("<del cite=x>", ["del cite x @10"]),
    ("<base href=x>", ["base href x @11"]),
    ("<meta http-equiv=Refresh content='0; url=x'>", ["meta http-equiv x @41"]),
    ("<meta http-equiv=refresh content=\"5;URL='x y'z\">", ["meta http-equiv x y @41"]),
    ("<meta http-equiv=refresh content='3 x'>", ["meta http-equiv x @36"]),
    ("<meta http-equiv=refresh content='30'>", []),
    ("<meta http-equiv=refresh content='x'>", []),
    ("<meta content='1;url=a&amp;b' http-equiv=refresh>", ["meta http-equiv a&b @15"]),
    ("<meta property=og:image content=x>", ["meta content x @32"]),
    ("<meta property=og:title content=x>", []),
    (
      "<svg><use href=#x /><image xlink:href=y /><a href=z></a></svg>",
      ["use href #x @15", "image xlink:href y @38", "a href z @50"]
    ),
    ("<svg><use href=x xlink:href=y /></svg>", ["use href x @15"]),
    ("<p href=x src=y cite=z data=w action=v>", []),
    ("<p style='background:url(x)'>", ["p style x @25"]),
    ("<p style='background:url(&quot;x&quot;)'>", ["p style x @10"]),
    ("<style>@import 'x'; a{b:url( \"y\" )} /*url(z)*/</style>", ["style  x @16", "style  y @30"]),
    ("<!-- <a href=x> --><script>'<a href=x>'</script><title><a href=x></title>", []),
    ("<noscript><img src=x></noscript>", ["img src x @19"]),
    ("<a href=x href=y>", ["a href x @8"]),
    ("<a href>", ["a href  @7"]),
    ("<template><img src=x></template><img src=y>", ["img src y @41"]),
    ("<template></template></template><img src=y>", ["img src y @41"]),
    ("<template><style>a{b:url(x)}</style><img src=y>", []),
    ("<template shadowrootmode=open><img src=x></template>", ["img src x @39"]),
    (String(repeating: "<template shadowrootmode=open>", count: 65) + "<img src=x>", []),
    ("<svg><template><image href=x /></template></svg>", ["image href x @27"]),
    // `font` ends foreign content only with an attribute of its own.
    ("<svg><font><p1 href=x>", ["other href x @20"].map { $0.replacing("other", with: "") }),
    ("<svg><font color=red><p1 href=x>", []), ("<svg><font FACE=x size=1><use href=x>", []),
  ])
  func collectsFromHTML(page: String, expected: [String]) {
    #expect(links(page) == expected)
  }

  @Test(arguments: [
    (".a{b:url(x.png)}", [" url x.png @9"]),
    ("@import \"x.css\" screen;", [" url x.css @9"]),
    ("@IMPORT URL('x');", [" url x @13"]),
    ("@import /* c */ 'x'", [" url x @17"]),
    ("@media 'x'{}", []),
    ("a{content:'url(x)'}", []),
    ("a{b:curl(x)}", []),
    ("a{b:url()}", [" url  @8"]),
    ("a{b:url(x\\)y)}", [" url x)y @8"]),
    ("a{b:url('\\41 b')}", [" url Ab @9"]),
    ("a{b:url('x", [" url x @9"]),
    ("a{b:url(x", [" url x @8"]),
    ("a{b:url(\\", [" url \\ @8"]),
    ("/* url(x)", []),
    ("a{b:image-set('x' 1x, url(y) 2x, \"z\" 3x)}", [" url x @15", " url y @26", " url z @34"]),
    ("a{b:-webkit-image-set(url('x') 1x)}", [" url x @27"]),
    ("a{b:image-set('x' type('image/png') 1x) 'y'}", [" url x @15"]),
    ("a{b:IMAGE-SET( \"x\" 1x }b{content:'y'}", [" url x @16"]),
    ("a{b:myimage-set('x')}", []),
  ])
  func collectsFromCSS(sheet: String, expected: [String]) {
    #expect(links(sheet, .css) == expected)
  }

  @Test(arguments: [
    (
      PageLinks.Format.feed, "<feed><link href='x'/><content>&lt;a href='y'></content><id>z</id></feed>",
      ["link href x @18"]
    ),
    (
      .feed, "<rss><channel><link>\n x&amp;y </link><enclosure url='z'/></channel></rss>",
      ["link  x&y @22", "enclosure url z @53"]
    ),
    (
      .feed, "<urlset><url><loc><![CDATA[x]]></loc></url><url><loc>y</loc></url></urlset>",
      ["loc  x @27", "loc  y @53"]
    ),
    (.feed, "<other><link>x</link><loc>y</loc></other>", []),
    (.svg, "<svg><style>a{b:url(x)}</style><a href='y'/></svg>", ["style  x @20", "a href y @40"]),
    (.robots, "User-agent: *\nSITEMAP:  x \r\nSitemap:y", [" url x @24", " url y @36"]),
    (
      .manifest,
      "{\"name\":\"n\",\"start_url\":\"x\",\"icons\":[{\"src\":\"y\\u00E9\\/\",\"type\":\"t\"},{\"src\":\"z\"}]}",
      [" url x @25", " url y\u{E9}/ @45", " url z @76"]
    ),
    (
      .manifest,
      "{\"shortcuts\":[{\"url\":\"a\",\"icons\":[{\"src\":\"b\"}]}],\"share_target\":{\"action\":\"c\"}}",
      [" url a @22", " url b @42", " url c @75"]
    ),
    (.manifest, "{\"files\":[{\"src\":\"x\",\"start_url\":\"y\"}],\"x\":{\"icons\":{\"src\":\"z\"}}}", []),
    (.manifest, "[\"start_url\",\"x\"", []), (.manifest, "}}]\"x\":{\"start_url\":\"", [" url  @21"]),
    (.manifest, String(repeating: "[", count: 100_000), []),
    (.other, "<a href=x>", []),
  ])
  func collectsFromOtherFormats(format: PageLinks.Format, text: String, expected: [String]) {
    #expect(links(text, format) == expected)
  }

  @Test(arguments: [
    ("a/index.html", PageLinks.Format.html), ("X.HTM", .html), ("a.svg", .svg), ("feed.xml", .feed),
    ("a.css", .css), ("robots.txt", .robots), ("a/Site.WebManifest", .manifest), ("manifest.json", .manifest),
    ("a.json", .other),
    ("a.txt", .other), ("html", .other), ("", .other),
    ("a/", .other),
  ])
  func knowsFormatsByTheirNames(path: String, expected: PageLinks.Format) {
    #expect(PageLinks.Format(path: path) == expected)
  }

  @Test func collectsIDsAndAnchorNames() {
    let page = Array("<p id=a><a name=b><p name=c><p id='d&amp;e'><p id=''>".utf8)
    let links = PageLinks(page, format: .html)
    #expect(links.ids.map(links.id) == ["a", "b", "d&e"])
    #expect(links.ids.map(\.isName) == [false, true, false])
  }

  @Test(arguments: [
    ("Not <b>in</b>\n the\u{A0}wire", "text=not%20in the", true),
    ("<p>one</p><p>two", "text=one two", true),
    ("<script>hidden</script><title>t</title>", "text=hidden", false),
    ("<!-- hidden -->", "text=hidden", false),
    ("&lt;b&gt;", "text=%3Cb%3E", true),
    ("networks", "text=work", false),
    ("a b c d", "text=a,d", true),
    ("a b c d", "text=d,a", false),
    ("a b c d", "text=b-,c,-d", true),
    ("a b c d", "text=a-,c", false),
    ("a b a c", "text=a,-c", true),
    ("a b", "text=a&text=x", false),
    ("ÄRGER", "text=%C3%A4rger", true),
    ("one", "text=", true),
    ("one", "other=x", true),
  ])
  func findsTextFragments(page: String, directive: String, isFound: Bool) {
    let text = VisibleText.folded(of: Array(page.utf8))
    let (fragment, texts) = TextFragment.split("id:~:" + directive)
    #expect(fragment == "id")
    #expect(texts.allSatisfy { $0.isFound(in: text) } == isFound)
  }
}
