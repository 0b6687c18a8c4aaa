import Testing

@testable import BriefingKit

private func look(_ exact: String, in text: String, prefix: String? = nil, suffix: String? = nil)
  -> SnapshotText.Outcome
{
  let place = BriefingKit.SourceLocation.start(of: "x")
  let quote = Quote(exact: Located(exact, at: place), prefix: prefix, suffix: suffix, part: nil)
  return SnapshotText(text).look(for: quote)
}

@Suite struct SnapshotTextTests {
  @Test(arguments: [
    ("one two", "one two"), ("two", "one two three"), ("one two", "\n one \u{A0}\r\n\ttwo"),
    ("one\n  two", "one two"),
    ("it's", "it’s"), ("it’s", "it's"), ("the ‘x’", "the 'x'"), ("“one”", "\"one\""), ("\"one\"", "„“one”"),
    ("«one»", "\"one\""), ("a - b", "a — b"), ("a–b", "a-b"), ("co‑operate", "co-operate"),
    ("wait...", "wait…"),
    ("wait…", "wait..."), ("one", "o\u{AD}ne"), ("one", "\u{FEFF}one"), ("é", "e\u{301}"),
    ("e\u{301}t", "ét"),
    ("one", "(one)"), ("one", "—one—"), ("one", "oneself one"), ("5 May", "on 5 May."),
    ("Müller", "Frau Müller,"),
  ])
  func finds(exact: String, text: String) {
    #expect(look(exact, in: text) == .found)
  }

  @Test(arguments: [
    ("one", "One"), ("one two", "one, two"), ("one", "oneself"), ("one", "alone"),
    ("one two", "one  and two"),
    ("one", ""), ("", "one"), ("é", "e"), ("5", "15"), ("Müll", "Müller"), ("one two", "two one"),
  ])
  func doesNotFind(exact: String, text: String) {
    #expect(look(exact, in: text) != .found)
  }

  @Test(
    arguments: [
      ("a one b", "a", nil, true), ("a one b", nil, "b", true), ("a one b", "a ", " b", true),
      ("x one y. a one b", "a", "b", true), ("x one y. a one b", "x", "b", false), ("“one”", "“", "”", true),
      ("a one", "b", nil, false), ("one", "a", nil, false), ("one", nil, "a", false),
    ] as [(String, String?, String?, Bool)])
  func comparesWhatStandsAround(text: String, prefix: String?, suffix: String?, isFound: Bool) {
    let outcome = look("one", in: text, prefix: prefix, suffix: suffix)
    #expect((outcome == .found) == isFound)
    if !isFound {
      guard case .elsewhere(let passage) = outcome else { Issue.record("\(outcome)"); return }
      #expect(passage.contains("one"))
    }
  }

  @Test func namesTheNearestPassage() {
    let text = """
      The council is aware of reports. Officials said that the servers were unsecured, and nobody had looked at
      them for years. The servers were bought in 2010.
      """
    #expect(
      look("said the servers were insecure and nobody", in: text)
        == .notFound(nearest: "that the servers were unsecured, and nobody"))
    #expect(look("Officials SAID", in: text) == .notFound(nearest: "Officials said"))
    #expect(look("nothing like it anywhere", in: text) == .notFound(nearest: nil))
  }

  @Test func readsWhatAnHTMLFileShows() throws {
    let page = Array("<title>one two</title><p>three &ldquo;four</p><script>five</script>six&rdquo;".utf8)
    let text = try #require(SnapshotText(page, isHTML: true))
    let place = BriefingKit.SourceLocation.start(of: "x")
    for (words, isThere) in [("three \"four six\"", true), ("five", false), ("Three", false)] {
      let quote = Quote(exact: Located(words, at: place), prefix: nil, suffix: nil, part: nil)
      #expect((text.look(for: quote) == .found) == isThere, "\(words)")
    }
  }

  @Test(arguments: [[0xFF, 0xFE, 0x41, 0], [0x25, 0x50, 0x44, 0x46, 0xE2], [0x41, 0]] as [[UInt8]])
  func refusesWhatIsNoText(bytes: [UInt8]) {
    #expect(SnapshotText(bytes, isHTML: false) == nil)
  }

  @Test func looksThroughALargeText() {
    let text =
      String(repeating: "the servers were read again and again. ", count: 30_000) + "The end is near."
    #expect(look("The end is near", in: text) == .found)
    #expect(look("the end is here", in: text) == .notFound(nearest: "The end is near."))
  }
}
