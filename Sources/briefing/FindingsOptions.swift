import ArgumentParser
import BriefingKit

/// How a command writes what it found.
struct FindingsOptions: ParsableArguments {
  @Option(help: "How to write what was found.")
  var format = FindingFormat.text

  @Option(help: "Whether text has colours, and shows the lines with a fault.")
  var color = ColorChoice.auto

  /// The report for the stream.
  func document(of report: FindingReport, on descriptor: Int32) -> String {
    guard format == .text, color.isColored(on: descriptor) else { return report.document(as: format) }
    return report.terminalDocument(width: Terminal.width(of: descriptor))
  }
}

enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  func isColored(on descriptor: Int32) -> Bool {
    switch self {
    case .auto: Terminal.showsColor(descriptor)
    case .always: true
    case .never: false
    }
  }
}

extension FindingFormat: ExpressibleByArgument {}
