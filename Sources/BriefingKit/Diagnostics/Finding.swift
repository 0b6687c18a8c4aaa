/// Something wrong in what an author wrote.
///
/// A finding is a value, never thrown: a build collects all of them and reports them together.
/// A failure of the machine (a full disk, an unreadable folder) is an error instead, and is thrown.
public struct Finding: Hashable, Sendable {
  public enum Severity: String, CaseIterable, Sendable {
    case error
    case warning
  }

  /// A second place that belongs to the finding, such as the record that took an id first.
  public struct Note: Hashable, Sendable {
    public let location: SourceLocation?
    public let message: String

    public init(_ message: String, at location: SourceLocation? = nil) {
      self.location = location
      self.message = message
    }
  }

  public internal(set) var severity: Severity
  /// The id of the rule: `unknown-actor`.
  public let rule: String
  public let location: SourceLocation
  /// Lower case, no full stop, quoting the offender and saying what to do.
  public internal(set) var message: String
  public internal(set) var notes: [Note]

  public init(_ rule: Rule, at location: SourceLocation, _ message: String, notes: [Note] = []) {
    self.init(severity: rule.severity, rule: rule.id, at: location, message, notes: notes)
  }

  /// As a finding was kept: whoever finds something names a `Rule`.
  init(
    severity: Severity, rule: String, at location: SourceLocation, _ message: String, notes: [Note] = []
  ) {
    self.severity = severity
    self.rule = rule
    self.location = location
    self.message = message
    self.notes = notes
  }
}

extension Finding: CustomStringConvertible {
  /// `Content/events/x.md:14:3: error: no actor has the id 'area1'; did you mean 'area-1'? [unknown-actor]`,
  /// and a line for each note below it.
  public var description: String {
    var text = "\(location): \(severity.rawValue): \(message) [\(rule)]"
    for note in notes {
      text += "\n" + (note.location.map { "\($0): " } ?? "  ") + "note: \(note.message)"
    }
    return text
  }
}

extension Finding: Comparable {
  public static func < (a: Finding, b: Finding) -> Bool {
    if a.location != b.location { return a.location < b.location }
    if a.rule != b.rule { return a.rule < b.rule }
    return a.message < b.message
  }
}

extension Sequence<Finding> {
  public var hasErrors: Bool { contains { $0.severity == .error } }
}

extension Finding {
  /// The finding as `--strict` has it.
  public var asError: Finding {
    var finding = self
    finding.severity = .error
    return finding
  }
}
