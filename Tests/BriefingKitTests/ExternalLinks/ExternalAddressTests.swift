import Testing

@testable import BriefingKit

@Suite struct ExternalAddressTests {
  @Test(arguments: [
    ("https://example.org", "https://example.org/"),
    ("HTTPS://EXAMPLE.org:443/a/../b#part", "https://example.org/b"),
    ("https://user:secret@example.org/a", "https://example.org/a"),
    ("https://user@example.org:8443/a?q#f", "https://example.org:8443/a?q"),
    ("http://bücher.example/ü", "http://xn--bcher-kva.example/%C3%BC"),
    ("http://example.org/a b?c d", "http://example.org/a%20b?c%20d"),
    ("http://[2001:DB8::0:1]/", "http://[2001:db8::1]/"),
    ("  https://example.org/\n", "https://example.org/"),
  ])
  func isOneForAllSpellings(url: String, address: String) {
    #expect(ExternalLink(url).address == address)
  }

  @Test(arguments: [
    "", "a.html", "//example.org/", "mailto:desk@example.org", "javascript:alert(1)", "data:text/html,a",
    "file:///etc/passwd", "ftp://example.org/", "ws://example.org/", "gopher://example.org/", "tel:112",
    "http://", "https://exa mple.org/", "http://[::1", "http://a:99999/",
  ])
  func isNone(url: String) {
    #expect(ExternalLink(url).address == nil)
  }

  @Test(arguments: [
    ("#a", "a"), ("#%C3%BC", "%C3%BC"), ("#a:~:text=b", "a"), ("#:~:text=b", nil), ("", nil), ("#", nil),
    ("#top", nil), ("#TOP", nil), ("#/route", nil), ("#!/route", nil),
  ])
  func knowsWhichFragmentsCanBeChecked(fragment: String, id: String?) {
    #expect(ExternalAddress.checkableFragment(of: "https://example.org/a" + fragment) == id)
  }

  @Test(arguments: [
    "http://example.org:22/", "http://example.org:6667/", "https://example.org:25/", "http://example.org:0/",
  ])
  func refusesThePortsThatBrowsersRefuse(url: String) throws {
    let web = VirtualWeb([:])
    let report = try web.check([ExternalLink(url)])
    #expect(report.results.map(\.verdict) == [.unknown])
    #expect(web.log == [])
  }
}
