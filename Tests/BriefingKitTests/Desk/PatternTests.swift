import Foundation
import Testing

@testable import BriefingKit

/// The patterns of the schemas against the code that reads the content.
@Suite struct PatternTests {
  @Test(
    "every date that is read matches the pattern, and what matches is a date but for leap years and order")
  func dates() throws {
    let pattern = try Pattern(.date(alternative: nil))
    var random = SeededGenerator(state: 1)
    var counts = (read: 0, refused: 0)
    for _ in 0..<20_000 {
      let text = DateText.random(&random)
      do throws(EDTFError) {
        _ = try EDTF(parsing: text)
        counts.read += 1
        #expect(pattern.matches(text), "'\(text)' is read, and does not match")
      } catch {
        counts.refused += 1
        #expect(!pattern.matches(text) || Self.isBeyondPatterns(error.problem), "'\(text)': \(error.message)")
      }
    }
    #expect(counts.read > 1_000 && counts.refused > 10_000, "\(counts)")
  }

  private static func isBeyondPatterns(_ problem: EDTFError.Problem) -> Bool {
    switch problem {
    case .reversedInterval, .reversedRange: true
    case .noSuchDay(29, month: 2, year: _): true
    default: false
    }
  }

  @Test("the word for a date that is not stated matches where it may stand")
  func notStated() throws {
    #expect(try Pattern(.date(alternative: "not-stated")).matches("not-stated"))
    #expect(try !Pattern(.date(alternative: nil)).matches("not-stated"))
  }

  @Test(
    "texts of a form match its pattern just where they are read",
    arguments: [
      (
        ValueSchema.url, ValueType<Located<String>>.webAddress,
        [
          "https://a.example/", "http://x", "https:///x", "https://", "ftp://a", "https://a b", "https://a<b",
          "https://a\"b", "https://ä", "http://?", "//a",
        ]
      ),
      (
        .path, .sitePath,
        [
          "events/old.html", "a", "a/", "/a", "a//b", "a/../b", "../a", "..", ".", "./a", "a/.", "...",
          "a/.b", "a?b",
          "a#b", "a\\b", "a b", "ä/é", "..a", "a..", "a/..b/c", "/", "a/b/c/",
        ]
      ),
      (
        .sha256, .locatedSHA256,
        [
          String(repeating: "a", count: 64), String(repeating: "A", count: 64),
          String(repeating: "0", count: 63),
          String(repeating: "0", count: 65), String(repeating: "g", count: 64),
        ]
      ),
      (.claimID, .claimID, ["C04", "c-4_5.6", "C 4", "C/4", "é", "[C]", "C:4"]),
    ])
  func forms(schema: ValueSchema, type: ValueType<Located<String>>, texts: [String]) throws {
    let pattern = try Pattern(schema)
    for text in texts {
      #expect(pattern.matches(text) == (Self.value(of: text, as: type) != nil), "'\(text)'")
    }
  }

  @Test("a time with its zone matches just where it is read")
  func times() throws {
    let pattern = try Pattern(.instant)
    for text in [
      "2018-12-21T09:00:00+01:00", "2018-12-21T09:00:00Z", "2018-12-21T09:00:00.5Z", "2018-12-21T09:00:00",
      "2018-12-21", "2018-13-21T09:00:00Z", "2018-12-21T24:00:00Z", "2018-12-21T09:60:00Z",
      "2018-12-21T09:00:60Z",
      "2018-12-21 09:00:00Z", "2018-12-21T09:00:00+0100", "2018-12-21T09:00:00-00:00",
      "2018-12-21T09:00:00.Z",
      "2018-04-31T09:00:00Z", "2018-12-21T09:00:00+24:00",
    ] {
      #expect(pattern.matches(text) == (Instant(rfc3339: text) != nil), "'\(text)'")
    }
  }

