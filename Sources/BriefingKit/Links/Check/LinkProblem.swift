/// A link of a finished page that leads nowhere, or not everywhere.
public struct LinkProblem: Sendable, Hashable {
  /// The fault; the raw value is the rule's name.
  public enum Kind: String, Sendable, CaseIterable {
    case missingTarget = "missing-target"
    case missingFragment = "missing-fragment"
    /// A text fragment whose words the target does not show.
    case missingText = "missing-text"
    /// Only file systems that ignore letter case find the target.
    case letterCase = "letter-case"
    /// The path and the file differ in their Unicode normalization form.
    case unicodeForm = "unicode-form"
    /// Only a host finds the file: `dir/`, `dir`, or a page without its extension.
    case needsHost = "needs-host"
    /// `/x.html`: not found from the disk, nor below a sub-path.
    case rootRelative = "root-relative"
    case aboveRoot = "above-root"
    /// A relative link on a page that hosts show at any address, which is found from the root only.
    case relativeAnywhere = "relative-anywhere"
    case fileURL = "file-url"
    case insecureOwnLink = "insecure-own-link"
    case redirect = "link-to-redirect"
    case malformedAddress = "malformed-address"
    case emptyLink = "empty-link"
    case invalidURL = "invalid-url"
    case duplicateID = "duplicate-html-id"
    case orphan = "orphan"
  }

  /// The path of the file with the fault.
  public let page: String
  /// Where the URL (or the attribute's value that holds it) begins in that file, in bytes; 0 for an orphan.
  public let offset: Int
  /// In lower case; empty where it is none of HTML.
  public let element: String
  /// In lower case; empty for text, as of `<loc>` or `<style>`.
  public let attribute: String
  /// As written, its character references decoded; the id, for a duplicate one.
  public let url: String
  public let kind: Kind
  /// Lower case, no full stop, with the suggestion in words.
  public let message: String
  /// What to write instead of `url`.
  public let suggestion: String?

  public var severity: Finding.Severity { kind.rule.severity }
}

extension LinkProblem: Comparable {
  public static func < (a: LinkProblem, b: LinkProblem) -> Bool {
    if a.page != b.page { return a.page.utf8.lexicographicallyPrecedes(b.page.utf8) }
    if a.offset != b.offset { return a.offset < b.offset }
    if a.kind != b.kind { return a.kind.rawValue < b.kind.rawValue }
    return a.url.utf8.lexicographicallyPrecedes(b.url.utf8)
  }
}
