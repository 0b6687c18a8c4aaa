/// Changes a project as authors do, and as they err: a sequence that a seed determines.
struct RandomEdits {
  private(set) var files: [String: String]
  /// In a build's output: what somebody else damages.
  private(set) var damaged: String?
  private var random: SplitMix64

  init(_ files: [String: String], seed: UInt64) {
    self.files = files
    random = SplitMix64(state: seed)
  }

  /// Makes one edit and says which; the files that it changed are those that differ from before.
  mutating func next() -> String {
    damaged = nil
    switch random.below(20) {
    case 0...3: return editBody()
    case 4, 5: return editLine("title: ", to: "title: Of \(word()) and \(word())")
    case 6: return editLine("summary: ", to: "summary: A word of \(word()).")
    case 7: return editLine("date: ", to: "date: \(date())")
    case 8: return editLine("role: ", to: "role: \(pick(["receiver", "discoverer", "reporter", "context"]))")
    case 9: return editLine("modality: ", to: "modality: \(pick(["asserts", "denies", "suggests"]))")
    case 10: return addRecord()
    case 11: return delete()
    case 12, 13: return rename()
    case 14: return editTemplate()
    case 15: return editSite()
    case 16: return addKey("tlp: \(pick(["clear", "green", "amber"]))")
    case 17:
      return addKey(
        pick(["draft: true", "aliases: [old/\(word())\(random.below(50))]", "tags: [\(word())]"]))
    case 18: return editStaticFile()
    default: return damage()
    }
  }

  mutating func takeBack(to files: [String: String]) {
    self.files = files
    damaged = nil
  }

  // MARK: Records

  private mutating func editBody() -> String {
    let path = record()
    let target = record()
    let link = "[\(word())](../\(target.dropFirst("Content/".count)))"
    let sentence = pick([
      "The \(word()) is \(word()).", "It cites [@C\(1 + random.below(4))].", "See \(link).",
      "## On \(word())\n\nA part.", "A note[^n\(random.below(3))].\n\n[^n\(random.below(3))]: Of \(word()).",
      "![a \(word())](../static/map.gif)",
    ])
    files[path, default: ""] += "\n\(sentence)\n"
    return "write '\(sentence)' in \(path)"
  }

  private mutating func editLine(_ key: String, to line: String) -> String {
    let path = record()
    var lines = (files[path] ?? "").components("\n")
    guard let index = lines.firstIndex(where: { $0.dropFirstSpaces.hasPrefix(key) }) else {
      return addKey(
        line.hasPrefix("title") || line.hasPrefix("role") || line.hasPrefix("modality") ? "tags: [x]" : line)
    }
    let indentation = lines[index].prefix { $0 == " " }
    lines[index] = indentation + line
    files[path] = lines.joined(separator: "\n")
    return "\(line) in \(path)"
  }

  private mutating func addKey(_ line: String) -> String {
    let path = record()
    let key = line.prefix { $0 != ":" }
    var lines = (files[path] ?? "").components("\n")
    lines.removeAll { $0.hasPrefix("\(key):") }
    if random.below(3) > 0 { lines.insert(line, at: min(1, lines.count)) }
    files[path] = lines.joined(separator: "\n")
    return "\(line) in \(path), or none"
  }

  private mutating func addRecord() -> String {
    let number = random.below(30)
    let path = "Content/events/more-\(number).md"
    files[path] = """
      ---
      title: The \(word()) \(number)
      date: \(date())
      kind: access
      actors:
        - actor: harbour-office
          role: receiver
      claims: [C1]
      ---

      The \(word()).

      """
    return "add \(path)"
  }

  /// Records that nothing must refer to, so that most sites stay whole.
  private mutating func delete() -> String {
    let added = files.keys.filter { $0.contains("/more-") }.sorted()
    let path = added.isEmpty || random.below(8) == 0 ? record() : pick(added)
    files[path] = nil
    return "delete \(path)"
  }

  private mutating func rename() -> String {
    let path = record()
    let parts = path.components("/")
    let id = String(parts[2].dropLast(3))
    let new = id.count > 20 ? "\(word())\(random.below(90))" : "\(id)-\(random.below(9))"
    let target = "\(parts[0])/\(parts[1])/\(new).md"
    guard files[target] == nil else { return "rename nothing" }
    files[target] = files.removeValue(forKey: path)
    guard random.below(10) > 0 else { return "rename \(path) to \(new) and forget its links" }
    for file in files.keys where file.hasPrefix("Content/") {
      files[file] = files[file]?
        .replacing("\(parts[1])/\(id).md", with: "\(parts[1])/\(new).md").replacing(
          ": \(id)\n", with: ": \(new)\n")
    }
    return "rename \(path) to \(new)"
  }

  // MARK: The rest

  private mutating func editTemplate() -> String {
    let path = pick(files.keys.filter { $0.hasPrefix("Templates/") }.sorted())
    let isStyle = path.hasSuffix(".css")
    files[path, default: ""] += isStyle ? "\n.\(word()) { margin: 0 }\n" : "<!-- \(word()) -->\n"
    return "edit \(path)"
  }

  private mutating func editSite() -> String {
    let line = pick([
      "title: The \(word())", "edition: \(pick(["clear", "green"]))", "organisation: The \(word())",
    ])
    let key = line.prefix { $0 != ":" }
    let lines = (files["Content/site.yml"] ?? "").components("\n").filter { !$0.hasPrefix("\(key):") }
    files["Content/site.yml"] = ([line] + lines).joined(separator: "\n")
    return "\(line) in site.yml"
  }

  private mutating func editStaticFile() -> String {
    let size = Character(Unicode.Scalar(UInt8(10 + random.below(90))))
    files["Content/static/map.gif"] = "GIF89a\(size)\0\(size)\0"
    return "a picture of another size"
  }

  private mutating func damage() -> String {
    damaged = pick(["index.html", "timeline/index.html", "actors/harbour-office.html", "feed.xml"])
    return "damage \(damaged ?? "")"
  }

  // MARK: Chances

  private mutating func record() -> String {
    pick(files.keys.filter { $0.hasPrefix("Content/") && $0.hasSuffix(".md") }.sorted())
  }

  private mutating func word() -> String {
    pick(["anchor", "bridge", "cargo", "dock", "engine", "ferry", "gate", "harbour", "island", "jetty"])
  }

  private mutating func date() -> String {
    pick([
      "2024-03-0\(1 + random.below(9))", "2024-0\(1 + random.below(9))", "2023/2024", "2019~", "not-stated",
    ])
  }

  private mutating func pick(_ choices: [String]) -> String { choices[random.below(choices.count)] }
}

/// Steele, Lea and Flood, 2014: the same numbers everywhere.
struct SplitMix64 {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = state
    number = (number ^ number >> 30) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ number >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((number ^ number >> 31) % UInt64(limit))
  }
}

extension String {
  fileprivate func components(_ separator: Character) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }

  fileprivate var dropFirstSpaces: Substring { drop { $0 == " " || $0 == "-" } }

  fileprivate func replacing(_ old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
