import Glibc
import Testing

@testable import BriefingKit

/// The harbour's whole site, compared with the one in `Golden/`, which is reviewed as any other change.
///
/// Record it anew with `BRIEFING_RECORD=1 swift test --filter GoldenTests`. A recording fails its own run.
@Suite struct GoldenTests {
  private static let folder = String(#filePath.dropLast("GoldenTests.swift".count)) + "Golden"

  @Test func everyFileIsAsRecorded() throws {
    let (_, site) = try builtHarbour()
    let made = site.contents.filter { Self.isRecorded($0.key) }
    if getenv("BRIEFING_RECORD") != nil {
      if FileKind(at: BytePath(Self.folder)) != nil { try removeTree(BytePath(Self.folder)) }
      for (path, bytes) in made {
        let file = BytePath("\(Self.folder)/\(path)")
        if let folder = file.parent { try createFolders(folder) }
        try writeNewFile(file, bytes)
      }
      Issue.record("recorded \(made.count) files in Golden/; read the difference, and run again")
      return
    }
    let recorded = try FolderSnapshot(of: Self.folder)
    #expect(made.keys.sorted() == recorded.paths)
    for path in recorded.paths { #expect(site.text(path) == recorded.text(path), "\(path)") }
  }

  /// Style sheets and the like are recorded already, in `Templates/`; and the manifest has their hashes.
  private static func isRecorded(_ path: String) -> Bool {
    (!path.hasPrefix("assets/") || path == "assets/preview.svg") && path != "manifest.json"
  }

  @Test func assetsAreThoseOfTheTemplates() throws {
    let (_, site) = try builtHarbour()
    let assets = try FolderSnapshot(of: "\(repositoryRoot)/Templates/assets")
    let published = (assets.paths + ["preview.svg"]).sorted().map { "assets/\($0)" }
    #expect(site.paths.filter { $0.hasPrefix("assets/") } == published)
    for path in assets.paths { #expect(site.contents["assets/\(path)"] == assets.contents[path], "\(path)") }
  }

  /// Read line by line, as `sha256sum --check` would be given it.
  @Test func theManifestListsEveryFileWithItsSizeAndHash() throws {
    let (_, site) = try builtHarbour()
    let lines = site.contents.filter { $0.key != "manifest.json" }.sorted { $0.key < $1.key }.map {
      #"    { "path": "\#($0.key)", "bytes": \#($0.value.count), "sha256": "\#(sha256Hexadecimal($0.value))" }"#
    }
    #expect(
      site.text("manifest.json") == """
        {
          "generator": "briefing",
          "version": 1,
          "files": [
        \(lines.joined(separator: ",\n"))
          ]
        }

        """)
  }

  @Test func oneIsNoPlural() throws {
    let (_, site) = try builtHarbour()
    for path in site.paths where path.hasSuffix(".html") {
      for noun in ["claims", "sources", "origins", "articles"] {
        #expect(site.text(path)?.contains("1 \(noun)") == false, "\(path): 1 \(noun)")
      }
    }
  }
}
