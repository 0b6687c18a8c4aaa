/// A kind of fault that findings are of, explained to the author who meets it.
///
/// The text stands with what reports the fault: with a check, or in the folder's own file of rules. A finding
/// is made with a rule, so none is without a text; it keeps the rule's id alone.
///
/// Texts are plain, with what is typed between backticks.
public struct Rule: Sendable {
  /// In kebab case, named after the fault: `unknown-actor`.
  public let id: String
  public let severity: Finding.Severity
  /// One or two sentences. The first is short, and stands for the rule in a list.
  public let meaning: String
  /// Why it matters to readers, or to the desk.
  public let reason: String
  public let example: Example

  /// The wrong and the right, which tests run through the rule.
  public enum Example: Sendable {
    /// Files of a project or, for what `briefing links` reports, of a folder of HTML.
    case files(wrong: [File], right: [File])
    /// What a few lines of text cannot show.
    case words(wrong: String, right: String)
  }

  public struct File: Sendable, Equatable {
    public let path: String
    /// Without the line feed at its end; nil for a file that is not there.
    public let text: String?
    public let encoding: Encoding

    public enum Encoding: Sendable {
      case utf8
      /// ISO 8859-1, which old editors save in.
      case latin1
    }

    init(_ path: String, _ text: String?, _ encoding: Encoding = .utf8) {
      self.path = path
      self.text = text
      self.encoding = encoding
    }
  }

  private init(
    _ id: String, _ severity: Finding.Severity, _ meaning: String, _ reason: String, _ example: Example
  ) {
    self.id = id
    self.severity = severity
    self.meaning = meaning
    self.reason = reason
    self.example = example
  }

  /// - Parameters:
  ///   - meaning: see `meaning`.
  ///   - reason: see `reason`.
  init(
    _ id: String, _ severity: Finding.Severity = .error, means meaning: String, why reason: String,
    wrong: [File],
    right: [File]
  ) {
    self.init(id, severity, meaning, reason, .files(wrong: wrong, right: right))
  }

  /// With an example of one file, before and after.
  init(
    _ id: String, _ severity: Finding.Severity = .error, means meaning: String, why reason: String,
    in file: String,
    wrong: String, right: String
  ) {
    self.init(
      id, severity, meaning, reason,
      .files(wrong: [File(file, wrong)], right: [File(file, right)]))
  }

  /// With an example in words.
  init(
    _ id: String, _ severity: Finding.Severity = .error, means meaning: String, why reason: String,
    wrongInWords wrong: String, rightInWords right: String
  ) {
    self.init(id, severity, meaning, reason, .words(wrong: wrong, right: right))
  }

  /// The first sentence of the meaning.
  public var summary: String {
    guard let end = meaning.firstRange(of: ". ") else { return meaning }
    return String(meaning[..<end.lowerBound]) + "."
  }
}
