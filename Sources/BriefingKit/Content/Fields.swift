/// The keys of one YAML mapping, taken out one by one; `finish` reports those that nobody asked for.
struct Fields {
  private struct Entry {
    let name: String
    /// The key's place.
    let mark: YAMLMark
    let value: YAMLValue
    var isTaken = false
  }

  let location: SourceLocation
  private let owner: String
  private let keys: [KeyDescription]
  private var entries: [Entry] = []
  /// The entry after the last one taken: authors mostly write keys in the order of the reference.
  private var next = 0

  /// Nil, with a finding, where `value` is no mapping. A missing value counts as an empty one.
  ///
  /// - Parameter owner: What the mapping is, for messages: `an event`.
  init?(_ value: YAMLValue, of owner: String, keys: [KeyDescription], reader: inout FrontMatterReader) {
    self.owner = owner
    self.keys = keys
    location = reader.location(of: value)
    guard case .mapping(let mapping) = value.content else {
      if value.text?.isEmpty ?? false { return }
      reader.report(
        Finding(
          .wrongType, at: location,
          "\(owner) is written as keys with values, such as '\(keys.first?.name ?? "key"): …'"))
      return nil
    }
    entries.reserveCapacity(mapping.count)
    for (key, value) in mapping {
      guard let name = key.text else {
        reader.report(.wrongType, at: key, "a key is one text, not a list or a mapping; write 'key: value'")
        continue
      }
      entries.append(Entry(name: name, mark: key.mark, value: value))
    }
  }

  /// The value of `key`, or nil where it is absent, or wrong and so reported.
  mutating func take<Value>(_ key: Key<Value>, _ reader: inout FrontMatterReader) -> Value? {
    guard let index = index(of: key.name) else {
      if key.isRequired, !isMisspelt(key.name) {
        reader.report(
          Finding(.missingKey, at: location, "\(owner) needs '\(key.name)': \(key.purpose)"))
      }
      return nil
    }
    entries[index].isTaken = true
    next = index + 1
    let value = entries[index].value
    if value.isBlank {
      reader.report(
        Finding(
          .missingValue, at: place(of: index, &reader),
          "'\(key.name)' has no value; write \(key.isRequired ? key.purpose : "one, or delete the line")"))
      return nil
    }
    return key.type.read(value, &reader)
  }

  /// Whether an unknown key stands there that is probably meant to be `name`: its own finding is enough.
  private func isMisspelt(_ name: String) -> Bool {
    let names = keys.map(\.name)
    return entries.contains { !names.contains($0.name) && NearMiss.of($0.name, among: names) == name }
  }

  func has(_ name: String) -> Bool {
    index(of: name) != nil
  }

  /// Where the value of the key `name` stands; the mapping's place where it is absent.
  func location(of name: String, _ reader: inout FrontMatterReader) -> SourceLocation {
    index(of: name).map { reader.location(of: entries[$0].value) } ?? location
  }

  func finish(_ reader: inout FrontMatterReader) {
    for index in entries.indices where !entries[index].isTaken {
      let name = entries[index].name
      let names = keys.map(\.name)
      let hint = NearMiss.hint(for: name, among: names)
      let known = hint.isEmpty ? "; its keys are \(names.joined(separator: ", "))" : hint
      reader.report(
        Finding(.unknownKey, at: place(of: index, &reader), "\(owner) has no key '\(name)'\(known)"))
    }
  }

  private func index(of name: String) -> Int? {
    if next < entries.count, entries[next].name == name { return next }
    // Not `firstIndex(where:)`, which hands each whole entry, with its value, to its closure.
    return entries.indices.first { entries[$0].name == name }
  }

  private func place(of index: Int, _ reader: inout FrontMatterReader) -> SourceLocation {
    reader.location(of: entries[index].mark)
  }
}
