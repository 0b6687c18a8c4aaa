import Testing

@testable import BriefingKit

@Suite struct CMarkMemoryTests {
  @Test("a tree made while another is walked leaves that as it is")
  func keepsTheOuterTree() {
    let text = String(repeating: "word *two* `three` [four](a.md)\n\n", count: 200)
    let plain = Self.words(of: text) {}
    let disturbed = Self.words(of: text) {
      for name in ["&hearts;", "&bogus;"] {
        Array(name.utf8).withUnsafeBufferPointer { _ = CMarkTree.character(of: $0) }
      }
    }
    #expect(plain == disturbed)
    #expect(plain.count == 800)
  }

  @Test(
    "pieces of every size are taken and given back", arguments: [1, 100, 2_000, 3_000, 100_000, 1_000_000])
  func takesPiecesOfEverySize(size: Int) {
    for round in 0..<3 {
      let word = String(repeating: "x", count: size)
      let words = Self.words(of: "\(word)\n\n`\(word)`\n\n\(round)") {}
      #expect(words == [word, word, "\(round)"])
    }
  }

  /// The text of the tree's leaves; `disturb` is called at each.
  private static func words(of text: String, _ disturb: () -> Void) -> [String] {
    var words: [String] = []
    func collect(_ node: CMarkNode) {
      if node.kind == .text || node.kind == .code {
        words.append(String(decoding: node.literal, as: UTF8.self).filter { $0 != " " })
        disturb()
      }
      var child = node.firstChild
      while let next = child {
        collect(next)
        child = next.next
      }
    }
    Array(text.utf8).withUnsafeBufferPointer { _ = CMarkTree.parse($0, collect) }
    return words.filter { !$0.isEmpty }
  }
}
