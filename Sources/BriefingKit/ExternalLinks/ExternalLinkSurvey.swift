/// Asks for the external links of a folder, and keeps the history file.
public struct ExternalLinkSurvey {
  public enum Failure: Error {
    case links(ExternalLinkError)
    case file(FileError)
    case history(ExternalLinkHistory.SyntaxError)
  }

  public struct Outcome: Sendable {
    /// Sorted by place.
    public let findings: [Finding]
    public let report: ExternalLinkReport
  }

  private let options: ExternalLinkOptions
  /// The history file's path; nil where none is kept.
  private let history: String?

  public init(_ options: ExternalLinkOptions, history: String?) {
    self.options = options
    self.history = history
  }

  /// The history file may grow to this many bytes.
  private static let sizeLimit = 64 << 20

  /// - Parameter isWhole: whether `places` are all there are: what they do not name is then forgotten.
  public func check(
    _ places: [ExternalLinkPlace], isWhole: Bool, progress: @escaping (ExternalLinkProgress) -> Void
  ) throws(Failure) -> Outcome {
    var known = try readHistory()
    let report: ExternalLinkReport
    do {
      report = try ExternalLinkChecker(options).check(places.map(\.link), history: known, progress: progress)
    } catch {
      throw .links(error)
    }
    known.record(report)
    if isWhole { known.keepOnly(report) }
    try write(known)
    let findings = places.flatMap { report.findings(for: $0.url, at: $0.location) }
    return Outcome(findings: findings.sorted(), report: report)
  }

  private func readHistory() throws(Failure) -> ExternalLinkHistory {
    guard let history else { return ExternalLinkHistory() }
    let bytes: [UInt8]
    do {
      bytes = try readFile(history, limit: Self.sizeLimit)
    } catch {
      if error.isMissing { return ExternalLinkHistory() }
      throw .file(error)
    }
    do {
      return try ExternalLinkHistory(SourceFile(path: history, bytes: bytes))
    } catch {
      throw .history(error)
    }
  }

  private func write(_ known: ExternalLinkHistory) throws(Failure) {
    guard let history else { return }
    do {
      try replaceFile(BytePath(history), Array(known.text.utf8))
    } catch {
      throw .file(error)
    }
  }
}

extension ExternalLinkSurvey.Failure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .links(let error): "\(error)"
    case .file(let error): "\(error)"
    case .history(let error): "\(error.location): \(error.message)"
    }
  }
}
