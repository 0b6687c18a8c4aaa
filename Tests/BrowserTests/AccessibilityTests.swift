import Testing

extension BrowserTests {
  @Suite struct AccessibilityTests {
    @Test("no page has a fault that axe-core finds, light or dark")
    func axe() async throws {
      expectNone(try await Inspection.published.lines { $0.look != .phone && !$0.isForLevelAAA })
    }

    @Test("text has the enhanced contrast of WCAG's level AAA, light and dark")
    func enhancedContrast() async throws {
      expectNone(try await Inspection.published.lines { $0.isForLevelAAA })
    }

    @Test("on a phone, whatever can be touched is large enough or stands alone")
    func touchTargets() async throws {
      expectNone(try await Inspection.published.lines { $0.look == .phone })
    }
  }
}

extension Inspection.Found {
  fileprivate var isForLevelAAA: Bool { violation.rule == "color-contrast-enhanced" }
}
