import Glibc

/// A program of this machine that a test runs.
struct ChildProcess {
  let pid: pid_t
  private let output: Int32

  init?(_ arguments: [String]) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, arguments[0], &actions, nil, &words, environ)
    close(ends[1])
    guard code == 0 else { return nil }
    self.pid = pid
    output = ends[0]
  }

  /// What it prints up to the end of the first line that has `word`, or all of it.
  func output(through word: String) -> String {
    var text: [UInt8] = []
    var byte: UInt8 = 0
    while read(output, &byte, 1) == 1 {
      text.append(byte)
      if byte == UInt8(ascii: "\n"), String(decoding: text, as: UTF8.self).contains(word) { break }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Ends it, if it has not ended by itself.
  func end() {
    // The threads that tests run on block SIGTERM, and children inherit that.
    kill(pid, SIGKILL)
    wait()
  }

  func wait() {
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    close(output)
  }
}
