extension Corpus {
  enum Flavour: String, CaseIterable, Sendable {
    /// A project of `briefing`.
    case briefing
    /// A site of Hugo.
    case hugo
    /// The bodies in one file, `bodies.md`: the command `cmark-gfm` reads no folders.
    case bodies
  }

  static let bodiesFile = "bodies.md"

  func write(_ flavour: Flavour, to folder: String) throws {
    guard Folder.isEmptyOrMissing(folder) else { throw BenchmarkError("'\(folder)' is not empty") }
    try Folder.create(folder)
    switch flavour {
    case .briefing:
      for name in ["incidents"] + PageKind.allCases.map(\.folder) {
        try Folder.create("\(folder)/Content/\(name)")
      }
      try forEachBriefingFile { try Folder.write($0.text, to: "\(folder)/\($0.path)") }
    case .hugo:
      for name in HugoTheme.folders + PageKind.allCases.map({ "content/\($0.folder)" }) {
        try Folder.create("\(folder)/\(name)")
      }
      try forEachHugoFile { try Folder.write($0.text, to: "\(folder)/\($0.path)") }
    case .bodies:
      var text = ""
      forEachBody { text += "\($0)\n" }
      try Folder.write(text, to: "\(folder)/\(Self.bodiesFile)")
    }
  }
}
