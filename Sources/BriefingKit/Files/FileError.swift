import Glibc

/// A failure of the machine with one file or folder.
public struct FileError: Error, Hashable, Sendable {
  public enum Operation: String, Sendable {
    case read
    case write
    case list
    case create
    case link
    case rename
    case remove
    case lock
  }

  public enum Reason: Hashable, Sendable {
    /// An `errno`.
    case system(Int32)
    case notARegularFile(FileKind)
    /// More bytes than `limit`.
    case tooLarge(limit: Int)
  }

  public let operation: Operation
  public let path: String
  public let reason: Reason

  public init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  init(_ operation: Operation, _ path: BytePath, errno code: Int32) {
    self.init(operation, path.text, .system(code))
  }

  /// Whether there is no such file or folder.
  public var isMissing: Bool { code == ENOENT }

  /// The `errno`, where the system gave one.
  var code: Int32? {
    if case .system(let code) = reason { code } else { nil }
  }
}

extension FileError: CustomStringConvertible {
  /// `cannot write 'x': no space left on device`
  public var description: String {
    "cannot \(operation.rawValue) '\(path)': \(reason)"
  }
}

extension FileError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .system(let code): systemMessage(code)
    case .notARegularFile(let kind): "it is \(kind.described), not a regular file"
    case .tooLarge(let limit): "it is larger than \(limit) bytes"
    }
  }
}

/// The C library's text for an `errno`, in lower case as all messages are.
private func systemMessage(_ code: Int32) -> String {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
    guard let start = buffer.baseAddress, strerror_r(code, start, buffer.count) == 0 else {
      return "error \(code)"
    }
    let text = String(cString: start)
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
