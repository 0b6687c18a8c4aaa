import Foundation

/// Chromium, started with the two descriptors of its protocol and a folder for all that it writes.
///
/// It ends when the other end of its descriptors closes, hence also when this process is killed. The shell
/// that started it then removes the folder.
struct BrowserProcess: Sendable {
  let folder: String
  /// Both directions: messages that end with NUL.
  let descriptor: Int32
  /// Still readable when the folder is gone.
  private let output: Int32
  private let shell: pid_t

  /// Nil where no browser is installed.
  static let program: String? = {
    let variables = ProcessInfo.processInfo.environment
    if let program = variables["BRIEFING_BROWSER"] { return program }
    let folders = (variables["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    let names = ["chromium", "chromium-browser", "google-chrome"]
    return names.lazy.flatMap { name in folders.lazy.map { "\($0)/\(name)" } }
      .first { access($0, X_OK) == 0 }
  }()

  private static let options =
    [
      "--headless=new", "--remote-debugging-pipe", "--no-first-run", "--no-default-browser-check",
      "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--disable-sync",
      "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
      "--disable-domain-reliability", "--disable-breakpad", "--metrics-recording-only",
      "--disable-features=BackForwardCache,OptimizationHints,Translate,MediaRouter", "--password-store=basic",
      // Several pages are looked at at once, and only one of them is in front.
      "--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows",
      "--disable-renderer-backgrounding",
      // Whatever a page names, nothing but the loopback interface is ever contacted.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--no-proxy-server",
    ] + (geteuid() == 0 ? ["--no-sandbox"] : [])

  init(program: String) throws(BrowserError) {
    var template = Array("\(NSTemporaryDirectory())/briefing-browser-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .notStarted("no temporary folder: \(errno)") }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)

    var ends: [Int32] = [0, 0]
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw .notStarted("no socket: \(errno)") }
    descriptor = ends[0]
    defer { close(ends[1]) }

    output = open("\(folder)/output", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)

    // A folder that a last child still writes to cannot be removed at once.
    let script = """
      folder=$1; shift; "$@" --user-data-dir="$folder/profile"
      for attempt in 1 2 3 4 5 6 7 8 9; do rm -rf "$folder" 2>&- && break; sleep 0.2; done
      """
    let words = ["/bin/sh", "-c", script, "sh", folder, program] + Self.options + ["about:blank"]
    let variables = ["PATH=/usr/bin:/bin", "HOME=\(folder)", "TMPDIR=\(folder)", "LANG=C.UTF-8"]
    shell = try Self.spawn(words, variables, messages: ends[1], output: output)
  }

  /// What the browser has printed.
  var log: String {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = pread(output, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// Ends the browser, and waits until its folder is gone; after ten seconds it is killed.
  func end() {
    shutdown(descriptor, Int32(SHUT_RDWR))
    for _ in 0..<1_000 {
      if waitpid(shell, nil, WNOHANG) != 0 { return }
      usleep(10_000)
    }
    kill(-shell, SIGKILL)
    waitpid(shell, nil, 0)
    try? FileManager.default.removeItem(atPath: folder)
  }

  private static func spawn(
    _ words: [String], _ variables: [String], messages: Int32, output: Int32
  ) throws(BrowserError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    // Where `messages` were 3 or 4 itself, the first copy would close it or keep it from being inherited.
    let spare: Int32 = 9
    for copy in [spare, 3, 4] {
      posix_spawn_file_actions_adddup2(&actions, copy == spare ? messages : spare, copy)
    }
    posix_spawn_file_actions_addclose(&actions, spare)

    // A group of its own: an interruption from the keyboard must not end the shell that cleans up.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var arguments = words.map { strdup($0) } + [nil]
    var environment = variables.map { strdup($0) } + [nil]
    defer { (arguments + environment).forEach { free($0) } }
    var identifier: pid_t = 0
    let code = posix_spawn(&identifier, words[0], &actions, &attributes, &arguments, &environment)
    guard code == 0 else { throw .notStarted("\(words[0]): \(code)") }
    return identifier
  }
}
