import Synchronization

/// The name of a value that templates may write, as a small number: looking a name up in a record
/// compares no text.
///
/// The rendering layer declares its names once:
/// `extension TemplateName { static let title: TemplateName = "title" }`.
public struct TemplateName: Hashable, Sendable, ExpressibleByStringLiteral {
  /// Counts from 0 in the order in which the process met the names: never printed, never stored.
  let id: Int32

  public init(_ text: String) {
    id = internedNames.withLock { $0.id(of: text) }
  }

  public init(stringLiteral text: String) {
    self.init(text)
  }

  init(id: Int32) {
    self.id = id
  }

  public var text: String {
    internedNames.withLock { $0.texts[Int(id)] }
  }
}

extension TemplateName: CustomStringConvertible {
  public var description: String { text }
}

/// One for the process, since records and templates that know nothing of each other must agree.
private let internedNames = Mutex(InternedNames())

private struct InternedNames {
  var texts: [String] = []
  private var ids: [String: Int32] = [:]

  mutating func id(of text: String) -> Int32 {
    if let known = ids[text] { return known }
    let id = Int32(texts.count)
    texts.append(text)
    ids[text] = id
    return id
  }
}
