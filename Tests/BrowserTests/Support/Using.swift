/// What tests of a page's scripts need.
extension BrowserPage {
  /// Waits, for at most five seconds, until an expression is true.
  func wait(until condition: String) async throws {
    for _ in 0..<100 {
      // A page that is being left answers nothing.
      if (try? await evaluate("!!(\(condition))", as: Bool.self)) == true { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw BrowserError.unexpected("'\(condition)' did not come true")
  }

  /// What axe-core finds in the page as it stands, light and dark.
  func faultsOfAccessibility() async throws -> [String] {
    let axe = try Axe.shared
    var found = try await axe.violations(in: self).map { "light: \($0)" }
    try await setMedia(.dark)
    found += try await axe.violations(.colors, in: self).map { "dark: \($0)" }
    try await setMedia()
    return found
  }
}
