import Glibc

@testable import BriefingKit

/// A temporary folder that a test fills; paths are below it.
struct Scratch {
  let path: String

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws {
    let file = BytePath(self(name))
    if let folder = file.parent { try createFolders(folder) }
    try writeNewFile(file, Array(text.utf8))
  }

  func makeFolder(_ name: String) throws { try createFolders(BytePath(self(name))) }

  func link(_ name: String, to target: String) { symlink(target, self(name)) }

  func read(_ name: String) -> String? {
    (try? readFile(self(name), limit: 1 << 24)).map { String(decoding: $0, as: UTF8.self) }
  }

  func kind(_ name: String) -> FileKind? { FileKind(at: BytePath(self(name))) }

  func status(_ name: String) -> stat {
    var status = stat()
    lstat(self(name), &status)
    return status
  }

  /// Every path below `name`, sorted.
  func tree(_ name: String) throws -> [String] {
    try readTree(BytePath(self(name))).map(\.path).sorted().map(\.text)
  }

  static func with(_ body: (Scratch) throws -> Void) throws {
    var template = Array("/tmp/briefing-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError(.create, "/tmp", .system(errno)) }
    let scratch = Scratch(path: BytePath(template.dropLast().map(UInt8.init(bitPattern:))).text)
    defer { try? removeTree(BytePath(scratch.path)) }
    try body(scratch)
  }

  /// A file system of `size` in memory, or a printed reason where mounting is not allowed.
  static func withFileSystem(size: String, _ body: (Scratch) throws -> Void) throws {
    try with { scratch in
      guard mount("tmpfs", scratch.path, "tmpfs", 0, "size=\(size)") == 0 else {
        return print("skipped: cannot mount a small file system: \(FileError.Reason.system(errno))")
      }
      defer { umount2(scratch.path, 2) }
      try body(scratch)
    }
  }
}
