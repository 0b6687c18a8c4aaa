import Testing

@testable import BriefingKit

/// Templates of random pieces: whatever an author types gives findings, an error or a page.
@Suite struct TemplateRobustnessTests {
  private static let pieces = [
    "{{", "}}", "{{{", "}}}", "{{#t}}", "{{^t}}", "{{/t}}", "{{#l}}", "{{.}}", "{{/l}}", "{{$b}}", "{{/b}}",
    "{{<p}}", "{{/p}}", "{{>p}}", "{{>main}}", "\n", "\n  ", "\r\n", " ", "\t", "x", "{{t}}", "{{{t}}}",
    "{{u}}",
    "{{! ", "{{=| |=}}", "|t|", "{{=", "é", "\0",
  ]

  @Test(arguments: 1...20)
  func survivesRandomPieces(seed: Int) throws {
    var random = LinearCongruence(state: UInt64(seed))
    for _ in 0..<300 {
      let set = TemplateSet([
        "main": Self.text(of: 12, &random), "p": Self.text(of: 6, &random),
        "q": "{{<main}}{{$b}}\n  \(Self.text(of: 3, &random))\n{{/b}}{{/main}}",
      ])
      if set.findings.hasErrors { continue }
      let values = TemplateRecord.of(["t": "<", "l": ["1", "2"]])
      for name in set.names { try checkSameOutput(of: name, in: set, values) }
    }
  }

  private func checkSameOutput(of name: String, in set: TemplateSet, _ values: TemplateRecord) throws {
    var output: [UInt8] = []
    do throws(TemplateError) {
      try set.render(name, context: values, page: "p", into: &output)
    } catch {
      #expect(error.location.line >= 1)
      return
    }
    let trace = try set.trace(name, context: values, page: "p")
    #expect(trace.output == output)
    #expect(output.indices.allSatisfy { trace.origin(ofByte: $0) != nil })
  }

  private static func text(of count: Int, _ random: inout LinearCongruence) -> String {
    (0..<count).map { _ in pieces[Int(random.next() >> 33) % pieces.count] }.joined()
  }

  private struct LinearCongruence: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }
}
