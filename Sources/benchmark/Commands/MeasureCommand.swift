import ArgumentParser
import FoundationEssentials
import Glibc

struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Make corpora, measure builds of them, and print the tables (the default).",
    discussion: """
      Each build is a process of its own. Programs that are compared take turns, and a ratio is the median of \
      the rounds' ratios, so that it holds on a noisy machine where the seconds do not.

      Example: swift run -c release benchmark --pages 1000 --only full,stages
      """)

  @Option(help: "The sizes of the corpora, in records.")
  var pages = CommaList([100, 1_000, 10_000])

  @Option(help: "What the corpora's made-up words are drawn from.")
  var seed: UInt64 = 1

  @Option(help: "How many rounds count; one goes before them.")
  var runs = 5

  @Option(help: "How many threads a build uses (default: one for each processor).")
  var jobs: Int?

  @Option(help: "Measure only these cases: \(CaseName.allCases.map(\.rawValue).joined(separator: ",")).")
  var only = CommaList(CaseName.allCases)

  @Flag(inversion: .prefixedNo, help: "Compare with hugo and cmark-gfm where they are installed.")
  var peers = true

  @Option(
    help: "A folder for the corpora and the sites (default: \(memory) where it has room, else \(fallback)).")
  var output: String?

  @Option(help: "Make the corpora and the sites in this folder, and leave them there.")
  var keep: String?

  @Option(help: "A folder on a disk, to measure builds into it.")
  var disk: String?

  private static let memory = "/dev/shm"
  private static let fallback = "/tmp"
  /// Of corpora and sites, for each page: an estimate with room to spare.
  private static let bytesPerPage = 200_000

  func validate() throws {
    guard !pages.elements.isEmpty, pages.elements.allSatisfy({ $0 >= CorpusShape.smallest }) else {
      throw ValidationError("--pages takes numbers from \(CorpusShape.smallest).")
    }
    guard runs >= 1 else { throw ValidationError("--runs takes a number from 1, not \(runs).") }
    if output != nil, keep != nil { throw ValidationError("--keep already says which folder.") }
  }

  func run() throws {
    let programs = try Programs(withPeers: peers)
    let folder = workFolder()
    guard Folder.isEmptyOrMissing(folder) else { throw BenchmarkError("'\(folder)' is not empty") }
    try Folder.create(folder)
    defer { if keep == nil { try? Folder.remove(folder) } }
    let names = CaseName.allCases.filter { only.elements.contains($0) && ($0 != .disk || disk != nil) }
    var tables = names.map { MarkdownTable(columns: $0.measured.columns) }
    for size in pages.elements {
      let bench = bench(size, programs, below: folder)
      note("\(Figure.count(size)) pages: making the corpora")
      try bench.makeCorpora(seed: seed)
      for (index, name) in names.enumerated() {
        note("\(Figure.count(size)) pages: \(name.rawValue)")
        let rows = try name.measured.rows(bench)
        // All that there is if the rest is interrupted.
        for row in rows { note("  " + row.joined(separator: "  ")) }
        tables[index].rows += rows
      }
      if keep == nil { try Folder.remove(bench.folder) }
    }
    print(conditions)
    for (name, table) in zip(names, tables) {
      print("\n### \(name.measured.title)\n\n\(table.text)", terminator: "")
    }
  }

  private var threads: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// What has to be known to measure the same again.
  private var conditions: String {
    let sizes = pages.elements.map(String.init).joined(separator: ",")
    let processors = ProcessInfo.processInfo.activeProcessorCount
    let command = "benchmark --pages \(sizes) --runs \(runs) --jobs \(threads) --seed \(seed)"
    return "`\(command)`, processors: \(processors)"
  }

  private func bench(_ size: Int, _ programs: Programs, below folder: String) -> Bench {
    Bench(
      pages: size, programs: programs, jobs: threads, rounds: runs, folder: "\(folder)/\(size)",
      disk: disk.map(Folder.absolute))
  }

  private func workFolder() -> String {
    if let keep { return Folder.absolute(keep) }
    let needed = (pages.elements.max() ?? 0) * Self.bytesPerPage
    let parent =
      output.map(Folder.absolute) ?? (Folder.room(in: Self.memory) > needed ? Self.memory : Self.fallback)
    return "\(parent)/briefing-benchmark-\(getpid())"
  }

  private func note(_ text: String) {
    let line = Array("\(text)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }
}

extension CaseName: ExpressibleByArgument {}
