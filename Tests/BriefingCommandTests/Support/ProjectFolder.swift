import Glibc

@testable import BriefingKit

/// A small project in a fresh temporary folder, which is removed with the last copy of the value.
///
///     let project = try ProjectFolder(harbour)
///     try project.change("Content/pages/about.md", "old words", to: "new words")
struct ProjectFolder {
  private let scratch: TemporaryFolder

  /// Absolute, without symbolic links.
  var root: String { "\(scratch.path)/project" }
  /// What the command takes for the home folder.
  var home: String { "\(scratch.path)/home" }

  /// - Parameters:
  ///   - files: what to write, by its path from the root.
  ///   - parent: where the temporary folder is made.
  init(_ files: [String: String] = [:], below parent: String = "/tmp") throws {
    scratch = try TemporaryFolder(below: parent)
    try createFolders(BytePath(root))
    try createFolders(BytePath(home))
    for (path, text) in files { try write(text, to: path) }
  }

  func callAsFunction(_ path: String) -> String { path.hasPrefix("/") ? path : "\(root)/\(path)" }

  /// Makes the folders that the path needs, and replaces what is there.
  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  func write(_ bytes: [UInt8], to path: String) throws {
    let file = BytePath(self(path))
    if let folder = file.parent { try createFolders(folder) }
    unlink(self(path))
    try writeNewFile(file, bytes)
  }

  func read(_ path: String) throws -> String {
    String(decoding: try readFile(self(path), limit: 1 << 28), as: UTF8.self)
  }

  /// Replaces words of a file; that they are not in it is an error.
  func change(_ path: String, _ old: String, to new: String) throws {
    let text = try read(path)
    let parts = text.split(separator: old, omittingEmptySubsequences: false)
    guard parts.count > 1 else { throw AbsentWords(path: path, words: old) }
    try write(parts.joined(separator: new), to: path)
  }

  func delete(_ path: String) throws {
    guard remove(self(path)) == 0 else { throw FileError(.remove, path, .system(errno)) }
  }

  /// Everything below a folder of the project, hidden names included.
  func snapshot(_ folder: String = "Public") throws -> FolderSnapshot { try FolderSnapshot(of: self(folder)) }

  /// The names in the root, sorted: a staging folder that was left would be among them.
  var names: [String] {
    get throws { try readFolder(BytePath(root)).map { BytePath($0.name).text }.sorted() }
  }

  struct AbsentWords: Error {
    let path: String
    let words: String
  }
}

/// Removed with its last owner, which only a class can tell.
private final class TemporaryFolder: Sendable {
  let path: String

  init(below parent: String) throws {
    var template = Array("\(parent)/briefing-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError(.create, parent, .system(errno)) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? removeTree(BytePath(path)) }
}
