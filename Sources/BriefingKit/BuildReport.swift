/// What a build, or a check, found and did.
public struct BuildReport: Sendable {
  /// Sorted by place. In a strict build warnings are errors.
  public let findings: [Finding]
  public let pageCount: Int
  /// How many records were left out as drafts, under embargo, or above the edition's marking.
  public let withheldCount: Int
  /// Nil where nothing was published: a check, or a build that an error stopped.
  public let published: PublishReport?
}

/// A failure of the machine, by the stage that met it.
public enum BuildError: Error, Sendable {
  case load(FileError)
  case templates(FileError)
  case snapshots(FileError)
  case publish(PublishError)
}

extension BuildError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .load(let error):
      error.isMissing
        ? "cannot find '\(error.path)'; run briefing in the folder that holds Content/, or name it with --root"
        : "\(error)"
    case .templates(let error): "\(error)"
    case .snapshots(let error): "\(error)"
    case .publish(let error): "\(error)"
    }
  }
}

extension BuildReport {
  /// - Parameter isStrict: whether warnings are errors.
  init(_ findings: [Finding], isStrict: Bool, _ site: Site?, pageCount: Int, _ published: PublishReport?) {
    let sorted = findings.sorted()
    self.init(
      findings: isStrict ? sorted.map(\.asError) : sorted, pageCount: pageCount,
      withheldCount: site?.withheld.count ?? 0, published: published)
  }

  /// Whether nothing stops the site from being published.
  public var isPublishable: Bool { !findings.hasErrors }
}
