import Testing

@testable import benchmark

@Suite struct ReportTests {
  @Test("numbers stand on the right, words on the left")
  func table() {
    var table = MarkdownTable(columns: [.init(title: "pages"), .init(title: "", isNumber: false)])
    table.rows = [["10,000", "hugo"], ["100", "cmark-gfm"]]
    #expect(
      table.text == """
        |  pages |           |
        | -----: | --------- |
        | 10,000 | hugo      |
        |    100 | cmark-gfm |

        """)
  }

  @Test(
    "figures have as many digits as they are worth",
    arguments: [
      (Figure.seconds(0.0834), "0.083 s"), (Figure.seconds(12.345), "12.3 s"),
      (Figure.microseconds(0.0021034), "2,103 µs"), (Figure.microseconds(0.0000042), "4.2 µs"),
      (Figure.mebibytes(36 * 1_048_576), "36 MiB"),
      (Figure.ratio(0.136), "0.14"), (Figure.ratio(45.24), "45.2"), (Figure.ratio(.nan), "–"),
      (Figure.percent(0.666), "67 %"), (Figure.count(1_000_000), "1,000,000"),
      (Figure.fixed(0.995, decimals: 1), "1.0"), (Figure.fixed(3.04, decimals: 2), "3.04"),
    ])
  func figures(figure: String, expected: String) {
    #expect(figure == expected)
  }

  @Test("lists on the command line have commas between their values")
  func lists() {
    #expect(CommaList<Int>(argument: "100,1000")?.elements == [100, 1_000])
    #expect(CommaList<Int>(argument: "100,,1000") == nil)
    #expect(CommaList<CaseName>(argument: "full,disk")?.elements == [.full, .disk])
    #expect(CommaList<CaseName>(argument: "full,slow") == nil)
  }
}
