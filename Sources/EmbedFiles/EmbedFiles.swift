import Foundation

/// Writes the files of a folder as Swift source, so that the program carries them: the templates that a project
/// without its own is built with, the project that `briefing init` begins with.
///
///     EmbedFiles OUTPUT CONSTANT FOLDER FILE…   (the files' paths below the folder)
@main
struct EmbedFiles {
  private enum Failure: Error { case noFiles }

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count > 3 else { throw Failure.noFiles }
    let (output, constant, folder) = (arguments[0], arguments[1], arguments[2])
    var source = "// Made by EmbedFiles.\n"
    source += "let \(constant): [(path: String, text: String)] = [\n"
    for path in arguments.dropFirst(3).sorted() {
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
