import Testing

@testable import BriefingKit

@Suite struct FindingReportTests {
  private static let findings: [Finding] = [
    Finding(
      LinkProblem.Kind.missingTarget.rule, at: SourceLocation(file: "a é/b,c.html", line: 2, column: 9),
      "'x%y:z' leads \u{1B}[31mnowhere; write '<a & \"b\">'",
      notes: [
        .init("seen first", at: SourceLocation(file: "a é/b,c.html", line: 1, column: 1)), .init("of 2"),
      ]),
    Finding(LinkProblem.Kind.orphan.rule, at: .start(of: "d.html"), "nothing links to it"),
  ]

  private static func document(_ format: FindingFormat, _ findings: [Finding] = findings) -> String {
    // In the second line, four code units in eight bytes stand before the place.
    FindingReport(command: "briefing test", version: "1.2.3", findings: findings) { path in
      path == "a é/b,c.html" ? Array("one\n🙂éé|two".utf8) : nil
    }.document(as: format)
  }

  @Test func writesALineForEachFindingAndNote() {
    #expect(
      Self.document(.text) == """
        a é/b,c.html:2:9: error: 'x%y:z' leads \\u{1B}[31mnowhere; write '<a & "b">' [missing-target]
        a é/b,c.html:1:1: note: seen first
          note: of 2
        d.html:1:1: warning: nothing links to it [orphan]

        """)
  }

  @Test func writesWorkflowCommands() {
    #expect(
      Self.document(.github) == """
        ::error file=a é/b%2Cc.html,line=2,col=5,title=missing-target::'x%25y:z' leads \\u{1B}[31mnowhere; \
        write '<a & "b">'%0Aa é/b,c.html:1:1: note: seen first%0Anote: of 2
        ::warning file=d.html,line=1,col=1,title=orphan::nothing links to it

        """)
  }

  @Test func writesNothingWhereThereIsNothingToSay() {
    #expect(Self.document(.text, []) == "")
    #expect(Self.document(.github, []) == "")
  }

  @Test func writesJSON() {
    #expect(
      Self.document(.json) == """
        {
          "command": "briefing test",
          "version": "1.2.3",
          "errors": 1,
          "warnings": 1,
          "findings": [
            {
              "file": "a é/b,c.html",
              "line": 2,
              "column": 9,
              "severity": "error",
              "rule": "missing-target",
              "message": "'x%y:z' leads \\u001b[31mnowhere; write '<a & \\"b\\">'",
              "notes": [
                {
                  "message": "seen first",
                  "file": "a é/b,c.html",
                  "line": 1,
                  "column": 1
                },
                {
                  "message": "of 2"
                }
              ]
            },
            {
              "file": "d.html",
              "line": 1,
              "column": 1,
              "severity": "warning",
              "rule": "orphan",
              "message": "nothing links to it",
              "notes": []
            }
          ]
        }

        """)
  }

  @Test func writesSARIF() {
    let document = Self.document(.sarif)
    for part in [
      "\"version\": \"2.1.0\"", "\"semanticVersion\": \"1.2.3\"", "\"columnKind\": \"utf16CodeUnits\"",
      "\"ruleId\": \"missing-target\"", "\"ruleIndex\": 1", "\"level\": \"warning\"",
      "\"uri\": \"a%20%C3%A9/b%2Cc.html\"", "\"startColumn\": 5", "write '<a & \\\"b\\\">'; of 2\"",
      "\"relatedLocations\"",
    ] {
      #expect(document.contains(part), "\(part)")
    }
    #expect(Self.document(.sarif, []).contains("\"results\": []"))
  }

  @Test(arguments: [
    ("a/b.html", "a/b.html"), ("a:b#c?d%.html", "a%3Ab%23c%3Fd%25.html"), ("/tmp/é", "file:///tmp/%C3%A9"),
  ])
  func writesPathsAsURIs(path: String, uri: String) {
    #expect(FindingReport.uri(ofPath: path) == uri)
  }

  @Test func writesTestResults() {
    #expect(
      Self.document(.junit) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites tests="2" failures="1" errors="0" skipped="0">
          <testsuite name="briefing test" tests="2" failures="1" errors="0" skipped="0">
            <testcase classname="a é/b,c.html" name="missing-target at 2:9">
              <failure type="missing-target" message="'x%y:z' leads \\u{1B}[31mnowhere; write \
        '&lt;a &amp; &quot;b&quot;&gt;'">a é/b,c.html:2:9: error: 'x%y:z' leads \\u{1B}[31mnowhere; write \
        '&lt;a &amp; &quot;b&quot;&gt;' [missing-target]
        a é/b,c.html:1:1: note: seen first
          note: of 2
        </failure>
            </testcase>
            <testcase classname="d.html" name="orphan at 1:1">
              <system-out>d.html:1:1: warning: nothing links to it [orphan]
        </system-out>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func writesAPassedTestWhereThereIsNothingToSay() {
    let document = Self.document(.junit, [])
    #expect(document.contains("tests=\"1\" failures=\"0\""))
    #expect(document.contains("<testcase classname=\"briefing test\" name=\"no findings\"/>"))
  }

  @Test(arguments: [
    (1, 1, 1), (2, 5, 3), (2, 7, 4), (2, 9, 5), (2, 12, 8), (2, 99, 99), (3, 4, 4),
  ])
  func countsColumnsInCodeUnits(line: Int, column: Int, expected: Int) {
    var columns = UTF16Columns { _ in Array("one\n🙂éé|two".utf8) }
    #expect(columns.column(of: SourceLocation(file: "x", line: line, column: column)) == expected)
  }

  @Test(arguments: [
    ("plain é 🙂", "plain é 🙂"), ("a\nb\r\tc", "a\\u{A}b\\u{D}\\u{9}c"), ("\u{7F}\u{9B}", "\\u{7F}\\u{9B}"),
    ("x\u{202E}y\u{2066}", "x\\u{202E}y\\u{2066}"), ("\u{FEFF}x", "\\u{FEFF}x"),
  ])
  func showsControlCharacters(text: String, expected: String) {
    #expect(VisibleCharacters.line(text) == expected)
  }
}
