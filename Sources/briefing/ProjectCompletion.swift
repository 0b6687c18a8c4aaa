import ArgumentParser
import BriefingKit

/// Completions from what the project holds; none where there is no project.
enum ProjectCompletion {
  static func ids(of kind: RecordKind) -> CompletionKind {
    .custom { words, _, _ in (try? ContentList.ids(of: kind, root: root(in: words))) ?? [] }
  }

  static var claims: CompletionKind {
    .custom { words, _, _ in
      let list = try? ContentList(.claims, root: root(in: words), jobs: SystemThread.processors)
      return list?.entries.map(\.id) ?? []
    }
  }

  /// That of `--root`, if the line has it.
  private static func root(in words: [String]) throws -> String {
    let index = words.firstIndex(of: "--root").map { $0 + 1 }
    return try RootOption.path(index.flatMap { $0 < words.count ? words[$0] : nil })
  }
}
