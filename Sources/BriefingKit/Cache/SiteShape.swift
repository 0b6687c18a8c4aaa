/// What stands for all that the pages of a site are made of, but for the words of its prose.
///
/// Where it is that of the last build, only the pages that show prose which was read anew can be others than they
/// were: an edit of words, the most frequent of all, then costs no look at any other page.
enum SiteShape {
  /// Nil where something could not be read.
  ///
  /// - Parameter content: Of which `site` was made.
  static func fingerprint(
    of site: Site, _ layout: SiteLayout, _ content: ContentLoader.Outcome, _ templates: TemplateFolder,
    _ key: Fingerprinter.Key
  ) -> Fingerprint? {
    guard case let settings?? = content.fingerprints.last else { return nil }
    var maker = Fingerprinter(key)
    maker.add(templates.fingerprint)
    maker.add(settings)
    maker.add(UInt64(content.files.count))
    for file in content.files {
      guard let structure = file.structure else { return nil }
      maker.add(structure)
    }
    // What is shown of them depends on the time and on the options as well.
    maker.add(UInt64(site.headers.count))
    for header in site.headers { maker.add(header.file) }
    maker.add(UInt64(site.staticFiles.count))
    for path in site.staticFiles { maker.add(path) }
    maker.add(layout, of: site)
    return maker.fingerprint
  }
}

extension BuildCache {
  /// Of a record's front matter, and of what its prose links to, cites and names; nil where there is no record.
  ///
  /// - Parameter bytes: Those of the file.
  func structure(of outcome: RecordLoader.Outcome, _ bytes: [UInt8]) -> Fingerprint? {
    guard let header = outcome.record?.header, let bodyStart = outcome.bodyStart else { return nil }
    var maker = Fingerprinter(key)
    maker.add(header.file)
    bytes.withUnsafeBytes { maker.add(UnsafeRawBufferPointer(rebasing: $0[..<bodyStart])) }
    var writer = ByteWriter(file: header.file)
    writer.write(count: header.body.headings.count)
    for heading in header.body.headings {
      writer.write(heading.level)
      writer.write(heading.id)
      writer.write(heading.text)
    }
    writer.write(count: header.body.links.count)
    for link in header.body.links {
      writer.write(link.kind)
      writer.write(link.isImage)
    }
    for citation in header.body.citations { writer.write(citation.ids.map(\.value)) }
    writer.bytes.withUnsafeBytes { maker.add($0) }
    return maker.fingerprint
  }
}

extension Fingerprinter {
  /// What the lengths of the prose decide: which records' pages are split, and how much of them home shows.
  fileprivate mutating func add(_ layout: SiteLayout, of site: Site) {
    add(layout.hasPrintPage ? 1 : 0)
    add(layout.homeCounts ?? [])
    guard !layout.recordPages.isEmpty else { return }
    for (index, header) in site.headers.enumerated() {
      guard let shares = layout.recordPages[header.reference] else { continue }
      add(UInt64(index))
      add(UInt64(shares.count))
      for share in shares { add(share.ranges?.flatMap { [$0.lowerBound, $0.upperBound] } ?? []) }
    }
  }

  private mutating func add(_ numbers: [Int]) {
    add(UInt64(numbers.count))
    for number in numbers { add(UInt64(number)) }
  }
}

extension PagePlan {
  /// Whether the page shows the prose of one of the records.
  func showsProse(of records: Set<RecordReference>, in site: Site) -> Bool {
    if case .print = content { return !records.isEmpty }
    return header(in: site).map { records.contains($0.reference) } ?? false
  }
}