  @Test("an id of each character alone matches just where it may be an id")
  func ids() throws {
    let record = try Pattern(.reference(to: .actor, alternative: nil))
    let claim = try Pattern(.claim)
    for byte in UInt8(0x20)..<0x80 {
      let text = String(UnicodeScalar(byte))
      #expect(record.matches(text) == ContentSurvey.isID(text), "'\(text)'")
      #expect(claim.matches(text) == Claim.isIDByte(byte), "'\(text)'")
    }
  }

  @Test("a text matches unless it is blank")
  func texts() throws {
    let pattern = try Pattern(.text)
    for (text, isValue) in [("a", true), (" a", true), ("", false), (" \n\t", false), ("\u{A0}", true)] {
      #expect(pattern.matches(text) == isValue, "'\(text)'")
    }
  }

  private static func value<Value>(of text: String, as type: ValueType<Value>) -> Value? {
    let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }
    let file = SourceFile(path: "x", bytes: Array("\"\(String(escaped))\"".utf8))
    var reader = FrontMatterReader(file: file, yaml: 0..<file.bytes.count)
    return reader.parse().flatMap { type.read($0, &reader) }
  }
}

private struct Pattern {
  private let expression: NSRegularExpression

  init(_ schema: ValueSchema) throws {
    expression = try NSRegularExpression(pattern: try #require(schema.pattern))
  }

  func matches(_ text: String) -> Bool {
    expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }
}

/// Texts that are dates, or nearly.
private enum DateText {
  static func random(_ random: inout some RandomNumberGenerator) -> String {
    var text = form(&random)
    if Int.random(in: 0..<3, using: &random) == 0, let index = text.indices.randomElement(using: &random) {
      let other = "0129-XY?~%/.,[]TZ:+ "
      switch Int.random(in: 0..<3, using: &random) {
      case 0: text.remove(at: index)
      case 1: text.insert(other.randomElement(using: &random) ?? "0", at: index)
      default:
        text.replaceSubrange(index...index, with: [other.randomElement(using: &random) ?? "0"])
      }
    }
    return text
  }

  private static func form(_ random: inout some RandomNumberGenerator) -> String {
    let (a, b, c) = (date(&random), date(&random), date(&random))
    let forms = [
      a, a, a, a + time(&random), "\(a)/\(b)", "\(a)/", "/\(a)", "\(a)/..", "../\(a)", "../..", "/",
      "[..\(a)]",
      "[\(a)..]", "[\(a)]", "[\(a),\(b)]", "[\(a)..\(b)]", "[\(a)..\(b),\(c)]", "[..\(a),\(b)..\(c)]",
      "[\(a),\(b)..]", "[\(a)..,\(b)]", "[\(a),..\(b)]", "[..]", "[]", "[\(a),,\(b)]", "{\(a),\(b)}",
    ]
    return forms.randomElement(using: &random) ?? a
  }

  private static func date(_ random: inout some RandomNumberGenerator) -> String {
    let year = [
      "2018", "2019", "2020", "0000", "-0043", "-0000", "201X", "20XX", "-00XX", "Y170000002", "Y2018",
    ]
    let rest = [
      "", "", "-01", "-12", "-13", "-00", "-21", "-24", "-25", "-XX", "-XX-XX", "-02-29", "-02-30", "-04-31",
      "-12-31", "-12-32", "-12-XX", "-XX-12", "-12-00",
    ]
    let qualifier = ["", "", "", "?", "~", "%", "??"]
    return (year.randomElement(using: &random) ?? "") + (rest.randomElement(using: &random) ?? "")
      + (qualifier.randomElement(using: &random) ?? "")
  }

  private static func time(_ random: inout some RandomNumberGenerator) -> String {
    let clock = ["T10:30:00", "T23:59:59", "T24:00:00", "T10:60:00", "T10:30", "T10:30:00.5"]
    let zone = ["", "Z", "+01", "+01:00", "-00:00", "-00", "+24:00", "+01:60", "-11:30", "z"]
    return (clock.randomElement(using: &random) ?? "") + (zone.randomElement(using: &random) ?? "")
  }
}
