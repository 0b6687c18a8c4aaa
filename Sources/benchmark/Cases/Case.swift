/// Something that is measured on each size of corpus, and becomes a table.
protocol Case {
  static var title: String { get }
  static var columns: [MarkdownTable.Column] { get }
  static func rows(_ bench: Bench) throws -> [[String]]
}

/// The names of the cases on the command line, in the order of the tables.
enum CaseName: String, CaseIterable {
  case full, stages, rebuild, jobs, disk

  var measured: any Case.Type {
    switch self {
    case .full: FullBuild.self
    case .stages: BuildStages.self
    case .rebuild: Rebuild.self
    case .jobs: Threads.self
    case .disk: DiskBuild.self
    }
  }
}
