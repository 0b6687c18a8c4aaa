import Glibc

@testable import benchmark

/// A fresh temporary folder, removed with its last owner, which only a class can tell.
final class Scratch: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/benchmark-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw BenchmarkError("cannot make a folder in /tmp") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? Folder.remove(path) }
}
