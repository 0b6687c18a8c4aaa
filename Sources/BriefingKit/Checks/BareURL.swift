/// A link's text is its own address: read aloud or printed, it says nothing about where it leads.
enum BareURL: Check {
  static let rule = "bare-url"
  static let severity = Finding.Severity.warning

  static func findings(in context: CheckContext) -> [Finding] {
    context.links.compactMap { link in
      guard case .bareURL = link.target, case .external(let url)? = context.kind(of: link) else {
        return nil
      }
      return finding(at: context.location(of: link), message(url))
    }
  }

  private static func message(_ url: String) -> String {
    "the link's text is its address; say where it leads: '[…](\(url))'"
  }
}
