import Foundation

/// Deque's axe-core, which finds faults of accessibility. It is no part of the repository: `.ci/axe` gets it.
struct Axe: Sendable {
  static let path =
    ProcessInfo.processInfo.environment["BRIEFING_AXE"] ?? "\(repositoryRoot)/.build/axe/axe.min.js"

  static var isInstalled: Bool { FileManager.default.fileExists(atPath: path) }

  static var shared: Axe { get throws { try loaded.get() } }
  private static let loaded = Result { try Axe(script: String(contentsOfFile: path, encoding: .utf8)) }

  let script: String

  /// What axe-core is to look for.
  enum Rules: String, Sendable {
    /// WCAG 2.2 A and AA, what axe-core calls best practice, and the contrast of WCAG's level AAA, whose rule says
    /// nothing of text that has not even that of AA.
    case all = """
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: {'target-size': {enabled: true}, 'color-contrast-enhanced': {enabled: true}}
      """
    /// Those of `all` that colours alone decide.
    case colors = "runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']"
    /// Those of `all` that the window's width decides.
    case targets = "runOnly: ['target-size']"
  }

  struct Violation: Decodable, Sendable, CustomStringConvertible {
    let rule: String
    let help: String
    let targets: [String]

    var description: String { "\(rule): \(help): \(targets.prefix(3)), \(targets.count) in all" }
  }

  /// The violations in the open page.
  func violations(_ rules: Rules = .all, in page: BrowserPage) async throws -> [Violation] {
    if try await page.evaluate("typeof axe") == "undefined" { try await page.evaluate(script + ";0") }
    // `preload` would fetch the style sheets again, against the policy.
    return try await page.evaluate(
      """
      axe.run({\(rules.rawValue), resultTypes: ['violations'], preload: false, iframes: false})
        .then(found => found.violations.map(violation => ({
          rule: violation.id, help: violation.help,
          targets: violation.nodes.map(node => node.target.join(' '))
        })))
      """, as: [Violation].self)
  }
}
