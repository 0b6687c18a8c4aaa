/// A link or image in a record's prose that a rule may have something to say about.
struct ProseLink: Sendable {
  enum Target: Sendable {
    /// The record's number.
    case record(Int, hasFragment: Bool)
    case missingRecord
    /// A heading of the same body.
    case ownHeading
    case missingStaticFile
    /// A web address that is its own text.
    case bareURL
  }

  /// The number of the record that holds the link.
  let owner: Int
  /// The index in the body's links.
  let position: Int
  let target: Target

  /// It leads to a file that does not exist.
  var isBroken: Bool {
    switch target {
    case .missingRecord, .missingStaticFile: true
    case .record, .ownHeading, .bareURL: false
    }
  }
}

/// Finds the links of a record, and what they lead to.
struct ProseLinkResolver: Sendable {
  private let records: [RecordHeader]
  private let numbers: [String: Int]
  private let staticFiles: Set<BytePath>
  static let staticFolder = "\(ContentLoader.folder)/\(ContentLoader.staticFolder)/"

  init(site: Site, records: [RecordHeader]) {
    var numbers: [String: Int] = [:]
    numbers.reserveCapacity(records.count)
    for number in records.indices { numbers[records[number].file] = number }
    self.records = records
    self.numbers = numbers
    staticFiles = Set(site.staticFiles.map { BytePath(Self.staticFolder + $0) })
  }

  func links(of numbers: Range<Int>) -> [ProseLink] {
    var links: [ProseLink] = []
    links.reserveCapacity(numbers.count * 16)
    for number in numbers { addLinks(of: number, to: &links) }
    return links
  }

  private func addLinks(of owner: Int, to links: inout [ProseLink]) {
    let all = records[owner].body.links
    for position in all.indices {
      guard let target = target(of: all[position].kind, isBare: all[position].isBare) else { continue }
      links.append(ProseLink(owner: owner, position: position, target: target))
    }
  }

  private func target(of kind: MarkdownBody.Link.Kind?, isBare: Bool) -> ProseLink.Target? {
    switch kind {
    case .record(let path, let fragment):
      numbers[path].map { .record($0, hasFragment: fragment != nil) } ?? .missingRecord
    case .fragment: .ownHeading
    case .staticFile(let path): staticFiles.contains(BytePath(path)) ? nil : .missingStaticFile
    case .external: isBare ? .bareURL : nil
    case nil: nil
    }
  }
}
