/// How firmly something is known, in one word and one shape: the same in prose, ledger, timeline
/// and legend.
public enum Firmness: String, CaseIterable, Hashable, Sendable {
  case stated, attributed, hedged, disputed
  case denied = "denied-or-downplayed"
  case unattributed
  case notStated = "not-stated"

  public var label: String {
    switch self {
    case .denied: "denied or downplayed"
    case .notStated: "not stated"
    default: rawValue
    }
  }

  /// A character that tells the degrees apart without colour, in print and in a terminal.
  public var shape: String {
    switch self {
    case .stated: "●"
    case .attributed: "◕"
    case .hedged: "◐"
    case .disputed: "◆"
    case .denied: "▽"
    case .unattributed: "○"
    case .notStated: "–"
    }
  }

  public var meaning: String {
    switch self {
    case .stated: "Somebody says it in a publication of their own, without a word of doubt."
    case .attributed: "The source passes on what somebody else says or reports."
    case .hedged: "The source prints it with a word of doubt, such as “possible”."
    case .disputed: "Another claim contradicts it."
    case .denied: "The claim itself denies or plays down what others report."
    case .unattributed: "The source prints it and names nobody who says so."
    case .notStated: "The sources do not say."
    }
  }
}
