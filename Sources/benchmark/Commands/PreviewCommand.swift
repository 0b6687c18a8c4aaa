import ArgumentParser
import FoundationEssentials
import Glibc

struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Edit a corpus under a running preview, and time how long until the open page is told.",
    discussion: """
      An event's page is open. Each edit begins when the preview is idle; its time ends when the page is told to \
      load what has then been made. Every so often that is compared with a clean build.

      Example: swift run -c release benchmark preview --pages 1000
      """)

  @Option(help: "The sizes of the corpora, in records.")
  var pages = CommaList([1_000, 10_000])

  @Option(help: "How many edits of each kind.")
  var edits = 50

  @Option(help: "Compare with a clean build after so many edits.")
  var compareEvery = 10

  @Option(help: "The folder of the templates.")
  var templates = "Templates"

  func validate() throws {
    guard edits >= 1, compareEvery >= 1 else {
      throw ValidationError("--edits and --compare-every take numbers from 1.")
    }
  }

  func run() throws {
    let programs = try Programs(withPeers: false)
    let folder = "/dev/shm/briefing-preview-\(getpid())"
    try Folder.create(folder)
    defer { try? Folder.remove(folder) }
    var table = MarkdownTable(columns: [
      .init(title: "pages"), .init(title: "edits of", isNumber: false), .init(title: "median"),
      .init(title: "95th percentile"), .init(title: "longest"), .init(title: "same as a clean build"),
      .init(title: "memory"),
    ])
    for size in pages.elements {
      let root = "\(folder)/\(size)"
      try Corpus(pages: size, seed: 1).write(.briefing, to: root)
      try FileManager.default.copyItem(
        atPath: Folder.absolute(templates), toPath: "\(root)/Templates")
      let trial = PreviewTrial(programs: programs, root: root, folder: folder, compareEvery: compareEvery)
      table.rows += try trial.rows(edits: edits).map { [Figure.count(size)] + $0 }
      try Folder.remove(root)
    }
    print(table.text, terminator: "")
  }
}

/// A preview of one corpus, edited again and again.
private struct PreviewTrial {
  let programs: Programs
  let root: String
  /// Outside the project.
  let folder: String
  let compareEvery: Int

  private let id = CorpusShape.id(.event, 0)
  private var page: String { "events/\(id).html" }

  init(programs: Programs, root: String, folder: String, compareEvery: Int) {
    self.programs = programs
    self.root = root
    self.folder = folder
    self.compareEvery = compareEvery
  }

  func rows(edits: Int) throws -> [[String]] {
    let site = try ServedSite(programs.briefing, root: root, page: page, keepingOutputIn: folder)
    _ = try site.page(page)
    _ = try site.page("assets/site.css")
    return try PreviewEdit.allCases.map { kind in
      let file = "\(root)/\(kind.file("Content/events/\(id).md"))"
      let text = try Folder.read(file)
      var times: [Double] = []
      var (compared, same) = (0, 0)
      for number in 1...edits {
        try site.settle()
        times.append(
          try site.seconds { try Folder.write(kind.text(text, number: number), to: file) })
        guard number % compareEvery == 0 else { continue }
        compared += 1
        if try isCurrent(site) { same += 1 }
      }
      try site.settle()
      let memory = try site.memory()
      _ = try site.seconds { try Folder.write(text, to: file) }
      return [
        kind.rawValue, milliseconds(Statistics.median(times)),
        milliseconds(Statistics.percentile(0.95, of: times)),
        milliseconds(times.max() ?? .nan), "\(same) of \(compared)", Figure.mebibytes(Double(memory)),
      ]
    }
  }

  /// Whether what the preview shows is what a build makes.
  private func isCurrent(_ site: ServedSite) throws -> Bool {
    let shown = try [page, "assets/site.css"].map { try site.page($0) }
    let clean = "\(folder)/clean"
    try Folder.remove(clean)
    let build = Command(
      program: programs.briefing, arguments: ["build", "--fresh", "--root", root, "--output", clean])
    _ = try ChildProcess.run(build, keepingOutputIn: folder)
    let built = try [page, "assets/site.css"].map { Array(try Folder.read("\(clean)/\($0)").utf8) }
    return zip(shown, built).allSatisfy { Self.withoutScript($0) == $1 }
  }

  /// The preview's own script is in no published page.
  private static func withoutScript(_ page: [UInt8]) -> [UInt8] {
    let (begin, end) = (Array("<script src=\"/-briefing/".utf8), Array("</script>".utf8))
    guard let start = page.firstRange(of: begin)?.lowerBound,
      let rest = page[start...].firstRange(of: end)?.upperBound
    else { return page }
    return Array(page[..<start] + page[rest...])
  }

  private func milliseconds(_ seconds: Double) -> String {
    "\(Figure.fixed(seconds * 1_000, decimals: 1)) ms"
  }
}
