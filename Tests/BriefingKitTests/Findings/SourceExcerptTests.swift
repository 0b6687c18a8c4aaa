import Testing

@testable import BriefingKit

@Suite struct SourceExcerptTests {
  /// The line, and below it the caret; `▸` marks the place, and is no part of the line.
  private func excerpt(_ marked: String, width: Int = 40) -> [String]? {
    let parts = marked.utf8.split(separator: "▸".utf8, maxSplits: 1).map(Array.init)
    let line = Array(parts.joined())
    return shown(line, column: (marked.hasPrefix("▸") ? 0 : parts[0].count) + 1, width)
  }

  private func shown(_ line: [UInt8], column: Int, _ width: Int = 40) -> [String]? {
    SourceExcerpt(of: line[...], column: column, width: width).map {
      [$0.text, String(repeating: " ", count: $0.caret) + "^"]
    }
  }

  @Test func theCaretStandsBelowTheCell() {
    #expect(excerpt("  - actor: ▸area1") == ["  - actor: area1", "           ^"])
    #expect(excerpt("▸titel: x") == ["titel: x", "^"])
    #expect(excerpt("title▸") == ["title", "     ^"])
    #expect(excerpt("é▸x") == ["éx", " ^"])
    #expect(excerpt("\tx\t▸y") == ["    x   y", "        ^"])
  }

  @Test func wideCharactersTakeTwoCells() {
    #expect(excerpt("港の▸x") == ["港のx", "    ^"])
    #expect(excerpt("🚢👩‍💻▸x") == ["🚢👩‍💻x", "    ^"])
    #expect(excerpt("e\u{301}▸x") == ["e\u{301}x", " ^"])
    #expect(excerpt("한국어▸x") == ["한국어x", "      ^"])
  }

  @Test func controlCharactersAreMadeVisible() {
    #expect(excerpt("a\u{1B}[31m▸b") == ["a\\u{1B}[31mb", "           ^"])
    #expect(excerpt("\u{202E}▸b") == ["\\u{202E}b", "        ^"])
  }

  @Test func bytesThatAreNoTextTakeACellEach() {
    #expect(shown([0x61, 0xFF, 0x62], column: 2) == ["a\u{FFFD}b", " ^"])
    #expect(shown([0x61, 0xFF, 0x62], column: 3) == ["a\u{FFFD}b", "  ^"])
  }

  @Test func aLongLineIsCutAroundTheCaret() {
    let words = String(repeating: "0123456789", count: 10)
    #expect(excerpt("▸" + words, width: 20) == ["0123456789012345678…", "^"])
    #expect(excerpt(words + "▸", width: 20) == ["…0123456789", "           ^"])
    #expect(
      excerpt(words.prefix(50) + "▸" + words.suffix(50), width: 20) == [
        "…012345678901234567…", "           ^",
      ])
    let long = excerpt(String(repeating: "港", count: 100_000) + "▸" + String(repeating: "x", count: 100_000))
    #expect(long?[0].contains("港x") == true)
    #expect((long?[0].count ?? 99) <= 40)
  }

  @Test func whatShowsNothingIsLeftOut() {
    #expect(excerpt("▸---") == nil)
    #expect(excerpt("▸") == nil)
    #expect(excerpt("  ▸ ") == nil)
    #expect(shown(Array("abc".utf8), column: 9) == nil)
  }
}
