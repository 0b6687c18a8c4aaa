import Foundation

/// What the browser printed to PDF.
enum PrintedPage {
  /// How many sheets it has. Chromium writes each sheet's object as it is, uncompressed.
  static func count(in pdf: Data) -> Int { count("/Type /Page", in: pdf) - count("/Type /Pages", in: pdf) }

  private static func count(_ word: String, in pdf: Data) -> Int {
    var count = 0
    var start = pdf.startIndex
    while let found = pdf.range(of: Data(word.utf8), in: start..<pdf.endIndex) {
      count += 1
      start = found.upperBound
    }
    return count
  }

  private static let reader = "/usr/bin/pdftotext"

  /// Where poppler-utils is installed; with `BRIEFING_REQUIRES_BROWSER` it must be.
  static let canBeRead: Bool = {
    if ProcessInfo.processInfo.environment["BRIEFING_REQUIRES_BROWSER"] == "1" { return true }
    if access(reader, X_OK) == 0 { return true }
    print("skipped: the text of printed pages: there is no \(reader); .ci/install tests gets it")
    return false
  }()

  /// The text of each sheet.
  static func sheets(of pdf: Data) throws -> [String] {
    let folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, text) = (folder.appendingPathComponent("pdf"), folder.appendingPathComponent("text"))
    try pdf.write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: reader)
    process.arguments = ["-layout", file.path, text.path]
    try process.run()
    process.waitUntilExit()
    return try String(contentsOf: text, encoding: .utf8).split(separator: "\u{C}").map(String.init)
  }

  /// A sheet without its marking, or without its number in its first or last line.
  static func faults(of sheets: [String], marking: String) -> [String] {
    sheets.enumerated().flatMap { index, text in
      let lines = text.split(separator: "\n").filter { $0.contains { $0 != " " } }
      let words = [lines.first, lines.last].compactMap(\.self).flatMap { $0.split(separator: " ") }
      return (text.contains(marking) ? [] : ["sheet \(index + 1): no \(marking)"])
        + (words.contains { $0 == String(index + 1) } ? [] : ["sheet \(index + 1): no number"])
    }
  }
}

extension BrowserPage {
  func faultsOfPrinting() async throws -> [String] {
    let (marking, pdf) = (try await marking(), try await pdf())
    if PrintedPage.count(in: pdf) == 0 { return ["no sheet"] }
    guard PrintedPage.canBeRead else { return [] }
    return try PrintedPage.sheets(of: pdf).contains { $0.contains(marking) }
      ? [] : ["\(marking) is not in it"]
  }
}
