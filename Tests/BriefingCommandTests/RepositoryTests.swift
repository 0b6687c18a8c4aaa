import Glibc
import Testing

@testable import BriefingKit

/// The repository's own content: the briefing that it publishes.
@Suite struct RepositoryTests {
  @Test func thePublishedSiteIsWhatTheContentBuilds() throws {
    let site = try Self.build()
    let published = try FolderSnapshot(of: "\(repositoryRoot)/Public")
    guard published.entries["manifest.json"] != nil else {
      return print("skipped: there is no Public/ yet; build the repository's site first")
    }
    #expect(site.differences(from: published) == [], "build the site anew with .ci/build")
  }

  @Test(arguments: [("E", 1...21, 2), ("R", 1...9, 1)])
  func everyEventAndResponseHasItsPage(letter: String, numbers: ClosedRange<Int>, digits: Int) throws {
    let site = try Self.build()
    let folder = letter == "E" ? "events/" : "responses/"
    let pages = site.paths.filter { $0.hasPrefix(folder) && $0 != "\(folder)index.html" }
    #expect(pages.count == numbers.count)
    for label in numbers.map({ letter + Self.padded($0, digits) }) {
      // The label stands alone in an element of the page's heading.
      let found = pages.filter { site.text($0).map { Self.heading(of: $0).contains(">\(label)<") } ?? false }
      #expect(found.count == 1, "\(label): \(found)")
    }
  }

  @Test func everyClaimHasItsPlace() throws {
    let site = try Self.build()
    let sources = try site.paths.filter { $0.hasPrefix("sources/") }.map { ($0, try HTMLOutline(site, $0)) }
    for label in (1...25).map({ "C" + Self.padded($0, 2) }) {
      let places = sources.filter { $0.1.identifiers.contains(label) }.map(\.0)
      #expect(places.count == 1, "\(label): \(places)")
      #expect(site.text("claims/index.html")?.contains("#\(label)\"") == true, "\(label)")
    }
  }

  /// Found by a scan of its own, independent of the program's.
  @Test func everyInternalLinkLeadsSomewhere() throws {
    let site = try Self.build()
    var outlines: [String: HTMLOutline] = [:]
    for path in site.paths where path.hasSuffix(".html") { outlines[path] = try HTMLOutline(site, path) }
    var count = 0
    for (path, outline) in outlines {
      for link in outline.links where !Self.isExternal(link) {
        count += 1
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? path : Self.resolve(String(parts[0]), from: path)
        #expect(site.contents[target] != nil, "\(path) links to \(link)")
        if parts.count == 2, let outline = outlines[target] {
          #expect(outline.identifiers.contains(String(parts[1])), "\(path) links to \(link)")
        }
      }
    }
    #expect(count > 1_000)
  }

  @Test func everyPageHasATitleAHeadingAndALanguage() throws {
    let site = try Self.build()
    let pages = site.paths.filter { $0.hasSuffix(".html") }
    #expect(pages.count > 90)
    for path in pages {
      let outline = try HTMLOutline(site, path)
      #expect(outline.language == "en", "\(path)")
      #expect(outline.titles.count == 1 && outline.titles.first != "", "\(path): \(outline.titles)")
      #expect(outline.headings.count == 1 && outline.headings.first != "", "\(path): \(outline.headings)")
      #expect(Set(outline.identifiers).count == outline.identifiers.count, "\(path) gives an id twice")
    }
  }

  /// No page has a script or a style of its own, or loads anything from elsewhere. The page that a host shows
  /// at any address names the site's own.
  @Test func everyPageHoldsUnderAStrictPolicy() throws {
    let site = try Self.build()
    for path in site.paths where path.hasSuffix(".html") {
      let outline = try HTMLOutline(site, path)
      let elsewhere = outline.loaded.filter {
        Self.isExternal($0) && !(path == "404.html" && $0.hasPrefix("https://briefing.example/"))
      }
      #expect(elsewhere == [], "\(path)")
      #expect(outline.inline == [], "\(path)")
    }
  }

  /// Built once, without a finding, into a folder of its own.
  private static func build() throws -> FolderSnapshot { try built.get() }

  private static let built = Result {
    let folder = try ProjectFolder()
    let options = ["--root", repositoryRoot, "--output", folder("site")]
    let build = try BriefingProcess(["build"] + options, in: folder)
    guard try build.wait().code == 0, build.errors == "" else { throw Refused(findings: build.errors) }
    return try folder.snapshot("site")
  }

  private struct Refused: Error {
    let findings: String
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    String(repeating: "0", count: max(0, digits - String(number).count)) + String(number)
  }

  /// As far as the first heading goes, with what stands beside it.
  private static func heading(of page: String) -> String {
    let main = page.split(separator: "<main", maxSplits: 1).last ?? ""
    return String(main.split(separator: "<dl", maxSplits: 1).first ?? "")
  }

  private static func isExternal(_ link: String) -> Bool {
    ["https:", "http:", "mailto:", "tel:", "data:", "//"].contains { link.hasPrefix($0) }
  }

  private static func resolve(_ link: String, from page: String) -> String {
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": if folders.isEmpty { return "outside: \(link)" } else { folders.removeLast() }
      default: folders.append(String(part))
      }
    }
    return folders.joined(separator: "/")
  }
}
