import Glibc

/// The desktop's web browser.
enum Browser {
  /// Says so where there is none.
  static func open(_ url: String) {
    // It is not waited for, and leaves nothing behind when it ends.
    signal(SIGCHLD, SIG_IGN)
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(url), nil]
    defer { arguments.forEach { free($0) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in STDIN_FILENO...STDERR_FILENO {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var child: pid_t = 0
    let failure = posix_spawnp(&child, "xdg-open", &actions, &attributes, &arguments, environ)
    guard failure == 0 else {
      Terminal.printError("briefing: warning: no browser could be opened; open \(url) in one")
      return
    }
  }
}
