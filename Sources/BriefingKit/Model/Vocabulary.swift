/// A closed list of words that an author may write for a key.
public protocol Vocabulary: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What one of the words is, in messages and in the reference: `event kind`.
  static var noun: String { get }
  /// The word as readers see it.
  var label: String { get }
}

extension Vocabulary {
  public var label: String {
    String(decoding: rawValue.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }

  public static var words: [String] { allCases.map(\.rawValue) }
  /// In the order of the words.
  static var labels: [String] { allCases.map(\.label) }
}
