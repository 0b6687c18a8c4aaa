/// Changes that are gathered until they have come to rest.
///
/// One save is several events: a file is cut, written and closed, or moved away and replaced. Delivered too
/// early, half a file is read; too late, somebody waits.
struct ChangeBatch {
  enum Progress {
    /// The file is as its writer wants it.
    case complete
    /// Something is gone, or a folder has come: often more follows.
    case structural
    /// The file is open, or was made by means that say nothing of its end.
    case writing

    var quiet: Duration {
      switch self {
      case .complete: .milliseconds(2)
      case .structural: .milliseconds(25)
      case .writing: .milliseconds(100)
      }
    }
  }

  typealias Instant = ContinuousClock.Instant

  /// From the first change on, however many follow.
  static let longestWait = Duration.milliseconds(250)
  /// So many at once are a tool's work, which goes on.
  static let many = 4
  static let quietOfMany = Duration.milliseconds(25)
  /// More changes are not told apart.
  static let most = 20_000

  private var paths: [String: (progress: Progress, time: Instant)] = [:]
  private var isEverything = false
  private var first: Instant?
  private var last: Instant?

  mutating func add(_ path: String, _ progress: Progress, at time: Instant) {
    note(time)
    guard !isEverything else { return }
    paths[path] = (progress, time)
    if paths.count > Self.most { addEverything(at: time) }
  }

  /// A change that says nothing of whether the file is complete.
  mutating func touch(_ path: String, at time: Instant) {
    add(path, paths[path]?.progress ?? .complete, at: time)
  }

  mutating func addEverything(at time: Instant) {
    note(time)
    isEverything = true
    paths = [:]
  }

  private mutating func note(_ time: Instant) {
    if first == nil { first = time }
    last = time
  }

  /// When to take the changes; nil where there are none.
  var due: Instant? {
    guard let first, let last else { return nil }
    var due = isEverything || paths.count >= Self.many ? last + Self.quietOfMany : last
    for (progress, time) in paths.values { due = max(due, time + progress.quiet) }
    return min(due, first + Self.longestWait)
  }

  /// Nil where they have not come to rest.
  mutating func take(at time: Instant) -> FileChanges? {
    guard let due, due <= time else { return nil }
    defer { self = ChangeBatch() }
    return isEverything ? .everything : .paths(Set(paths.keys))
  }
}
