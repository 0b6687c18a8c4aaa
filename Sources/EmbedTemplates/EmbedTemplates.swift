import Foundation

/// Writes the files of `Templates/` as Swift source, so that the program carries the templates that a
/// project without its own is built with.
///
///     EmbedTemplates OUTPUT FOLDER FILE…   (the files' paths below the folder)
@main
struct EmbedTemplates {
  private enum Failure: Error { case noTemplates }

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count > 2 else { throw Failure.noTemplates }
    let (output, folder) = (arguments[1], arguments[2])
    var source = "/// The files of Templates/, made by EmbedTemplates.\n"
    source += "let defaultTemplates: [(path: String, text: String)] = [\n"
    for path in arguments.dropFirst(2).sorted() {
      let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
      source += "  (\"\(path)\", \(literal(text))),\n"
    }
    source += "]\n"
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      case _ where scalar.value < 0x20: literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
