import Glibc

/// Why a preview cannot begin.
public enum PreviewServerError: Error, Hashable, Sendable {
  case portInUse(Int)
  /// The system keeps the port for administrators.
  case portNotAllowed(Int)
  /// The name has no address.
  case unknownHost(String)
  /// The address is none of this machine's.
  case foreignAddress(String)
  /// An `errno`.
  case system(host: String, port: Int, code: Int32)
}

extension PreviewServerError {
  /// - Parameter code: The `errno` of `bind` or `listen`.
  init(listeningOn host: String, port: Int, code: Int32) {
    self =
      switch code {
      case EADDRINUSE: .portInUse(port)
      case EACCES, EPERM: .portNotAllowed(port)
      case EADDRNOTAVAIL, EAFNOSUPPORT: .foreignAddress(host)
      default: .system(host: host, port: port, code: code)
      }
  }
}

extension PreviewServerError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .portInUse(let port):
      "port \(port) is in use by another program; name another with --port, or 0 for any that is free"
    case .portNotAllowed(let port):
      "port \(port) is not open to this user; name one from 1024 with --port, or 0 for any that is free"
    case .unknownHost(let host):
      "the host '\(host)' has no address; name an address of this machine with --host, or leave it out"
    case .foreignAddress(let host):
      "'\(host)' is no address of this machine; name one that is with --host, or leave it out"
    case .system(let host, let port, let code):
      "cannot listen on \(host) port \(port): \(systemMessage(code))"
    }
  }
}
