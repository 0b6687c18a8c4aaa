import Testing

@testable import BriefingKit

/// Prints the tokens of a page as the tables write them: `<a href=x>` with the known attributes in the
/// page's order and their values decoded, `</a>`, `"text"`, `!comment!`, `?doctype?`. Tags of names
/// that the scanner does not know are `<>`; pieces of one text are joined.
func tokens(_ page: String, language: HTMLScanner.Language = .html) -> String {
  tokens(Array(page.utf8), language: language)
}

func tokens(_ page: [UInt8], language: HTMLScanner.Language = .html) -> String {
  page.withUnsafeBufferPointer { bytes in
    var scanner = HTMLScanner(bytes, language: language)
    var parts: [String] = []
    var text: String?
    while let token = scanner.next() {
      if case .text(let range, let kind) = token {
        text = (text ?? "") + decoded(range, kind, in: bytes)
        continue
      }
      if let text { parts.append("\"\(text)\"") }
      text = nil
      switch token {
      case .startTag(let name, let selfClosing):
        let attributes = scanner.attributes.map { " \($0.name.rawValue)=\(attribute($0.value, in: bytes))" }
        parts.append("<\(name.rawValue)\(attributes.joined())\(selfClosing ? "/" : "")>")
      case .endTag(let name): parts.append("</\(name.rawValue)>")
      case .comment(let range): parts.append("!\(String(decoding: bytes[range], as: UTF8.self))!")
      case .doctype(let range): parts.append("?\(String(decoding: bytes[range], as: UTF8.self))?")
      case .text: break
      }
    }
    if let text { parts.append("\"\(text)\"") }
    return parts.joined(separator: " ")
  }
}

