/// The files other than pages that clients have loaded lately.
struct ServedAssets: Sendable {
  private struct Entry {
    /// Nil once it is gone.
    var fingerprint: Fingerprint?
    var lastServed: Int
  }

  private static let limit = 512

  private var entries: [String: Entry] = [:]
  private var count = 0

  var paths: [String] { Array(entries.keys) }

  /// Whether the file is one that was not known. What is known of another stays: clients may show that, and
  /// are told by the next comparison.
  mutating func isNew(_ path: String) -> Bool {
    count += 1
    entries[path]?.lastServed = count
    return entries[path] == nil
  }

  mutating func add(_ path: String, _ fingerprint: Fingerprint) {
    entries[path] = Entry(fingerprint: fingerprint, lastServed: count)
    guard entries.count > Self.limit else { return }
    if let oldest = entries.min(by: { $0.value.lastServed < $1.value.lastServed }) {
      entries[oldest.key] = nil
    }
  }

  /// Whether the file is another than the one known.
  mutating func replace(_ path: String, _ fingerprint: Fingerprint?) -> Bool {
    guard let known = entries[path], known.fingerprint != fingerprint else { return false }
    entries[path]?.fingerprint = fingerprint
    return true
  }
}
