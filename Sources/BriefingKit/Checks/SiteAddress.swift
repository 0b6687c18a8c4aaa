/// Paths below the site's root, for the rules that compare them.
enum SiteAddress {
  /// The record whose page would stand at `path`, whether there is one or not.
  static func record(at path: String) -> RecordReference? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].hasSuffix(".html"), let kind = RecordKind(rawValue: String(parts[0]))
    else { return nil }
    return RecordReference(kind, String(parts[1].dropLast(5)))
  }
}
