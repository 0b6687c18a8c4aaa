import Glibc

/// `briefing serve` as a process of its own, and one page of it that is open.
///
/// A class, since the process ends with it.
final class ServedSite {
  private let identifier: pid_t
  private let port: UInt16
  private let events: LoopbackStream

  /// Waits until it serves.
  ///
  /// - Parameter page: The open page's path below the site's root.
  init(_ briefing: String, root: String, page: String, keepingOutputIn folder: String) throws {
    let output = "\(folder)/serve.txt"
    let command = Command(program: briefing, arguments: ["serve", "--port", "0", "--root", root])
    let identifier = try ChildProcess.start(command, output: output, errors: "\(folder)/serve-errors.txt")
    do {
      port = try Self.port(of: identifier, output: output, errors: "\(folder)/serve-errors.txt")
      events = try LoopbackStream(port: port, path: "/-briefing/events?page=/\(page)")
    } catch {
      kill(identifier, SIGINT)
      throw error
    }
    self.identifier = identifier
  }

  private static func port(of identifier: pid_t, output: String, errors: String) throws -> UInt16 {
    while true {
      if let port = port(in: try Folder.read(output)) { return port }
      guard waitpid(identifier, nil, WNOHANG) == 0 else {
        throw BenchmarkError("'briefing serve' ended:\n\(try Folder.read(errors))")
      }
      usleep(20_000)
    }
  }

  /// The number behind `http://localhost:`.
  private static func port(in line: String) -> UInt16? {
    guard let start = line.firstRange(of: "http://localhost:")?.upperBound else { return nil }
    return UInt16(line[start...].prefix { $0.isNumber })
  }

  /// Seconds until the open page is told of a change, from the beginning of the edit.
  func seconds(of edit: () throws -> Void) throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try edit()
    try events.wait { $0 == "event: reload" || $0.hasPrefix("event: assets") }
    return ChildProcess.seconds(start.duration(to: clock.now))
  }

  /// Waits until it is idle: the whole site has been made once more.
  func settle() throws {
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
