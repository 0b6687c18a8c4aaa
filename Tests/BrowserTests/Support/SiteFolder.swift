import Foundation

/// A folder with a site, and its pages.
struct SiteFolder: Sendable {
  let path: String
  /// Relative to the folder, sorted.
  let pages: [String]

  init(_ path: String) {
    self.path = path
    let files = FileManager.default.enumerator(atPath: "\(path)/.")?.compactMap { $0 as? String } ?? []
    pages = files.filter { $0.hasSuffix(".html") }.sorted()
  }

  func has(_ file: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(file)") }

  func bytes(_ file: String) -> Data? { FileManager.default.contents(atPath: "\(path)/\(file)") }

  /// What the repository publishes.
  static let published = SiteFolder("\(repositoryRoot)/Public")
}

let repositoryRoot = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
  .joined(separator: "/")
