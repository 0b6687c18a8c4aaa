import Glibc

/// The signals that end a command which would go on for ever: Ctrl-C, `kill`, and a closed terminal.
struct EndSignals {
  private var set = sigset_t()

  /// From here on they wait for `wait`; threads that begin later leave them alone, too.
  init() {
    sigemptyset(&set)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&set, signal) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  func wait() {
    var set = set
    var signal: Int32 = 0
    while sigwait(&set, &signal) != 0 {}
  }
}
