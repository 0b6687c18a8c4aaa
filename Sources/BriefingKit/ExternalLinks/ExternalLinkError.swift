/// A failure of the machine: no link could be asked.
public enum ExternalLinkError: Error, Hashable, Sendable {
  /// libcurl is not installed, or too old. It is opened only when links are asked.
  case noLibcurl
  /// libcurl refused a setting that the check cannot do without.
  case libcurl(String)
}

extension ExternalLinkError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noLibcurl: "external links need libcurl 7.66 or newer; install it (on Debian: 'libcurl4')"
    case .libcurl(let message): "libcurl cannot ask for external links: \(message)"
    }
  }
}
