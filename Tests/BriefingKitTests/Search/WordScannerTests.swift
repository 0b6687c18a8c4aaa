import Foundation
import Testing

@testable import BriefingKit

@Suite struct WordScannerTests {
  private func words(_ text: String) -> [String] {
    var scanner = WordScanner()
    return scanner.words(in: text)
  }

  @Test(
    "Letters are equal without case and diacritics, in either Unicode form",
    arguments: [
      ("Résumé", "resume"), ("Re\u{301}sume\u{301}", "resume"), ("Łódź", "lodz"), ("STRASSE", "strasse"),
      ("Straße", "strasse"), ("Œuvre", "oeuvre"), ("Ærø", "aero"), ("Đà", "da"), ("Ngữ", "ngu"),
      ("İstanbul", "istanbul"), ("ışık", "isik"), ("ΑΘΉΝΑΣ", "αθηνασ"), ("Αθήνας", "αθηνασ"), ("Ёж", "еж"),
      ("Ǽ", "ae"), ("ᾈ", "α"), ("שָׁלוֹם", "שלום"), ("مُحَمَّـد", "محمد"), ("E14", "e14"),
    ])
  func folds(text: String, word: String) {
    #expect(words(text) == [word])
  }

  @Test("Words are parted by all that is neither letter, digit nor mark")
  func parts() {
    #expect(
      words("Don’t—stop: 3rd-party (C04); a_b") == ["don", "t", "stop", "3rd", "party", "c04", "a", "b"])
    #expect(words("") == [] && words(" \u{301}– ") == [])
    #expect(words("السلام عليكم") == ["السلام", "عليكم"])
  }

  @Test("Each character is a word where words are not parted by spaces")
  func characters() {
    #expect(words("北京abc。東 ไท") == ["北", "京", "abc", "東", "ไ", "ท"])
    #expect(words("\u{20000}x") == ["\u{20000}", "x"])
  }

  @Test("Words of any length, anywhere in a text, are read as letter by letter")
  func lengths() {
    for length in 1...40 {
      let word = String("abcdefghijklmnopqrstuvwxyz0123456789abcd".prefix(length))
      for text in [word, "  \(word)", "\(word), \(word.uppercased())x", "é\(word)é \(word)"] {
        let expected = text.lowercased().replacing("é", with: "e").split { !$0.isLetter && !$0.isNumber }
        #expect(words(text) == expected.map(String.init), "\(text)")
      }
    }
  }

  @Test("A table gives each word one number, those with one beginning as well, however they were read")
  func numbers() {
    var table = WordTable()
    var scanner = WordScanner()
    let long = "abcdefghijklmnop"
    let words = [
      "a", "abcdefg", "abcdefgh", "abcdefghi", long, long + "q", long + "qr", long + "r", "abcdefghj",
    ]
    var text = (words + words.map { $0.uppercased() }).joined(separator: " ")
    var numbers: [Int] = []
    text.withUTF8 { bytes in scanner.forEachWord(in: bytes) { numbers.append(table.number(of: $0)) } }
    #expect(numbers == Array(0..<words.count) + Array(0..<words.count))
    for (number, word) in words.enumerated() {
      #expect(Array(table[number]) == Array(word.utf8))
      #expect(table.number(of: ArraySlice(word.utf8)) == number)
    }
  }

  @Test("A Latin, Greek or Cyrillic letter is folded to the first scalar of its canonical decomposition")
  func decompositions() {
    for range in [0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF] as [ClosedRange<UInt32>] {
      for scalar in range.compactMap(Unicode.Scalar.init) where scalar.properties.isAlphabetic {
        let lower = scalar.properties.lowercaseMapping
        let base = lower.decomposedStringWithCanonicalMapping.unicodeScalars.prefix(1)
        let expected = base.map { LetterFolding.spellings[$0] ?? String($0) }.joined()
        let folded = LetterFolding.folded(scalar).map { String($0) }.joined()
        #expect(folded.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(scalar): \(folded)")
      }
    }
  }
}
