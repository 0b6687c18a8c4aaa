import Testing

@testable import BriefingKit

/// The completions that shells ask the program for.
@Suite struct CompletionTests {
  @Test("there is a script for each shell, and bash can read its own", arguments: ["bash", "zsh", "fish"])
  func scripts(shell: String) throws {
    let project = try ProjectFolder()
    let process = try BriefingProcess(["--generate-completion-script", shell], in: project)
    #expect(try process.wait().code == 0)
    for word in ["init", "new", "list", "schema", "incident", "claims"] {
      #expect(process.output.contains(word))
    }
    guard shell == "bash" else { return }
    try project.write(process.output, to: "script")
    #expect(try Tool.run("/bin/bash", ["-n", project("script")]).code == 0)
  }

  @Test(
    "bash completes kinds, formats, markings, and ids of the project at hand",
    arguments: [
      (["new", ""], ["actor", "brief", "event", "incident", "page", "response", "source"]),
      (["list", "c"], ["claims"]), (["list", "actors", "--format", ""], ["json", "text"]),
      (["new", "event", "x", "--tlp", "am"], ["amber", "amber+strict"]),
      (["new", "response", "x", "--responder", ""], ["harbour-office"]),
      (["new", "response", "x", "--claims", ""], ["C1"]),
      (["sch"], ["schema"]),
    ])
  func bash(words: [String], completions: [String]) throws {
    let project = try ProjectFolder(harbour)
    let script = try BriefingProcess(["--generate-completion-script", "bash"], in: project)
    _ = try script.wait()
    let line = ([Briefing.program] + words).map { "'\($0)'" }.joined(separator: " ")
    try project.write(
      """
      \(script.output)
      cd '\(project.root)'
      COMP_WORDS=(\(line)); COMP_CWORD=\(words.count); COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
      COMP_TYPE=9; COMP_KEY=9
      _briefing '\(Briefing.program)' '\(words.last ?? "")' '\(words.dropLast().last ?? "")'
      printf '%s\\n' "${COMPREPLY[@]}"
      """, to: "complete.bash")
    let output = try Tool.run("/bin/bash", [project("complete.bash")]).output
    let found = output.split(whereSeparator: \.isWhitespace).map(String.init).sorted()
    #expect(found == completions, "\(output)")
  }
}
