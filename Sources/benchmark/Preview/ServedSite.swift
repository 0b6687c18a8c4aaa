import Glibc

/// `briefing serve` as a process of its own, and one page of it that is open.
struct ServedSite: ~Copyable {
  private let identifier: pid_t
  private let port: UInt16
  private var events: LoopbackStream

  /// Waits until it serves.
  ///
  /// - Parameter page: The open page's path below the site's root.
  init(_ briefing: String, root: String, page: String, keepingOutputIn folder: String) throws {
    let output = "\(folder)/serve.txt"
    let command = Command(program: briefing, arguments: ["serve", "--port", "0", "--root", root])
    identifier = try ChildProcess.start(command, output: output, errors: "\(folder)/serve-errors.txt")
    var port: UInt16?
    while port == nil {
      guard waitpid(identifier, nil, WNOHANG) == 0 else {
        throw BenchmarkError("'briefing serve' ended:\n\(try Folder.read("\(folder)/serve-errors.txt"))")
      }
      usleep(20_000)
      port = Self.port(in: try Folder.read(output))
    }
    self.port = port ?? 0
    events = try LoopbackStream(port: self.port, path: "/-briefing/events?page=/\(page)")
  }

  /// The number behind `http://localhost:`.
  private static func port(in line: String) -> UInt16? {
    guard let start = line.range(of: "http://localhost:")?.upperBound else { return nil }
    return UInt16(line[start...].prefix { $0.isNumber })
  }

  /// Seconds until the open page is told of a change, from the beginning of the edit.
  mutating func seconds(of edit: () throws -> Void) throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try edit()
    try events.wait { $0 == "event: reload" || $0.hasPrefix("event: assets") }
    return ChildProcess.seconds(start.duration(to: clock.now))
  }

  /// Waits until it is idle: the whole site has been made once more.
  mutating func settle() throws {
    var last = -1
    while true {
      let now = try processorTime()
      if now == last { break }
      last = now
      usleep(150_000)
    }
    try events.discard()
  }

  func page(_ path: String) throws -> [UInt8] { try LoopbackStream.get(port: port, path: "/\(path)") }

  /// The memory that it holds, in bytes.
  func memory() throws -> Int {
    let status = try Folder.read("/proc/\(identifier)/status")
    guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
      let kibibytes = Int(line.filter(\.isNumber))
    else { throw BenchmarkError("the preview's memory cannot be read") }
    return kibibytes * 1_024
  }

  /// In ticks of the system's clock.
  private func processorTime() throws -> Int {
    let text = try Folder.read("/proc/\(identifier)/stat")
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 13, let user = Int(fields[11]), let system = Int(fields[12]) else {
      throw BenchmarkError("the preview's time cannot be read")
    }
    return user + system
  }

  deinit {
    kill(identifier, SIGINT)
    waitpid(identifier, nil, 0)
  }
}
