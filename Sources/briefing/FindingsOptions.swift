import ArgumentParser
import BriefingKit

/// How a command writes what it found.
struct FindingsOptions: ParsableArguments {
  @Option(help: "How to write what was found.")
  var format = FindingFormat.text

  @Option(help: "Whether text has colours, and shows the lines with a fault.")
  var color = ColorChoice.auto

  /// Reads the files that findings name.
  ///
  /// - Parameter root: The project's.
  static func reader(root: String) -> @Sendable (String) -> [UInt8]? {
    { try? readFile("\(root)/\($0)", limit: 16 << 20) }
  }

  /// The report for the stream.
  func document(of report: FindingReport, on descriptor: Int32) -> String {
    format == .text ? Self.text(of: report, color, on: descriptor) : report.document(as: format)
  }

  static func text(
    of report: FindingReport, _ color: ColorChoice = .auto, on descriptor: Int32
  ) -> String {
    color.isColored(on: descriptor)
      ? report.terminalDocument(width: Terminal.width(of: descriptor)) : report.document(as: .text)
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
