extension ExternalLinkHistory {
  /// A line that is none of the file's.
  public struct SyntaxError: Error, Hashable, Sendable {
    public let location: SourceLocation
    public let message: String
  }

  /// Reads the file. Empty lines and those that begin with `#` say nothing. Where an address has two lines,
  /// as after a merge, the one asked later counts, with the higher number of failed days.
  public init(_ file: SourceFile) throws(SyntaxError) {
    for number in 1...file.lineCount {
      let line = file.line(number)
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let (address, entry) = try Self.read(line, at: SourceLocation(file: file.path, line: number, column: 1))
      guard let other = entries[address] else {
        entries[address] = entry
        continue
      }
      var latest = entry.asked < other.asked ? other : entry
      if entry.verdict == other.verdict { latest.since = min(entry.since, other.since) }
      if latest.daysFailed > 0 { latest.daysFailed = max(entry.daysFailed, other.daysFailed) }
      entries[address] = latest
    }
  }

  private static func read(
    _ line: ArraySlice<UInt8>, at location: SourceLocation
  ) throws(SyntaxError) -> (String, Entry) {
    func fail(_ message: String) -> SyntaxError { SyntaxError(location: location, message: message) }
    guard !isConflictMarker(line) else {
      throw fail("a merge left both sides here; keep the lines of both and remove the markers")
    }
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard fields.count == 6 || fields.count == 7 else {
      throw fail("\(fields.count) fields where six or seven belong, with a tab between them; remove the line")
    }
    guard ExternalAddress(fields[0])?.text == fields[0] else {
      throw fail("'\(fields[0])' is not an address as the check writes it; remove the line")
    }
    guard let verdict = ExternalVerdict(rawValue: fields[1]), verdict != .withheld else {
      let words = ExternalVerdict.allCases.filter { $0 != .withheld }.map(\.rawValue)
      throw fail("'\(fields[1])' is no verdict" + NearMiss.hint(for: fields[1], among: words))
    }
    guard let since = LinkDay(fields[3]), let asked = LinkDay(fields[4]), since <= asked else {
      throw fail("'\(fields[3])' and '\(fields[4])' are not two days in order; write them as '2026-03-01'")
    }
    guard let daysFailed = Int(fields[5]), daysFailed >= 0 else {
      throw fail("'\(fields[5])' is no number of days; write 0 or more")
    }
    let entry = Entry(
      verdict: verdict, outcome: fields[2], since: since, asked: asked, daysFailed: daysFailed,
      newAddress: fields.count == 7 && !fields[6].isEmpty ? fields[6] : nil)
    return (fields[0], entry)
  }

  private static func isConflictMarker(_ line: ArraySlice<UInt8>) -> Bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains { line.starts(with: $0.utf8) }
  }
}
