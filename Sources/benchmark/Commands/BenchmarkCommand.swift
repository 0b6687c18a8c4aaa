import ArgumentParser

@main
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measures how fast sites are built, and prints the tables for the documentation.",
    subcommands: [MeasureCommand.self, CorpusCommand.self, StagesCommand.self, PreviewCommand.self],
    defaultSubcommand: MeasureCommand.self)
}
