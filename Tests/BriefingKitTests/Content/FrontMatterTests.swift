import Testing

@testable import BriefingKit

@Suite struct FrontMatterTests {
  @Test func endsOnlyAtALineOfThreeDashes() throws {
    let sample = ContentSample(
      "---\ntitle: a---b\nsummary: '--- x'\nref: |\n  ---\n  x\ntags:  # ---\n- \"--- \"\n---  \nBody\n\n---\n"
    )
    let outcome = sample.read(as: .page)
    #expect(outcome.findings.map(\.description) == [])
    let header = try #require(outcome.record?.header)
    #expect(header.title.value == "a---b")
    #expect(header.summary == "--- x")
    #expect(header.ref?.value == "---\nx\n")
    #expect(header.tags.map(\.value) == ["--- "])
    #expect(String(decoding: header.body.html, as: UTF8.self).contains("Body"))
  }

  @Test(
    arguments: [
      ("", "the file is empty; begin it with front matter between two '---' lines"),
      ("\u{FEFF}", "the file is empty; begin it with front matter between two '---' lines"),
      ("# Title\n", "no front matter; begin the file with a '---' line, the keys, and a second '---' line"),
      (
        " ---\ntitle: T\n---\n",
        "no front matter; begin the file with a '---' line, the keys, and a second '---' line"
      ),
      ("----\n", "no front matter; begin the file with a '---' line, the keys, and a second '---' line"),
      ("---\rtitle: T\r---\r", "the lines end in a carriage return alone; save the file with line feeds"),
      ("---\ntitle: T\n", "the front matter is not ended; write a second '---' line below the keys"),
      ("---", "the front matter is not ended; write a second '---' line below the keys"),
      ("---\n", "the front matter is not ended; write a second '---' line below the keys"),
    ])
  func reportsWhatIsNoFrontMatter(text: String, message: String) {
    let outcome = ContentSample(text).read(as: .page)
    #expect(outcome.findings == [Finding(.frontMatter, at: .start(of: "Content/events/x.md"), message)])
    #expect(outcome.record == nil)
  }

  @Test(arguments: ["---\n---\n", "---\n\n# nothing\n---", "---\n---"])
  func takesEmptyFrontMatterForAMissingTitle(text: String) {
    #expect(ContentSample(text).read(as: .page).findings.map(\.rule) == ["missing-key"])
  }

  @Test func takesAFileOfFrontMatterOnly() {
    let outcome = ContentSample("---\ntitle: T\n---").read(as: .page)
    #expect(outcome.findings.map(\.description) == [])
    #expect(outcome.record?.header.body.html == [])
  }

  @Test(arguments: ["\u{FEFF}", ""], ["\r\n", "\n"])
  func keepsPlacesBehindAByteOrderMarkAndCarriageReturns(start: String, ending: String) {
    let text =
      "\(start)---\ntitle: Ä\nsummary: |\n  a\n  b\n⟦wombat: 1\ntags: ['é', ⟦[a]]\n---\n\nText\n\n⟦<i>\n"
    let sample = ContentSample(String(text.flatMap { $0 == "\n" ? ending : String($0) }))
    let findings = sample.read(as: .page).findings.sorted()
    #expect(findings.map(\.rule).prefix(2) == ["unknown-key", "wrong-type"])
    #expect(findings.map(\.location) == sample.marks)
  }

  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func countsLinesAsTheFileDoesWhereYAMLCountsOthers(separator: String) {
    expectFaults(
      "---\ntitle: \"a\(separator)b\"\n⟦titel: 1\n---\n", as: .page,
      "unknown-key: a page has no key 'titel'; did you mean 'title'?")
  }

  @Test func countsColumnsInBytesInALongLineOutOfOrder() {
    expectFaults(
      "---\n{tags: [é, ⟦[ü], ö, ⟦[ä]], ⟦titel: 1, title: 'ß', draft: ⟦ja}\n---\n", as: .page,
      "wrong-type: one text is expected here; put it in quotes if it holds '[' or '{'",
      "wrong-type: one text is expected here; put it in quotes if it holds '[' or '{'",
      "unknown-key: a page has no key 'titel'; did you mean 'title'?",
      "wrong-type: write true or false")
  }
}