private func attribute(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> String {
  String(
    decoding: HTMLReferences.decoded(UnsafeBufferPointer(rebasing: bytes[range]), inAttribute: true),
    as: UTF8.self)
}

private func decoded(
  _ range: Range<Int>, _ kind: HTMLScanner.TextKind, in bytes: UnsafeBufferPointer<UInt8>
) -> String {
  let text = UnsafeBufferPointer(rebasing: bytes[range])
  switch kind {
  case .data, .rcdata:
    return String(decoding: HTMLReferences.decoded(text, inAttribute: false), as: UTF8.self)
  case .raw, .cdata:
    return String(decoding: text, as: UTF8.self)
  }
}

@Suite struct HTMLScannerTests {
  @Test(arguments: [
    ("", ""),
    ("a", "\"a\""),
    ("<a>", "<a>"),
    ("<A>x</A>", "<a> \"x\" </a>"),
    ("<a\thref=x\n>", "<a href=x>"),
    ("<a\u{0C}href=x>", "<a href=x>"),
    ("<a\r\nhref=x>", "<a href=x>"),
    ("<br/>", "<br/>"),
    ("<br / >", "<br>"),
    ("<br/id=x>", "<br id=x>"),
    ("<my-element id=x>", "< id=x>"),
    ("<abbr>", "<>"),
    ("<blockquote>", "<blockquote>"),
    ("<BLOCKQUOTE>", "<blockquote>"),
    ("<blockquotes>", "<>"),
    ("<an-element-of-a-very-long-name>", "<>"),
    ("</a id=x>", "</a>"),
    ("</a id='>'>x", "</a> \"x\""),
    ("</a/>", "</a>"),
    ("</>", ""),
    ("x</>y", "\"xy\""),
    ("</ a>", "! a!"),
    ("</1>", "!1!"),
    ("</", "\"</\""),
    ("</a", ""),
    ("<", "\"<\""),
    ("<<a>", "\"<\" <a>"),
    ("a < b", "\"a < b\""),
    ("1<2>3", "\"1<2>3\""),
    ("<a", ""),
    ("x<a href", "\"x\""),
    ("x<a href=", "\"x\""),
    ("x<a href=\"y", "\"x\""),
    ("x<a href='y>z", "\"x\""),
    ("x<a href=y", "\"x\""),
    ("x<a href=y /", "\"x\""),
    ("<a\u{0}b>", "<>"),
  ])
  func scansTags(page: String, expected: String) {
    #expect(tokens(page) == expected)
  }

  @Test(arguments: [
    ("<a href=\"x\">", "<a href=x>"),
    ("<a href='x'>", "<a href=x>"),
    ("<a href=x>", "<a href=x>"),
    ("<a href>", "<a href=>"),
    ("<a href=>", "<a href=>"),
    ("<a href=\"\">", "<a href=>"),
    ("<a href=''>", "<a href=>"),
    ("<a href id=x>", "<a href= id=x>"),
    ("<a href = \"x\" >", "<a href=x>"),
    ("<a href\n=\n'x'>", "<a href=x>"),
    ("<a href =x>", "<a href=x>"),
    ("<a href=\"x\"id=\"y\">", "<a href=x id=y>"),
    ("<a href='x'id=y>", "<a href=x id=y>"),
    ("<a href=\"x\"/>", "<a href=x/>"),
    ("<a href=x/>", "<a href=x/>"),
    ("<a href=\"x\"/id=y>", "<a href=x id=y>"),
    ("<a/href=x>", "<a href=x>"),
    ("<a//href=x//id=y>", "<a href=x//id=y>"),
    ("<a href=x href=y>", "<a href=x>"),
    ("<a HREF=x href=y>", "<a href=x>"),
    ("<a href= href=y>", "<a href=href=y>"),
    ("<a HrEf=X>", "<a href=X>"),
    ("<a =href=x>", "<a>"),
    ("<a ==x href=y>", "<a href=y>"),
    ("<a \"href=x>", "<a>"),
    ("<a href\"=x>", "<a>"),
    ("<a href=x\"y>", "<a href=x\"y>"),
    ("<a href=x'y=z>", "<a href=x'y=z>"),
    ("<a href=x<y>", "<a href=x<y>"),
    ("<a href=`x`>", "<a href=`x`>"),
    ("<a href=\"a>b\">", "<a href=a>b>"),
    ("<a href='a\"b'>", "<a href=a\"b>"),
    ("<a href=\"a'b\">", "<a href=a'b>"),
    ("<a href=\"a\nb\">", "<a href=a\nb>"),
    ("<a href=\"a\r\nb\rc\">", "<a href=a\nb\nc>"),
    ("<a href=\"a\u{0}b\">", "<a href=a\u{FFFD}b>"),
    ("<a class=x data-y=z href=w>", "<a href=w>"),
    ("<a hre=x hreff=y href=z>", "<a href=z>"),
    ("<a x\u{0}y=1 href=z>", "<a href=z>"),
    ("<a é=1 href=é>", "<a href=é>"),
    ("<use xlink:href=#x>", "<use xlink:href=#x>"),
    ("<meta http-equiv=refresh content='0'>", "<meta http-equiv=refresh content=0>"),
    ("<a <b href=x>", "<a href=x>"),
    ("<a\u{0B}href=x>", "<>"),
    ("<a h\u{11}=1 id=x>", "<a id=x>"),
  ])
  func scansAttributes(page: String, expected: String) {
    #expect(tokens(page) == expected)
  }

  @Test(arguments: [
    ("<!---->", "!!"),
    ("<!-- a -->b", "! a ! \"b\""),
    ("<!-->b", "!! \"b\""),
    ("<!--->b", "!! \"b\""),
    ("<!--a--!>b", "!a! \"b\""),
    ("<!----!>b", "!! \"b\""),
    ("<!--!>b-->c", "!!>b! \"c\""),
    ("<!--a--b-->c", "!a--b! \"c\""),
    ("<!--a--->b", "!a-! \"b\""),
    ("<!--a->b-->c", "!a->b! \"c\""),
    ("<!--a<!--b-->c-->", "!a<!--b! \"c-->\""),
    ("<!--a<!-->b", "!a<!! \"b\""),
    ("<!--<a href=x>-->", "!<a href=x>!"),
    ("<!--a", "!a!"),
    ("<!--a--", "!a--!"),
    ("<!--", "!!"),
    ("<!-", "!-!"),
    ("<!", "!!"),
    ("<!>a", "!! \"a\""),
    ("<!a>b", "!a! \"b\""),
    ("<!- a -->b", "!- a --! \"b\""),
    ("<?xml version='1'?>a", "!?xml version='1'?! \"a\""),
    ("<?", "!?!"),
    ("<!DOCTYPE html>a", "? html? \"a\""),
    ("<!doctype html><a>", "? html? <a>"),
    ("<!DOCTYPE a \"x>y\">", "? a \"x? \"y\">\""),
    ("<!DOCTYPE", "??"),
    ("<!DOCTYP html>", "!DOCTYP html!"),
    ("<![CDATA[x]]>", "![CDATA[x]]!"),
  ])
  func scansCommentsAndDeclarations(page: String, expected: String) {
    #expect(tokens(page) == expected)
  }

  @Test(arguments: [
    ("<script>a<b></script>c", "<script> \"a<b>\" </script> \"c\""),
    ("<script></script>", "<script> </script>"),
    ("<SCRIPT><a></SCRIPT >x", "<script> \"<a>\" </script> \"x\""),
    ("<script></scripts></script/>", "<script> \"</scripts>\" </script>"),
    ("<script>\"&lt;\"</script>", "<script> \"\"&lt;\"\" </script>"),
    ("<script/>a<b>", "<script/> \"a<b>\""),
    ("<script><!--<script></script>--></script>x", "<script> \"<!--<script></script>-->\" </script> \"x\""),
    ("<script><!--<script></script></script>x", "<script> \"<!--<script></script>\" </script> \"x\""),
    ("<script><!--</script>x", "<script> \"<!--\" </script> \"x\""),
    ("<script><!-- --><script></script>x", "<script> \"<!-- --><script>\" </script> \"x\""),
    ("<script><!--><script></script>x", "<script> \"<!--><script>\" </script> \"x\""),
    ("<script><!---><script></script>x", "<script> \"<!---><script>\" </script> \"x\""),
    ("<script><!--<scripty></script>x", "<script> \"<!--<scripty>\" </script> \"x\""),
    ("<script><!--<script>-->x</script>y", "<script> \"<!--<script>-->x\" </script> \"y\""),
    ("<script>a", "<script> \"a\""),
    ("<script>a</script", "<script> \"a</script\""),
    ("<script></script x", "<script>"),
    ("<style>a>b{}</style>c", "<style> \"a>b{}\" </style> \"c\""),
    ("<style><!--</style>-->", "<style> \"<!--\" </style> \"-->\""),
    ("<style>&amp;</style>", "<style> \"&amp;\" </style>"),
    ("<title>a<b>&amp;</title>", "<title> \"a<b>&\" </title>"),
    ("<title></title><a>", "<title> </title> <a>"),
    ("<textarea><a></textareas></TEXTAREA>", "<textarea> \"<a></textareas>\" </textarea>"),
    ("<textarea>&lt;</textarea\n>", "<textarea> \"<\" </textarea>"),
    ("<xmp><a>&amp;</xmp>", "<xmp> \"<a>&amp;\" </xmp>"),
    ("<iframe src=x><a></iframe>", "<iframe src=x> \"<a>\" </iframe>"),
    ("<noembed><a></noembed>", "<noembed> \"<a>\" </noembed>"),
    ("<noframes><a></noframes>", "<noframes> \"<a>\" </noframes>"),
    ("<noscript><a></noscript>", "<> <a> </>"),
    ("<plaintext></plaintext><a>", "<plaintext> \"</plaintext><a>\""),
    ("<title>a</title ", "<title> \"a\""),
  ])
  func readsRawText(page: String, expected: String) {
    #expect(tokens(page) == expected)
  }

  @Test(arguments: [
    ("<svg><![CDATA[<a>]]></svg>", "<svg> \"<a>\" </svg>"),
    ("<svg><![CDATA[a]]b]]></svg>", "<svg> \"a]]b\" </svg>"),
    ("<svg><![CDATA[]]>x", "<svg> \"x\""),
    ("<svg><![CDATA[a", "<svg> \"a\""),
    ("<svg><![cdata[a]]>", "<svg> ![cdata[a]]!"),
    ("<math><![CDATA[<]]></math>", "<math> \"<\" </math>"),
    ("<svg></svg><![CDATA[a]]>", "<svg> </svg> ![CDATA[a]]!"),
    ("<svg/><![CDATA[a]]>", "<svg/> ![CDATA[a]]!"),
    ("<svg><title><b></title>", "<svg> <title> <b> </title>"),
    ("<svg><style><a></style>", "<svg> <style> <a> </style>"),
    ("<svg><script><a/></script>", "<svg> <script> <a/> </script>"),
    ("<svg><foreignObject><style><a></style>", "<svg> <foreignobject> <style> \"<a>\" </style>"),
    ("<svg><desc><![CDATA[a]]>", "<svg> <desc> ![CDATA[a]]!"),
    ("<svg><desc></desc><![CDATA[a]]>", "<svg> <desc> </desc> \"a\""),
    ("<svg><p><![CDATA[a]]>", "<svg> <p> ![CDATA[a]]!"),
    ("<svg></p><![CDATA[a]]>", "<svg> </p> ![CDATA[a]]!"),
    ("<svg><svg></svg><![CDATA[a]]>", "<svg> <svg> </svg> \"a\""),
    ("<math><mi><![CDATA[a]]>", "<math> <mi> ![CDATA[a]]!"),
    ("<math><mi></mi><![CDATA[a]]>", "<math> <mi> </mi> \"a\""),
    (
      "<math><annotation-xml encoding=text/html><title><a>",
      "<math> <annotation-xml encoding=text/html> <title> \"<a>\""
    ),
    ("<math><annotation-xml><title><a>", "<math> <annotation-xml> <title> <a>"),
    (
      "<svg><desc><svg><![CDATA[a]]></svg></desc></svg><title><a>",
      "<svg> <desc> <svg> \"a\" </svg> </desc> </svg> <title> \"<a>\""
    ),
  ])
  func followsForeignContent(page: String, expected: String) {
    #expect(tokens(page) == expected)
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?><feed>", "!?xml version=\"1.0\"?! <feed>"),
    ("<link><![CDATA[a&b]]></link>", "<link> \"a&b\" </link>"),
    ("<title><b/></title>", "<title> <b/> </title>"),
    ("<atom:link href='x'/>", "<link href=x/>"),
    ("<!DOCTYPE svg [ <!ENTITY a \"b\"> ]><svg>", "? svg [ <!ENTITY a \"b\"> ]? <svg>"),
  ])
  func readsXML(page: String, expected: String) {
    #expect(tokens(page, language: .xml) == expected)
  }

  @Test func givesTheOffsetOfEachValue() {
    let page = "é<a href=\"x.html\" id='y' class=z name=w>"
    Array(page.utf8).withUnsafeBufferPointer { bytes in
      var scanner = HTMLScanner(bytes)
      _ = scanner.next()
      _ = scanner.next()
      #expect(scanner.attributes.map(\.value) == [11..<17, 23..<24, 39..<40])
    }
  }
}
