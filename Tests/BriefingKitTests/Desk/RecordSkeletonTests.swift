import Testing

@testable import BriefingKit

@Suite struct RecordSkeletonTests {
  @Test("what is offered in comments are keys of the kind, in their places", arguments: RecordKind.allCases)
  func offered(kind: RecordKind) {
    let keys = RecordKeys.all(of: kind)
    let text = RecordSkeleton(keys, ["title": .text("T")]).text
    // All comments in front of keys are taken away; those behind them stay.
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#  ") || $0.contains(":") }.map { line in
      line.hasPrefix("# ") ? line.dropFirst(2) : line
    }
    let file = SourceFile(
      path: "x.md", bytes: Array("---\n\(lines.joined(separator: "\n"))\n---\n".utf8))
    let loader = RecordLoader(markdown: MarkdownRenderer(imageSize: { _ in nil }))
    let findings = loader.load(file, as: kind, id: "x").findings
    #expect(Set(findings.map(\.rule)).isSubset(of: ["missing-value", "missing-key"]), "\(findings)\n\(text)")
    for key in keys where !key.isRare && !key.isRequired {
      #expect(text.contains("# \(key.name):"), "\(key.name)")
    }
    for key in keys where key.isRequired { #expect(text.contains("\n\(key.name):") || key.name == "title") }
    for key in keys where key.isRare { #expect(!text.contains("\n# \(key.name):"), "\(key.name)") }
  }

  @Test("keys stand in the order of the definitions, each with its purpose, and no line is longer than 100")
  func order() {
    for kind in RecordKind.allCases {
      let text = RecordSkeleton(RecordKeys.all(of: kind), [:]).text
      let words = text.split(whereSeparator: { $0.isWhitespace || $0 == "#" }).joined(separator: " ")
      var rest = words[...]
      for key in RecordKeys.all(of: kind) where !key.isRare {
        guard let place = rest.range(of: "\(key.name):") else {
          Issue.record("\(kind): '\(key.name)' is not where it belongs")
          continue
        }
        rest = rest[place.upperBound...]
        #expect(words.contains(key.purpose), "\(kind): \(key.name)")
      }
      for line in text.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
    }
  }

  @Test("a long title does not push the comments aside")
  func longTitle() {
    let title = String(repeating: "long ", count: 60) + "title"
    let text = RecordSkeleton(
      RecordKeys.all(of: .page), ["title": .text(title)], comments: ["title": "from the copy"]
    ).text
    #expect(text.hasPrefix("title: \(title)  # from the copy\n# summary:  # one sentence of plain text\n"))
  }

  @Test(
    "any text on one line is read back as it was",
    arguments: [
      "plain", "with: colon", "ends:", "# hash", "a #b", "a#b", "'quoted'", "\"double\"", "back\\slash",
      "- dash",
      "[..2018-12-21]", "{a}", "*star", "&and", "!bang", "@at", "`tick`", "%percent", "ünïcödé", "日本", "😀",
      "a, b", "|", ">", "?", "~", "no", "012", "2018-12-21", "tab\there", "\u{2028}", "a\u{FEFF}b", " space ",
      "--- x",
      "a: ", "...",
    ])
  func scalars(text: String) throws {
    let yaml = "title: \(YAMLText.scalar(text))\ntags: \(YAMLText.list([text, text]))\n"
    let file = SourceFile(path: "x.md", bytes: Array("---\n\(yaml)---\n".utf8))
    let loader = RecordLoader(markdown: MarkdownRenderer(imageSize: { _ in nil }))
    let header = try #require(loader.load(file, as: .page, id: "x").record?.header)
    #expect(header.title.value == text)
    #expect(header.tags.map(\.value) == [text, text])
  }

  @Test("a snapshot's title is that of its page, or its first line")
  func snapshots() throws {
    let copies: [(name: String, text: String, title: String?)] = [
      (
        "a.html", "<html><head><title>Gate &amp;\n harbour</title><body><svg><title>No</title>",
        "Gate & harbour"
      ),
      ("b.html", "<body><p>No title</p>", nil), ("c.txt", "\n\n# A  headline #1\nText", "A headline #1"),
      ("d.txt", "", nil), ("e.txt", String(repeating: "word ", count: 100), nil), ("f.pdf", "%PDF\u{1}", nil),
    ]
    try Scratch.with { scratch in
      for (name, text, title) in copies {
        try scratch.write(text, to: name)
        let facts = try SnapshotFacts(path: scratch(name))
        #expect(facts.title == title, "\(name)")
        #expect(facts.name == name)
        #expect(facts.sha256 == sha256Hexadecimal(Array(text.utf8)))
      }
    }
  }
}
