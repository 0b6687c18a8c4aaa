import Testing

@testable import BriefingKit

/// One template with its partials and its values, for tables of cases.
struct TemplateFixture: Sendable, CustomTestStringConvertible {
  let template: String
  let values: TemplateRecord
  let partials: [String: String]
  let expected: String

  init(
    _ template: String, _ values: KeyValuePairs<String, TemplateValue> = [:],
    partials: [String: String] = [:], gives expected: String
  ) {
    self.template = template
    self.values = .of(values)
    self.partials = partials
    self.expected = expected
  }

  var testDescription: String { template.debugDescription }

  var set: TemplateSet { TemplateSet(["main": template].merging(partials) { main, _ in main }) }

  /// Renders and compares, and compares the traced rendering too.
  func check(sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
    let set = set
    #expect(set.findings.filter { $0.severity == .error } == [], sourceLocation: sourceLocation)
    #expect(try set.page(values) == expected, sourceLocation: sourceLocation)
    let trace = try set.trace("main", context: values, page: "p.html")
    #expect(String(decoding: trace.output, as: UTF8.self) == expected, sourceLocation: sourceLocation)
  }
}

extension TemplateSet {
  init(_ sources: [String: String]) {
    self.init(sources: sources.mapValues { Array($0.utf8) })
  }

  /// The page of the template `main`.
  func page(_ values: TemplateRecord, site: TemplateRecord? = nil) throws(TemplateError) -> String {
    var output: [UInt8] = []
    try render("main", context: values, site: site, page: "p.html", into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

extension TemplateRecord {
  /// A record of a shape of its own, whose kinds are those of the values; `.empty` is an absent text.
  static func of(_ fields: KeyValuePairs<String, TemplateValue>) -> TemplateRecord {
    let shape = TemplateShape(
      "test", fields.map { TemplateShape.Field(TemplateName($0.key), .of($0.value), "") })
    var record = TemplateRecord(shape)
    for (name, value) in fields { record[TemplateName(name)] = value }
    return record
  }
}

extension TemplateShape.Kind {
  static func of(_ value: TemplateValue) -> TemplateShape.Kind {
    switch value {
    case .empty, .text: return .text
    case .bool: return .flag
    case .html: return .html
    case .integer: return .number
    case .record(let record): return .record { record.shape }
    case .list(let items):
      if case .record(let record)? = items.first { return .list { record.shape } }
      return .texts
    }
  }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral text: String) { self = .text(text) }
  public init(integerLiteral number: Int) { self = .integer(number) }
  public init(booleanLiteral flag: Bool) { self = .bool(flag) }
  public init(arrayLiteral items: TemplateValue...) { self = .list(items) }
  public init(dictionaryLiteral fields: (String, TemplateValue)...) {
    let shape = TemplateShape(
      "test", fields.map { TemplateShape.Field(TemplateName($0.0), .of($0.1), "") })
    var record = TemplateRecord(shape)
    for (name, value) in fields { record[TemplateName(name)] = value }
    self = .record(record)
  }
}

/// Sources in which `▸` stands before the place of an error.
struct MarkedTemplates {
  let sources: [String: String]
  private(set) var places: [BriefingKit.SourceLocation] = []

  init(_ marked: [String: String]) {
    sources = marked.mapValues { $0.replacing("▸", with: "") }
    for (name, text) in marked.sorted(by: { $0.key < $1.key }) {
      var line = 1
      var column = 1
      for scalar in text.unicodeScalars {
        if scalar == "▸" {
          places.append(SourceLocation(file: "Templates/\(name).mustache", line: line, column: column))
        } else if scalar == "\n" {
          (line, column) = (line + 1, 1)
        } else {
          column += String(scalar).utf8.count
        }
      }
    }
  }
}
