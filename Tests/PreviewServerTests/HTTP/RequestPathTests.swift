import Testing

@testable import PreviewServer

struct RequestPathTests {
  @Test(
    "a path is decoded, and its query ignored",
    arguments: [
      ("/", "index.html"), ("/a.html", "a.html"), ("/a/", "a/index.html"), ("/a/b.html?c=/../d", "a/b.html"),
      ("/a%20b.html", "a b.html"), ("/%C3%A9.html", "é.html"), ("/a%2Eb", "a.b"), ("/...", "..."),
      ("/?x", "index.html"), ("/a#b", "a"),
    ])
  func decoded(target: String, file: String) {
    #expect(RequestPath(target: target)?.file == file)
  }

  @Test(
    "a path that could lead elsewhere, or is malformed, is none",
    arguments: [
      "", "a", "*", "http://localhost/", "//example.org/", "/a//b", "/..", "/../a", "/a/../b", "/a/..",
      "/./a",
      "/%2e%2e/a", "/%2E./a", "/.%2e/", "/a%2fb", "/%2f", "/a\\b", "/a%5Cb", "/..%5c", "/a%00.html", "/a%0Ab",
      "/%7F", "/%", "/%4", "/%zz", "/%ff", "/%C0%AF", "/%ED%A0%80",
    ])
  func refused(target: String) {
    #expect(RequestPath(target: target) == nil)
  }

  @Test("random targets never name a file above or beside the root")
  func random() {
    var generator = SystemRandomNumberGenerator()
    let pieces = ["/", ".", "..", "%2e", "%2E", "%2f", "%5c", "\\", "a", "%00", "%", "é", "?", "#", "%C3%A9"]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0..<8, using: &generator)
      let target = "/" + (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      guard let file = RequestPath(target: target)?.file else { continue }
      let parts = file.split(separator: "/", omittingEmptySubsequences: false)
      let isSafe =
        !parts.isEmpty && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
        && !file.utf8.contains { $0 < 0x20 || $0 == 0x5C }
      #expect(isSafe, "\(target) names \(file)")
    }
  }
}
