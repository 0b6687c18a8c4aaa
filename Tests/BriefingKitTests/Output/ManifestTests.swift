import Testing

@testable import BriefingKit

private func manifest(_ files: [OutputFile]) -> Manifest {
  Manifest(
    entries: files.map {
      Manifest.Entry(path: $0.path, bytes: $0.bytes.count, sha256: sha256Hexadecimal($0.bytes))
    })
}

@Suite struct ManifestTests {
  @Test func isOneFileALine() {
    let pages = files(["a \"b\"\\\n.txt": "", "index.html": "abc", "é.html": "é"])
    let text = String(decoding: manifest(pages).serialized(), as: UTF8.self)
    #expect(
      text == """
        {
          "generator": "briefing",
          "version": 1,
          "files": [
            { "path": "a \\"b\\"\\\\\\u000a.txt", "bytes": 0, "sha256": "\(emptyHash)" },
            { "path": "index.html", "bytes": 3, "sha256": "\(abcHash)" },
            { "path": "é.html", "bytes": 2, "sha256": "\(sha256Hexadecimal(Array("é".utf8)))" }
          ]
        }

        """)
  }

  // FIPS 180-4's own examples.
  private let emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  private let abcHash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test(arguments: [
    [], ["index.html"], ["a", "b/c", "d\u{1}\"\\e", "ü", "\u{10FFFF}"],
  ])
  func isReadAsItWasWritten(paths: [String]) throws {
    let manifest = BriefingKitTests.manifest(paths.map { OutputFile(path: $0, bytes: [1]) })
    #expect(try ManifestReader.read(manifest.serialized()) == manifest)
  }

  @Test(
    arguments: [
      ("\"version\": 1", "\"version\": 2", .unknownVersion),
      ("\"briefing\"", "\"hugo\"", .foreign),
      ("\"b\"", "\"../b\"", .damaged(line: 6)),
      ("\"b\"", "\"/b\"", .damaged(line: 6)),
      ("\"b\"", "\"0\"", .damaged(line: 6)),
      ("\"b\"", "\"a\"", .damaged(line: 6)),
      ("\"b\"", "\"b\\x\"", .damaged(line: 6)),
      ("\"bytes\": 1,", "\"bytes\": one,", .damaged(line: 5)),
      ("\"bytes\": 1,", "\"bytes\": 99999999999999999999,", .damaged(line: 5)),
      ("4bf5122f", "4bf5", .damaged(line: 5)),
      ("4bf5122f", "4bf5122G", .damaged(line: 5)),
      ("  ]\n}\n", "  ]\n", .damaged(line: 6)),
      ("  ]\n}\n", "  ]\n}\nmore", .damaged(line: 9)),
    ] as [(String, String, ManifestReader.Failure)])
  func isNotTrustedWhereItWasChanged(old: String, new: String, failure: ManifestReader.Failure) throws {
    let manifest = BriefingKitTests.manifest(["a", "b"].map { OutputFile(path: $0, bytes: [1]) })
    let text = String(decoding: manifest.serialized(), as: UTF8.self)
    let range = try #require(text.firstRange(of: old))
    let changed = text.replacingCharacters(in: range, with: new)
    #expect(throws: failure) { try ManifestReader.read(Array(changed.utf8)) }
  }

  @Test func isNotReadBeyondAnyCut() {
    let bytes = manifest(files(["a": "1", "b": "2"])).serialized()
    for count in bytes.indices {
      #expect(throws: ManifestReader.Failure.self) { try ManifestReader.read(Array(bytes[..<count])) }
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
