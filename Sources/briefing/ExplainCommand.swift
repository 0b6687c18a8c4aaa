import ArgumentParser
import BriefingKit

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule means, why it matters, and how to mend what it finds.",
    discussion: """
      A finding ends with the name of its rule, in brackets. Without a name, all rules are listed.

      Example: briefing explain unknown-actor

      Exit codes: 0 the rules were explained, 64 wrong usage, such as a rule that does not exist, 74 a failure of \
      the machine.
      """)

  @Argument(help: "The rules to explain.", completion: .custom { _, _, _ in Rule.all.map(\.id) })
  var rules: [String] = []

  func validate() throws {
    for name in rules where Rule.named(name) == nil {
      let hint = NearMiss.hint(for: name, among: Rule.all.map(\.id))
      throw ValidationError(
        "No rule is called '\(VisibleCharacters.line(name))'"
          + (hint.isEmpty ? "; 'briefing explain' lists all." : hint))
    }
  }

  func run() throws {
    let texts = rules.compactMap(Rule.named).map(RuleExplanation.text)
    let text = texts.isEmpty ? RuleExplanation.list : texts.joined(separator: "\n")
    let failure = Terminal.printLine(String(text.dropLast()))
    guard failure != 0 else { return }
    Terminal.printOutputFailure(failure)
    throw ExitCode.failureOfTheMachine
  }
}
