/// Something that a search finds: a record or a claim.
struct SearchDocument: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case incident = "i"
    case brief = "b"
    case event = "e"
    case actor = "a"
    case response = "r"
    case source = "s"
    case claim = "c"
    case page = "p"
  }

  let kind: Kind
  /// As FIRST writes it: `TLP:GREEN`.
  let marking: String
  /// The printed label; of a claim its id.
  let label: String?
  let title: String
  /// The path of its page below the site's root. On it a claim stands at its label.
  let page: String
  /// Other names, which weigh as much as the title.
  let names: [String]
  /// What the record says, in UTF-8: its summary, its prose, its quotations.
  var text: [UInt8]
}
