import Foundation
import Testing

@testable import BriefingKit

/// The pages of the documentation that are made from definitions.
///
/// `RECORD_REFERENCE=1 swift test --filter ReferenceTests` writes them anew, and fails, so that no run
/// both records and passes.
@Suite struct ReferenceTests {
  @Test(arguments: [
    ("ContentModel.md", ContentModelReference.markdown),
    ("Rules.md", RulesReference.markdown),
    ("TemplateNames.md", TemplateNamesReference.markdown),
  ])
  func theReferenceIsWhatTheDefinitionsSay(file: String, expected: String) throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../../Sources/BriefingKit/BriefingKit.docc")
    let page = folder.appending(path: file).standardizedFileURL
    if ProcessInfo.processInfo.environment["RECORD_REFERENCE"] != nil {
      try expected.write(to: page, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file); run the tests again without RECORD_REFERENCE")
      return
    }
    let written = try String(contentsOf: page, encoding: .utf8)
    #expect(written == expected, "\(file) is stale: run with RECORD_REFERENCE=1")
  }

  @Test func everyKeyHasAPurpose() {
    for kind in RecordKind.allCases {
      for key in RecordKeys.all(of: kind) { #expect(!key.purpose.isEmpty, "\(kind): \(key.name)") }
    }
  }

  @Test func noKindHasAKeyTwice() {
    for kind in RecordKind.allCases {
      let names = RecordKeys.all(of: kind).map(\.name)
      #expect(names.count == Set(names).count, "\(kind)")
    }
  }
}
