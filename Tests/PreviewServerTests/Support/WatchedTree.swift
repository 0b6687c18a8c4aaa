import Glibc
import Synchronization
import Testing

@testable import PreviewServer

/// A folder of its own with `Content` and `Templates` that are watched, and what was told of them.
final class WatchedTree: Sendable {
  let path: String
  private let deliveries = Mutex<[FileChanges]>([])
  private let limits = Mutex<[WatchLimit]>([])
  private let watcher = Mutex<FileWatcher?>(nil)

  init(_ folders: [String] = ["Content", "Content/events", "Templates"]) throws {
    var template = Array("/tmp/preview-watch-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
    for folder in folders { makeFolder(folder) }
  }

  deinit {
    watcher.withLock { $0 }?.stop()
    shell("rm -rf '\(path)'")
  }

  func watch(_ calls: InotifyCalls = .system, pollingEvery interval: Duration = .milliseconds(50)) {
    let folders = WatchedFolders(
      roots: ["Content", "Templates"].map { path + "/" + $0 }, ignoring: LeftoverNames.contains)
    let new = FileWatcher.start(
      folders, calls, pollingEvery: interval,
      onLimit: { [weak self] limit in self?.limits.withLock { $0.append(limit) } },
      onChange: { [weak self] changes in self?.deliveries.withLock { $0.append(changes) } })
    watcher.withLock { $0 = new }
  }

  func stop() { watcher.withLock { $0 }?.stop() }

  var toldLimits: [WatchLimit] { limits.withLock { $0 } }
  var limit: WatchLimit? { watcher.withLock { $0 }?.limit }
  var batches: [FileChanges] { deliveries.withLock { $0 } }
  /// All paths that were told, from the folder on.
  var told: Set<String> {
    var told: Set<String> = []
    for case .paths(let paths) in batches {
      told.formUnion(paths.map { String($0.dropFirst(path.count + 1)) })
    }
    return told
  }

  func note(_ changes: FileChanges) { deliveries.withLock { $0.append(changes) } }
  func forgetTold() { deliveries.withLock { $0 = [] } }

  /// Whether all these are told.
  func tells(_ paths: String...) -> Bool { eventually { told.isSuperset(of: paths) } }

  /// Whether the kernel watches `Content` for this process.
  var isWatched: Bool {
    var status = stat()
    stat(path + "/Content", &status)
    let mark = " ino:\(String(status.st_ino, radix: 16)) "
    return (0..<1024).contains { number in
      guard let file = fopen("/proc/self/fdinfo/\(number)", "r") else { return false }
      defer { fclose(file) }
      var line = [CChar](repeating: 0, count: 4096)
      while fgets(&line, Int32(line.count), file) != nil {
        if strstr(line, mark) != nil { return true }
      }
      return false
    }
  }

  /// Waits as long as any change takes to be told.
  func settle() { usleep(400_000) }

  func makeFolder(_ name: String) { mkdir(path + "/" + name, 0o755) }

  func write(_ name: String, _ text: String = "x") {
    guard let file = fopen(path + "/" + name, "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  func move(_ from: String, _ to: String) { rename(path + "/" + from, path + "/" + to) }

  func shell(_ command: String) {
    var child = pid_t()
    let words = ["sh", "-c", "cd '\(path)' && \(command)"]
    var arguments = words.map { strdup($0) } + [nil]
    posix_spawn(&child, "/bin/sh", nil, nil, &arguments, environ)
    var status: Int32 = 0
    waitpid(child, &status, 0)
    for argument in arguments { free(argument) }
  }
}
