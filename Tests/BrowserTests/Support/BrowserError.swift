enum BrowserError: Error, CustomStringConvertible {
  /// With what it printed.
  case notStarted(String)
  case ended
  case timedOut(String)
  case refused(method: String, message: String)
  case notOpened(address: String, why: String)
  /// What an evaluated expression threw.
  case thrown(String)
  case unexpected(String)

  var description: String {
    switch self {
    case .notStarted(let why): "the browser did not start: \(why)"
    case .ended: "the browser has ended"
    case .timedOut(let what): "the browser took too long: \(what)"
    case .refused(let method, let message): "the browser refused \(method): \(message)"
    case .notOpened(let address, let why): "\(address) could not be opened: \(why)"
    case .thrown(let message): "an evaluated expression threw: \(message)"
    case .unexpected(let what): "the browser answered otherwise than expected: \(what)"
    }
  }
}
