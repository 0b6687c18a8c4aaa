/// A record refers to another whose TLP marking is narrower than its own: whoever may read the one would
/// learn of the other.
enum NarrowerReference: Check {
  static let rule = "narrower-reference"

  static func findings(in context: CheckContext) -> [Finding] {
    guard let narrowest = context.markings.max(), context.markings.contains(where: { $0 < narrowest }) else {
      return []
    }
    return references(context) + links(context)
  }

  private static func references(_ context: CheckContext) -> [Finding] {
    context.references.compactMap { reference in
      let target: Int
      switch reference.target {
      case .record(let number): target = number
      case .claim(let position): target = context.numbering.sources + position.source
      case .missing: return nil
      }
      return finding(from: reference.owner, to: target, at: reference.name.location, context)
    }
  }

  private static func links(_ context: CheckContext) -> [Finding] {
    context.links.compactMap { link in
      guard case .record(let target, _) = link.target, context.markings[target] > context.markings[link.owner]
      else { return nil }
      return finding(from: link.owner, to: target, at: context.location(of: link), context)
    }
  }

  private static func finding(
    from owner: Int, to target: Int, at location: SourceLocation, _ context: CheckContext
  ) -> Finding? {
    let (own, other) = (context.markings[owner], context.markings[target])
    guard own < other else { return nil }
    let record = context.records[target]
    return finding(
      at: location, message(record.reference, other, own),
      notes: [Finding.Note("the \(record.kind.noun) stands here", at: record.title.location)])
  }

  private static func message(_ target: RecordReference, _ other: TLP, _ own: TLP) -> String {
    "the \(target.kind.noun) '\(target.id)' is \(other.label), and this record \(own.label); "
      + "write 'tlp: \(other.rawValue)' here, or take the reference out"
  }
}
