import FoundationEssentials
import Glibc

/// Folders and files, by absolute paths.
enum Folder {
  static func create(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// What is not there is no fault.
  static func remove(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    try FileManager.default.removeItem(atPath: path)
  }

  static func isEmptyOrMissing(_ path: String) -> Bool {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      return !FileManager.default.fileExists(atPath: path)
    }
    return names.isEmpty
  }

  static func write(_ text: String, to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
      throw BenchmarkError("cannot write '\(path)'")
    }
  }

  static func read(_ path: String) throws -> String {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw BenchmarkError("cannot read '\(path)'")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
  }

  /// In bytes; 0 where there is no such folder.
  static func room(in path: String) -> Int {
    var system = statvfs()
    guard statvfs(path, &system) == 0 else { return 0 }
    return Int(system.f_bavail) * Int(system.f_frsize)
  }
}
