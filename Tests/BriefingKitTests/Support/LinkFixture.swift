import Testing

@testable import BriefingKit

/// A site of `events/e01.html`, with `body` (a `▸` before every fault), and of what its links need.
struct LinkFixture {
  var files: [OutputFile] = []
  /// The offsets of the marks, in order.
  private(set) var marks: [Int] = []

  init(_ body: String, page: String = "events/e01.html") {
    add(
      "index.html",
      "<a href=events/e01.html>1</a> <a href=events/e02.html>2</a> <a href=actors/area-1.html>3</a>")
    add("events/e02.html", "<p id=when>On <b>18 December</b> the <a name=anchor></a>wire was read</p>")
    add("actors/area-1.html", "<p id=role><p id='größe'><p id='a%20b'><a href=../events/é.html>é</a>")
    add("events/é.html", "<a href=../docs/index.html>")
    add("docs/index.html", "<a href=../index.html>")
    add("old.html", "<meta http-equiv=refresh content='0; url=events/e02.html'>")
    add("img/a.png", "")
    add("img/plan.svg", "<svg><g id=north></g></svg>")
    add("files/report.pdf", "")
    add("style.css", "")
    var text: [UInt8] = []
    let mark = Array("▸".utf8)
    var rest = Array(body.utf8)[...]
    while let range = rest.firstRange(of: mark) {
      text += rest[..<range.lowerBound]
      marks.append(text.count)
      rest = rest[range.upperBound...]
    }
    files.removeAll { $0.path == page }
    files.append(OutputFile(path: page, bytes: text + rest))
    if page != "events/e01.html" { add("events/e01.html", "") }
  }

  mutating func add(_ path: String, _ text: String) {
    files.append(OutputFile(path: path, bytes: Array(text.utf8)))
  }

  func problems(strict: Bool = true, base: String? = "https://example.org/briefing/") -> [LinkProblem] {
    LinkChecker.check(files, options: LinkChecker.Options(baseURL: base, strictFiles: strict))
  }
}
