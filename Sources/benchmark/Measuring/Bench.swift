/// A corpus of one size with all that is needed to measure on it.
struct Bench {
  let pages: Int
  let programs: Programs
  let jobs: Int
  let rounds: Int
  /// Holds the corpora and what is built from them.
  let folder: String
  /// A folder on a disk, for what is measured there.
  let disk: String?

  var root: String { "\(folder)/briefing" }
  var output: String { "\(folder)/briefing-site" }
  var hugoRoot: String { "\(folder)/hugo" }
  var hugoOutput: String { "\(folder)/hugo-site" }
  private var bodies: String { "\(folder)/cmark" }

  /// In a process of its own: the peak memory of a new process is never said to be less than that of the
  /// process that started it.
  func makeCorpora(seed: UInt64) throws {
    try Folder.create(folder)
    for (flavour, path) in [(Corpus.Flavour.briefing, root), (.hugo, hugoRoot), (.bodies, bodies)] {
      let arguments = ["corpus", path, "--pages", "\(pages)", "--seed", "\(seed)", "--for", flavour.rawValue]
      let command = Command(program: programs.benchmark, arguments: arguments)
      _ = try ChildProcess.run(command, keepingOutputIn: folder)
    }
  }

  func results(_ entries: [Contest.Entry]) throws -> [[Usage]] {
    try Contest(entries: entries, rounds: rounds, folder: folder).results()
  }

  /// A build of what was never built, unless `prepare` says otherwise.
  func briefing(
    to output: String? = nil, jobs: Int? = nil, prepare: (() throws -> Void)? = nil
  ) -> Contest.Entry {
    let site = output ?? self.output
    let arguments = ["build", "--root", root, "--output", site, "--jobs", "\(jobs ?? self.jobs)"]
    return Contest.Entry(
      command: Command(program: programs.briefing, arguments: arguments),
      prepare: prepare ?? { try forget(site) })
  }

  func stages() -> Contest.Entry {
    let arguments = ["stages", root, "--output", output, "--jobs", "\(jobs)"]
    return Contest.Entry(
      command: Command(program: programs.benchmark, arguments: arguments),
      prepare: { try forget(output) })
  }

  /// Removes what earlier builds have left, for readers and for the next build.
  func forget(_ site: String) throws {
    try Folder.remove(site)
    try Folder.remove("\(root)/.briefing")
  }

  /// Nil where it is not installed.
  func hugo(to output: String? = nil) -> Contest.Entry? {
    let site = output ?? hugoOutput
    return programs.hugo.map { program in
      Contest.Entry(
        command: Command(program: program, arguments: ["--source", hugoRoot, "--destination", site]),
        prepare: { try Folder.remove(site) })
    }
  }

  /// Nil where it is not installed.
  func cmark() -> Contest.Entry? {
    let extensions = ["table", "strikethrough", "autolink", "tasklist", "footnotes"]
    let arguments = extensions.flatMap { ["--extension", $0] } + ["\(bodies)/\(Corpus.bodiesFile)"]
    return programs.cmark.map { program in
      Contest.Entry(
        command: Command(program: program, arguments: arguments, isSilent: true), prepare: {})
    }
  }
}
