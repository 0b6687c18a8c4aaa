/// Two things claim one address: one would overwrite the other, or a redirect would lead to itself. Letter
/// case and Unicode form are set aside, since some file systems and hosts do not tell them apart.
enum DuplicateURL: Check {
  static let rule = Rule(
    "duplicate-url",
    means: """
      Two things claim one address of the site. They are pages, `aliases`, files below `Content/static`, or \
      what the build makes itself. Letter case does not tell addresses apart.
      """,
    why: "One of the two would overwrite the other, or an old address would lead to itself.",
    in: "Content/pages/about.md",
    wrong: """
      ---
      title: About
      aliases: [timeline/index.html]
      ---
      """,
    right: """
      ---
      title: About
      aliases: [about-us.html]
      ---
      """)

  static func findings(in context: CheckContext) -> [Finding] {
    var first: [String: Address] = [:]
    var findings: [Finding] = []
    for address in addresses(in: context) {
      // Swift's strings are equal where they are canonically equivalent.
      let key = address.path.lowercased()
      if let other = first[key] {
        findings += finding(address, other)
      } else if let number = recordNumber(of: key, context) {
        let header = context.records[number]
        findings += finding(
          address, Address(header.path, at: .start(of: header.file), "the \(header.kind.noun) '\(header.id)'")
        )
      } else {
        first[key] = address
      }
    }
    return findings + foldersInPlaceOfFiles(first, context)
  }

  /// Files below a folder whose path is a file's: `static/index.html/x`.
  private static func foldersInPlaceOfFiles(_ known: [String: Address], _ context: CheckContext) -> [Finding]
  {
    known.values.compactMap { address in
      guard let location = address.location else { return nil }
      var folder = address.path.lowercased()[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        let path = String(folder)
        let owner = known[path]?.owner ?? (recordNumber(of: path, context) == nil ? nil : "a record")
        if let owner { return finding(at: location, folderMessage(address, path, owner)) }
      }
      return nil
    }
  }

  private static func finding(_ address: Address, _ other: Address) -> [Finding] {
    if let location = address.location {
      let note = other.location.map { [Finding.Note("\(other.owner) stands here", at: $0)] } ?? []
      return [finding(at: location, message(address, other), notes: note)]
    }
    return other.location.map { [finding(at: $0, message(other, address))] } ?? []
  }

  /// Two records of different kinds or ids never share an address, so only those of others are compared.
  private static func addresses(in context: CheckContext) -> [Address] {
    var addresses = [Address("index.html", at: nil, "the home page")]
    addresses += PagePlan.lists.map { Address($0.path, at: nil, "the page '\($0.title)'") }
    addresses += context.generatedFiles.map { Address($0, at: nil, "the build's own file '\($0)'") }
    addresses += context.site.staticFiles.map {
      Address($0, at: .start(of: ProseLinkResolver.staticFolder + $0), "the static file '\($0)'")
    }
    for number in context.records.indices where !context.records[number].aliases.isEmpty {
      let header = context.records[number]
      addresses += header.aliases.map {
        Address(
          PagePlan.path(ofAlias: $0.value), at: $0.location,
          "an alias of the \(header.kind.noun) '\(header.id)'")
      }
    }
    return addresses
  }

  private static func recordNumber(of path: String, _ context: CheckContext) -> Int? {
    SiteAddress.record(at: path).flatMap { context.number(of: $0) }
  }

  private static func folderMessage(_ address: Address, _ folder: String, _ owner: String) -> String {
    "\(address.owner) needs the folder '\(folder)', and \(owner) has that address; choose another"
  }

  private static func message(_ address: Address, _ other: Address) -> String {
    let isSame = address.path.utf8.elementsEqual(other.path.utf8)
    return isSame
      ? "\(other.owner) has the address '\(address.path)'; choose another"
      : "\(other.owner) has the address '\(other.path)', which differs from '\(address.path)' "
        + "in letter case or Unicode form only; choose another"
  }
}

extension DuplicateURL {
  /// A path below the site's root, and what claims it.
  private struct Address {
    let path: String
    let location: SourceLocation?
    let owner: String

    init(_ path: String, at location: SourceLocation?, _ owner: String) {
      self.path = path
      self.location = location
      self.owner = owner
    }
  }
}
