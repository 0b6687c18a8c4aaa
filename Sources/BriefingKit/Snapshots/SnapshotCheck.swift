/// Compares each source with its snapshot: the private copy, kept outside the project, that the desk read.
///
/// A snapshot is the file that it was, by its SHA-256, and each quotation of the source's claims stands in it
/// word for word. An HTML file is compared by the text that it shows.
struct SnapshotCheck {
  /// The folder with the snapshots, an absolute path.
  let folder: String

  /// Larger snapshots are refused.
  static let sizeLimit = 256 << 20

  /// Throws what keeps the folder, or a file in it, from being read; a file that is missing is a finding.
  func findings(in site: Site) throws(FileError) -> [Finding] {
    _ = try readFolder(BytePath(folder), following: true)
    var findings: [Finding] = []
    for source in site.sources {
      guard let name = source.snapshot else { continue }
      findings += try self.findings(in: source, name)
    }
    return findings
  }

  private func findings(in source: Source, _ name: String) throws(FileError) -> [Finding] {
    guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(UInt8(ascii: "/")) else {
      return [
        Finding(
          .snapshotMissing, at: source.location, "'\(name)' is not a file's name; name the snapshot alone")
      ]
    }
    guard let bytes = try bytes(ofFile: name) else {
      return [
        Finding(
          .snapshotMissing, at: source.location,
          "the folder of snapshots has no file '\(name)'; put the copy there, or correct 'snapshot'")
      ]
    }
    let hash = hashFindings(for: source, name, sha256Hexadecimal(bytes))
    let quotes = source.claims.compactMap(\.quote)
    guard !quotes.isEmpty else { return hash }
    guard let text = SnapshotText(bytes, isHTML: PageLinks.Format(path: name) == .html) else {
      return hash + [
        Finding(
          .snapshotNotText, at: source.location,
          "the snapshot '\(name)' is no text in UTF-8, so the source's quotations cannot be looked up in it; keep "
            + "one beside it")
      ]
    }
    return hash + quotes.compactMap { finding(for: $0, in: text, name) }
  }

  /// Nil where nothing of that name is there.
  private func bytes(ofFile name: String) throws(FileError) -> [UInt8]? {
    do {
      return try readFile("\(folder)/\(name)", limit: Self.sizeLimit)
    } catch {
      if error.code == 2 { return nil }
      throw error
    }
  }

  private func hashFindings(for source: Source, _ name: String, _ hash: String) -> [Finding] {
    guard let stated = source.snapshotSHA256 else {
      return [
        Finding(
          .snapshotUnhashed, at: source.location,
          "nothing tells whether the snapshot '\(name)' was changed; write 'snapshot_sha256: \(hash)'")
      ]
    }
    guard stated != hash else { return [] }
    return [
      Finding(
        .snapshotChanged, at: source.location,
        "the snapshot '\(name)' is not the file that was read: its SHA-256 is '\(hash)', not '\(stated)'; bring "
          + "back the copy, or read it anew")
    ]
  }

  private func finding(for quote: Quote, in text: SnapshotText, _ name: String) -> Finding? {
    let exact = quote.exact.value
    switch text.look(for: quote) {
    case .found:
      return nil
    case .elsewhere(let passage):
      return Finding(
        .quoteNotFound, at: quote.exact.location,
        "the snapshot '\(name)' has '\(exact)', but not between the quotation's prefix and suffix: it has "
          + "'\(passage)'; correct the two")
    case .notFound(let nearest):
      let hint = nearest.map { "; the nearest passage is '\($0)'" } ?? "; quote the words as they are printed"
      return Finding(
        .quoteNotFound, at: quote.exact.location, "the snapshot '\(name)' does not have '\(exact)'\(hint)")
    }
  }
}
