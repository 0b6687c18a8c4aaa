extension ValueType where Value == Located<String> {
  static func text(_ schema: ValueSchema) -> ValueType {
    ValueType(schema) { yaml, reader in
      guard case .text(let text, let isDoubleQuoted) = yaml.content else {
        reader.report(
          .wrongType, at: yaml, "one text is expected here; put it in quotes if it holds '[' or '{'")
        return nil
      }
      // Only escapes in double quotes can hold what the file itself may not.
      if isDoubleQuoted, let control = firstControl(in: text) {
        let number = String(control.value, radix: 16, uppercase: true)
        reader.report(
          .badCharacter, at: yaml, "the text holds the control character '\\x\(number)'; remove it")
        return nil
      }
      return Located(text, at: reader.location(of: yaml))
    }
  }

  private static func firstControl(in text: String) -> Unicode.Scalar? {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return nil }
    return text.unicodeScalars.first(where: isControl)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || (0x7F...0x9F).contains(scalar.value)
  }

  static var locatedText: ValueType { text(.text) }

  /// The id of a record of `kind`; whether it exists is checked once all are read.
  static func reference(to kind: RecordKind) -> ValueType {
    text(.reference(to: kind, alternative: nil))
  }

  /// The id of a claim.
  static var claim: ValueType { text(.claim) }

  /// A text that `isValid` accepts; what is wrong is said in the message.
  private static func checked(
    _ schema: ValueSchema, _ rule: Rule,
    _ isValid: @escaping @Sendable (String) -> Bool
  ) -> ValueType {
    let text = text(schema)
    return ValueType(schema) { yaml, reader in
      guard let value = text.read(yaml, &reader) else { return nil }
      guard isValid(value.value) else {
        reader.report(Finding(rule, at: value.location, "'\(value.value)' is not \(schema.expectation)"))
        return nil
      }
      return value
    }
  }

  /// An absolute http or https URL.
  static var webAddress: ValueType {
    checked(.url, .badURL) { text in
      let rest =
        text.hasPrefix("https://") ? text.dropFirst(8) : text.hasPrefix("http://") ? text.dropFirst(7) : ""
      guard let first = rest.utf8.first, first != UInt8(ascii: "/") else { return false }
      return text.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "\"") }
    }
  }

  /// A path below the site's root, without `..` and without a leading `/`.
  static var sitePath: ValueType {
    checked(.path, .badPath) { text in
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      return !text.isEmpty && !parts.dropLast().contains("") && !parts.contains("..") && !parts.contains(".")
        && text.utf8.allSatisfy {
          $0 > 0x20 && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        }
    }
  }

  static var locatedSHA256: ValueType {
    checked(.sha256, .badHash) { text in
      text.utf8.count == 64
        && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
  }
}

extension ValueType where Value == String {
  static var text: ValueType { .init(from: .locatedText) }
  static var sha256: ValueType { .init(from: .locatedSHA256) }

  private init(from located: ValueType<Located<String>>) {
    self.init(located.schema) { yaml, reader in located.read(yaml, &reader)?.value }
  }
}

extension ValueType where Value == Bool {
  static var boolean: ValueType {
    ValueType(.boolean) { yaml, reader in
      switch yaml.text {
      case "true": return true
      case "false": return false
      default:
        reader.report(.wrongType, at: yaml, "write true or false")
        return nil
      }
    }
  }
}

extension ValueType where Value == Int {
  static var integer: ValueType {
    ValueType(.integer) { yaml, reader in
      guard let number = yaml.text.flatMap({ Int($0) }) else {
        reader.report(.wrongType, at: yaml, "a whole number is expected here; write one such as 2")
        return nil
      }
      return number
    }
  }
}

extension ValueType where Value == Instant {
  static var instant: ValueType {
    ValueType(.instant) { yaml, reader in
      guard let instant = yaml.text.flatMap({ Instant(rfc3339: $0) }) else {
        reader.report(.wrongType, at: yaml, "write \(ValueSchema.instant.expectation)")
        return nil
      }
      return instant
    }
  }
}

extension ValueType where Value: Vocabulary {
  /// One of a vocabulary's words.
  static func word(_ vocabulary: Value.Type) -> ValueType {
    let located = ValueType<Located<Value>>.locatedWord(Value.self)
    return ValueType(located.schema) { yaml, reader in located.read(yaml, &reader)?.value }
  }
}

extension ValueType {
  static func locatedWord<Word: Vocabulary>(_ vocabulary: Word.Type) -> ValueType
  where Value == Located<Word> {
    ValueType(.word(Word.self)) { yaml, reader in
      let location = reader.location(of: yaml)
      guard let text = yaml.text else {
        let known = Word.words.joined(separator: ", ")
        reader.report(
          Finding(.wrongType, at: location, "one \(Word.noun) is expected here; write one of \(known)"))
        return nil
      }
      guard let word = Word(rawValue: text) else {
        let hint = NearMiss.hint(for: text, among: Word.words)
        let known = hint.isEmpty ? "; write one of \(Word.words.joined(separator: ", "))" : hint
        reader.report(
          Finding(.unknownWord, at: location, "no \(Word.noun) is called '\(text)'\(known)"))
        return nil
      }
      return Located(word, at: location)
    }
  }

  /// A list; an item that is wrong is reported and left out.
  static func list<Element>(_ element: ValueType<Element>) -> ValueType where Value == [Element] {
    ValueType(.list(element.schema)) { yaml, reader in
      guard case .list(let sequence) = yaml.content else {
        reader.report(.wrongType, at: yaml, "a list is expected here; write \(listExample(of: yaml))")
        return nil
      }
      var values: Value = []
      values.reserveCapacity(sequence.count)
      for item in sequence {
        if item.isBlank {
          reader.report(.missingValue, at: item, "an item of the list is empty; write it, or remove it")
        } else if let value = element.read(item, &reader) {
          values.append(value)
        }
      }
      return values
    }
  }

  private static func listExample(of yaml: YAMLValue) -> String {
    guard let text = yaml.text, text.utf8.count < 40 else { return "each item after a '- '" }
    return "[\(text)]"
  }

  /// A mapping of its own keys.
  static func mapping(
    of owner: String, _ keys: [KeyDescription], alternatives: [String] = [],
    _ build: @escaping @Sendable (inout Fields, inout FrontMatterReader) -> Value?
  ) -> ValueType {
    ValueType(.mapping(keys, alternatives: alternatives)) { yaml, reader in
      guard var fields = Fields(yaml, of: owner, keys: keys, reader: &reader) else { return nil }
      let value = build(&fields, &reader)
      fields.finish(&reader)
      return value
    }
  }

  /// A reference, or the word `alternative` in its place, which gives nil.
  static func reference(to kind: RecordKind, or alternative: String) -> ValueType
  where Value == Located<String>? {
    let reference = ValueType<Located<String>>.reference(to: kind)
    return ValueType(.reference(to: kind, alternative: alternative)) { yaml, reader in
      guard let value = reference.read(yaml, &reader) else { return nil }
      return .some(value.value == alternative ? nil : value)
    }
  }
}
