enum ClaimKeys {
  static let id = Key(
    "id", .claimID, required: true, "a label unique on the site, such as C04; [@C04] cites it")
  static let says = Key("says", .text, required: true, "what is claimed, in our own words")
  static let claimant = Key(
    "claimant", .reference(to: .actor, or: "unattributed"), required: true,
    "the actor who says it, or unattributed")
  static let via = Key(
    "via", .list(.reference(to: .actor)), "who passed it on, nearest to the claimant first")
  static let origin = Key(
    "origin", .reference(to: .actor), rare: true,
    "the desk's reading of where the claim comes from in the end; computed where it is not given")
  static let modality = Key("modality", .word(Modality.self), "how it is said")
  static let hedge = Key("hedge", .text, "the words that weaken it, as printed")
  static let quote = Key("quote", .quote, "the words themselves, at most 40")
  static let credibility = Key(
    "credibility", .word(Credibility.self), "the Admiralty digit; 6 where nobody rated")
  static let relations = Key("relations", .list(.relation), "what it does to other claims")
  static let all = [
    id.description, says.description, claimant.description, via.description, origin.description,
    modality.description,
    hedge.description, quote.description, credibility.description, relations.description,
  ]
}

enum QuoteKeys {
  static let exact = Key("exact", .locatedText, required: true, "the words as printed")
  static let prefix = Key("prefix", .text, rare: true, "the words before them")
  static let suffix = Key("suffix", .text, rare: true, "the words after them")
  static let part = Key("part", .locatedText, rare: true, "the part of the source that they stand in")
  static let all = [exact.description, prefix.description, suffix.description, part.description]
}

enum RelationKeys {
  static let kinds = RelationKind.allCases.map {
    Key($0.rawValue, .claim, "the claim that this one \($0.rawValue)")
  }
  static let note = Key("note", .text, "why")
  static let all = kinds.map(\.description) + [note.description]
}

extension Claim {
  static func isIDByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }
}

extension ValueType where Value == Located<String> {
  /// A claim's id: letters, digits, `-`, `_` and `.`, as `[@…]` can cite it.
  static var claimID: ValueType {
    let text = locatedText
    return ValueType(.claimID) { yaml, reader in
      guard let value = text.read(yaml, &reader) else { return nil }
      guard !value.value.isEmpty, value.value.utf8.allSatisfy(Claim.isIDByte) else {
        reader.report(
          Finding(
            .badID, at: value.location,
            "'\(value.value)' cannot be a claim's id; use ASCII letters, digits, '-', '_' and '.'"))
        return nil
      }
      return value
    }
  }
}

extension ValueType where Value == Quote {
  static var quote: ValueType {
    .mapping(of: "a quotation", QuoteKeys.all) { fields, reader in
      let exact = fields.take(QuoteKeys.exact, &reader)
      let prefix = fields.take(QuoteKeys.prefix, &reader)
      let suffix = fields.take(QuoteKeys.suffix, &reader)
      let part = fields.take(QuoteKeys.part, &reader)
      guard let exact else { return nil }
      return Quote(exact: exact, prefix: prefix, suffix: suffix, part: part)
    }
  }
}

extension ValueType where Value == ClaimRelation {
  /// `contradicts: C19`, with a note: exactly one of the relation's kinds.
  static var relation: ValueType {
    .mapping(of: "a relation", RelationKeys.all, alternatives: RelationKind.words) { fields, reader in
      var relations: [(RelationKind, Located<String>)] = []
      for (kind, key) in zip(RelationKind.allCases, RelationKeys.kinds) where fields.has(key.name) {
        guard let target = fields.take(key, &reader) else { continue }
        relations.append((kind, target))
      }
      let note = fields.take(RelationKeys.note, &reader)
      guard let (kind, target) = relations.first, relations.count == 1 else {
        reader.report(
          Finding(
            .wrongType, at: fields.location,
            "a relation names one claim behind one of \(RelationKind.words.joined(separator: ", "))"))
        return nil
      }
      return ClaimRelation(kind: kind, target: target, note: note)
    }
  }
}

extension ValueType where Value == Claim {
  static var claimRecord: ValueType {
    .mapping(of: "a claim", ClaimKeys.all) { fields, reader in
      let id = fields.take(ClaimKeys.id, &reader)
      let says = fields.take(ClaimKeys.says, &reader)
      let claimant = fields.take(ClaimKeys.claimant, &reader)
      let via = fields.take(ClaimKeys.via, &reader) ?? []
      let origin = fields.take(ClaimKeys.origin, &reader)
      let modality = fields.take(ClaimKeys.modality, &reader)
      let hedge = fields.take(ClaimKeys.hedge, &reader)
      let quote = fields.take(ClaimKeys.quote, &reader)
      let credibility = fields.take(ClaimKeys.credibility, &reader)
      let relations = fields.take(ClaimKeys.relations, &reader) ?? []
      guard let id, let says, let claimant else { return nil }
      return Claim(
        id: id, says: says, claimant: claimant, via: via, origin: origin, modality: modality, hedge: hedge,
        quote: quote,
        credibility: credibility, relations: relations)
    }
  }
}
