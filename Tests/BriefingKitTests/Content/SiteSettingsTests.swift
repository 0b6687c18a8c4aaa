import Testing

@testable import BriefingKit

@Suite struct SiteSettingsTests {
  private func read(_ marked: String) -> (
    settings: SiteSettings?, findings: [Finding], marks: [BriefingKit.SourceLocation]
  ) {
    let sample = ContentSample(marked, path: "Content/site.yml")
    let (settings, findings) = ContentLoader.settings(from: sample.file)
    return (settings, findings.sorted(), sample.marks)
  }

  @Test func readsEveryKey() throws {
    let (settings, findings, _) = read(
      """
      title: T
      summary: S
      base_url: https://example.org/sub
      language: no
      default_tlp: green
      edition: amber
      organisation: O
      contact: mailto:a@example.org
      navigation:
        - title: Timeline
          page: timeline/index.html
      """)
    #expect(findings.map(\.description) == [])
    let site = try #require(settings)
    #expect(site.title == "T" && site.summary == "S" && site.language == "no")
    #expect(site.baseURL == "https://example.org/sub/")
    #expect(site.defaultTLP == .green && site.edition == .amber)
    #expect(site.organisation == "O" && site.contact == "mailto:a@example.org")
    #expect(site.navigation.map(\.title) == ["Timeline"])
    #expect(site.navigation.map(\.page.value) == ["timeline/index.html"])
    #expect(site.file == "Content/site.yml")
  }

  @Test func hasDefaults() throws {
    let site = try #require(read("\u{FEFF}title: T\nbase_url: http://example.org/\n").settings)
    #expect(
      site.language == "en" && site.edition == .clear && site.defaultTLP == nil && site.navigation.isEmpty)
  }

  @Test func reportsWhatIsWrong() {
    let (settings, findings, marks) = read(
      "⟦titel: Ä\nbase_url: ⟦example.org\nedition: ⟦gren\nnavigation:\n  - ⟦title: A\n")
    #expect(settings == nil)
    #expect(
      findings.map { "\($0.rule): \($0.message)" } == [
        "unknown-key: site.yml has no key 'titel'; did you mean 'title'?",
        "bad-url: 'example.org' is not a web address; write it whole, as https://…",
        "unknown-word: no TLP marking is called 'gren'; did you mean 'green'?",
        "missing-key: a navigation entry needs 'page': the page's path below the site's root",
      ])
    #expect(findings.map(\.location) == marks)
  }

  @Test func reportsThatThereIsNone() throws {
    try Scratch.with { scratch in
      try scratch.writePage("pages/a.md", "titel: T")
      let outcome = try scratch.load()
      #expect(outcome.site == nil)
      #expect(outcome.findings.map(\.rule) == ["missing-site", "unknown-key"])
      #expect(
        outcome.findings.first?.description
          == "Content/site.yml:1:1: error: there is no Content/site.yml; write one with 'title: …' and "
          + "'base_url: https://…/' [missing-site]")
    }
  }

  @Test(arguments: ["", "---\n", "- a", "title: [", "\u{1}"])
  func surviveWhatIsNoSettings(text: String) {
    let (settings, findings, _) = read(text)
    #expect(settings == nil)
    #expect(!findings.isEmpty)
  }
}
