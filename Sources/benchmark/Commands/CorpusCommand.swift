import ArgumentParser

struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus", abstract: "Write a corpus: the same size and seed give the same bytes.")

  @Argument(help: "The folder to write to, empty or missing.")
  var folder: String

  @Option(help: "How many records, at least \(CorpusShape.smallest), without the incidents.")
  var pages = 300

  @Option(help: "What the made-up words are drawn from.")
  var seed: UInt64 = 1

  @Option(name: .customLong("for"), help: "Who reads it.")
  var flavour = Corpus.Flavour.briefing

  func validate() throws {
    guard pages >= CorpusShape.smallest else {
      throw ValidationError("--pages takes a number from \(CorpusShape.smallest), not \(pages).")
    }
  }

  func run() throws {
    try Corpus(pages: pages, seed: seed).write(flavour, to: Folder.absolute(folder))
  }
}

extension Corpus.Flavour: ExpressibleByArgument {}
