import Glibc

@testable import BriefingKit

/// A project with an output folder, and what may be in it.
struct PublishingSite {
  let scratch: Scratch

  func publisher(
    jobs: Int = 2, patience: Int = 0,
    exchange: @escaping @Sendable (BytePath, BytePath) -> Int32 = { exchangeFolders($0, $1) }
  ) -> Publisher {
    Publisher(
      output: scratch("project/Public"), projectRoot: scratch("project"), home: scratch("home"),
      jobs: jobs, patience: patience, exchange: exchange)
  }

  @discardableResult
  func publish(_ pages: KeyValuePairs<String, String>) throws -> PublishReport {
    try publisher().publish(files(pages))
  }

  func tree() throws -> [String] { try scratch.tree("project/Public") }

  /// What stands beside the output, hidden names included.
  func beside() throws -> [String] {
    try readFolder(BytePath(scratch("project"))).map { BytePath($0.name).text }.sorted()
  }

  static func with(_ body: (PublishingSite) throws -> Void) throws {
    try Scratch.with { scratch in
      try scratch.makeFolder("home")
      try scratch.makeFolder("project")
      try body(PublishingSite(scratch: scratch))
    }
  }
}

func files(_ pages: KeyValuePairs<String, String>) -> [OutputFile] {
  pages.map { OutputFile(path: $0, bytes: Array($1.utf8)) }
}

/// The exchange of folders, or that of a file system that has none.
func exchange(isPossible: Bool) -> @Sendable (BytePath, BytePath) -> Int32 {
  if isPossible { return { exchangeFolders($0, $1) } }
  return { _, _ in EINVAL }
}
