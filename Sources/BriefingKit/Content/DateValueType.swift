/// The keys of a date written as a map.
enum DateKeys {
  static let edtf = Key(
    "edtf", .edtfOrNotStated, "the date in EDTF (ISO 8601-2), such as 2018-12-19? or \"[..2018-12-21]\"")
  static let basis = Key("basis", .word(DateBasis.self), "how we come to have the date")
  static let printed = Key("printed", .text, "the words in the source")
  static let reasoning = Key("reasoning", .text, "how the date was worked out, for the reader")
  static let claim = Key("claim", .claim, "the claim that carries the date")
  static let all = [
    edtf.description, basis.description, printed.description, reasoning.description, claim.description,
  ]
}

extension ValueType where Value == Located<EDTF> {
  /// An EDTF value.
  static var edtf: ValueType {
    let text = ValueType<Located<String>>.text(.date(alternative: nil))
    return ValueType(text.schema) { yaml, reader in
      guard let value = text.read(yaml, &reader) else { return nil }
      do throws(EDTFError) {
        return Located(try EDTF(value.value), at: value.location)
      } catch {
        reader.report(
          Finding(.badDate, at: value.location, "'\(value.value)' is not a date: \(error.message)"))
        return nil
      }
    }
  }
}

extension ValueType where Value == EDTF? {
  fileprivate static var edtfOrNotStated: ValueType {
    let date = ValueType<Located<EDTF>>.edtf
    return ValueType(.date(alternative: DateBasis.notStated.rawValue)) { yaml, reader in
      if yaml.text == DateBasis.notStated.rawValue { return .some(nil) }
      return date.read(yaml, &reader).map { .some($0.value) }
    }
  }
}

extension ValueType where Value == DateStatement {
  /// A plain EDTF value, the word `not-stated`, or a map of `DateKeys`.
  static var date: ValueType {
    let plain = ValueType<EDTF?>.edtfOrNotStated
    let map = ValueType.mapping(of: "a date", DateKeys.all) { fields, reader in
      statement(&fields, &reader)
    }
    return ValueType(.either(plain.schema, map.schema)) { yaml, reader in
      if case .list = yaml.content {
        reader.report(
          .wrongType, at: yaml,
          "a date is written as keys with values, such as 'edtf: …'; "
            + "put a set such as \"[..2018-12-21]\" in quotes")
        return nil
      }
      guard case .text = yaml.content else { return map.read(yaml, &reader) }
      guard let edtf = plain.read(yaml, &reader) else { return nil }
      return DateStatement(
        edtf: edtf, basis: edtf == nil ? .notStated : .stated, printed: nil, reasoning: nil, claim: nil,
        location: reader.location(of: yaml))
    }
  }

  private static func statement(_ fields: inout Fields, _ reader: inout FrontMatterReader) -> DateStatement? {
    let hadDate = fields.has(DateKeys.edtf.name)
    let edtf = fields.take(DateKeys.edtf, &reader)
    let basis = fields.take(DateKeys.basis, &reader)
    let printed = fields.take(DateKeys.printed, &reader)
    let reasoning = fields.take(DateKeys.reasoning, &reader)
    let claim = fields.take(DateKeys.claim, &reader)
    if hadDate, edtf == nil { return nil }
    let date = edtf ?? nil
    if date == nil, let basis, basis != .notStated {
      reader.report(
        Finding(
          .missingKey, at: fields.location,
          "a date whose basis is '\(basis.rawValue)' needs 'edtf'; or write 'basis: not-stated'"))
    }
    if date != nil, basis == .notStated {
      reader.report(
        Finding(
          .contradictingDate, at: fields.location(of: DateKeys.basis.name, &reader),
          "a date is given, and its basis is 'not-stated'; leave one of them out"))
    }
    return DateStatement(
      edtf: date, basis: basis ?? (date == nil ? .notStated : .stated), printed: printed,
      reasoning: reasoning,
      claim: claim, location: fields.location)
  }
}
