/// A link's text is its own address: read aloud or printed, it says nothing about where it leads.
enum BareURL: Check {
  static let rule = Rule(
    "bare-url", .warning,
    means: "A link's text is its own address. A link says in words where it leads.",
    why: "Read aloud, or printed, an address says nothing about what a reader will find there.",
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: About
      ---

      The office put up a notice: https://harbour.example/notice
      """,
    right: """
      ---
      title: About
      ---

      The office put up [a notice](https://harbour.example/notice).
      """)

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
