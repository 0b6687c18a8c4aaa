/// Why a page could not be rendered from its template.
public struct TemplateError: Error, Hashable, Sendable {
  public enum Fault: String, Sendable, CaseIterable {
    case unknownName = "unknown-name"
    case htmlNeedsTriple = "html-needs-triple"
    case notAText = "not-a-text"
    case partialDepth = "partial-depth"
    case unknownTemplate = "unknown-template"
  }

  public let fault: Fault
  /// The tag in the template.
  public let location: SourceLocation
  /// The page that was being rendered, as the caller named it.
  public let page: String
  /// Without the page.
  public let message: String

  /// Its message names the page too.
  public var finding: Finding {
    Finding(fault.rule, at: location, "\(message) (rendering '\(page)')")
  }
}

/// One wording for rendering and for the check against shapes.
extension TemplateError.Fault {
  /// Its id is the raw value.
  var rule: Rule {
    switch self {
    case .unknownName: .unknownName
    case .htmlNeedsTriple: .htmlNeedsTriple
    case .notAText: .notAText
    case .partialDepth: .partialDepth
    case .unknownTemplate: .unknownTemplate
    }
  }

  /// `shapes`: innermost first.
  static func unknownName(_ name: String, in whole: String, _ shapes: [TemplateShape]) -> String {
    let known = shapes.flatMap { $0.fields.map(\.name.text) }
    let place = whole == name ? "here" : "in '\(whole)'"
    let hint = NearMiss.hint(for: name, among: known)
    let some = (shapes.first?.fields ?? []).prefix(5).map { "'\($0.name.text)'" }.joined(separator: ", ")
    return "no name '\(name)' \(place)"
      + (!hint.isEmpty ? hint : some.isEmpty ? "; take it out" : "; write one such as \(some)")
  }

  static func unknownName(_ name: String, in whole: String, askedOf kind: String) -> String {
    "no name '\(name)' in '\(whole)': it is asked of a \(kind), which has no names; take it out"
  }

  static func htmlNeedsTriple(_ name: String) -> String {
    "'\(name)' is ready-made markup; write '{{{\(name)}}}'"
  }

  static func notAText(_ name: String, _ kind: String) -> String {
    "'\(name)' is a \(kind), not a text; use it as a section: '{{#\(name)}}…{{/\(name)}}'"
  }
}
