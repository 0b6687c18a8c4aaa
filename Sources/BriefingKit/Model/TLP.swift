/// A marking of the Traffic Light Protocol, version 2.0, from the widest circle to the narrowest.
public enum TLP: String, Vocabulary, Comparable {
  case clear, green, amber
  case amberStrict = "amber+strict"
  case red
  public static let noun = "TLP marking"

  /// The marking as FIRST writes it: `TLP:AMBER+STRICT`.
  public var label: String { "TLP:" + rawValue.uppercased() }

  /// Who may be told, in a sentence.
  public var meaning: String {
    switch self {
    case .clear: "Disclosure is not limited."
    case .green: "Limited disclosure: the community only."
    case .amber: "Limited disclosure: the organisation and its clients, on a need-to-know basis."
    case .amberStrict: "Limited disclosure: the organisation only, on a need-to-know basis."
    case .red: "Not for disclosure: the named recipients only."
    }
  }

  private var rank: Int {
    switch self {
    case .clear: 0
    case .green: 1
    case .amber: 2
    case .amberStrict: 3
    case .red: 4
    }
  }

  public static func < (a: TLP, b: TLP) -> Bool { a.rank < b.rank }
}
