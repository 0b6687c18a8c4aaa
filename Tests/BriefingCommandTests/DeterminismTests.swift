import Testing

/// Same input, same bytes.
@Suite struct DeterminismTests {
  @Test(arguments: [
    ["TZ": "Asia/Kathmandu"], ["TZ": "Pacific/Kiritimati"], ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
    ["LANG": "C", "LC_ALL": "C"], ["SOURCE_DATE_EPOCH": "0"], ["SOURCE_DATE_EPOCH": "4102444800"],
  ])
  func theEnvironmentLeavesNoTrace(environment: [String: String]) throws {
    let (project, expected) = try builtHarbour()
    try Briefing.run(
      ["build", "--output", "other"], in: project, environment: environment, prints: HarbourSize.built)
    #expect(try project.snapshot("other").differences(from: expected) == [])
  }

  /// Folders list their files in an order of their own, which depends on the file system and on the order
  /// in which the files were made.
  @Test(arguments: ["/tmp", "/dev/shm"], [false, true])
  func theOrderOfFilesOnTheDiskLeavesNoTrace(parent: String, isReversed: Bool) throws {
    let site = parallelSite(records: 40)
    let sorted = try ProjectFolder(site)
    let project = try ProjectFolder(below: parent)
    for (path, text) in site.sorted(by: { ($0.key < $1.key) != isReversed }) {
      try project.write(text, to: path)
    }
    try project.write("", to: "Content/events/.passed-over")
    #expect(try build(project) == build(sorted))
    #expect(try project.snapshot().differences(from: sorted.snapshot()) == [])
  }

  /// libcmark-gfm is not safe on several threads: a page may be wrong in silence.
  @Test func manyThreadsMakeTheSamePagesAsOne() throws {
    let project = try ProjectFolder(parallelSite(records: 300))
    let findings = try build(project, ["--jobs", "1"])
    // Four bare addresses in each event, and one in each brief.
    #expect(findings.split(separator: "\n").count == 5 * 300)
    let expected = try project.snapshot()
    let beside = HarbourSize.files - HarbourSize.searchFiles + 1
    // The timeline is split, and so is the index of words.
    let others = expected.paths.filter { !$0.hasPrefix("search/") && !$0.hasPrefix("timeline/") }
    #expect(others.count == beside - 1 + 600)
    for (run, jobs) in ["2", "8", "2", "8"].enumerated() {
      let output = "run-\(run)"
      #expect(try build(project, ["--jobs", jobs, "--output", output]) == findings)
      #expect(try project.snapshot(output).differences(from: expected) == [], "--jobs \(jobs)")
    }
  }

  /// The findings, all of them warnings.
  private func build(_ project: ProjectFolder, _ options: [String] = []) throws -> String {
    let process = try BriefingProcess(["build"] + options, in: project)
    #expect(try process.wait().code == 0)
    return process.errors
  }
}

/// The harbour, and records whose texts use all that the extensions of CommonMark bring.
private func parallelSite(records: Int) -> [String: String] {
  var site = harbour
  for number in 1...records {
    site["Content/events/event-\(number).md"] = """
      ---
      title: Event \(number)
      date: 2024-02-\(1 + number % 28 < 10 ? "0" : "")\(1 + number % 28)
      claims: [C1]
      ---

      ## Text \(number)

      Some ~~struck~~ words about https://example.org/\(number) and www.example.org/a_b_\(number), with *marks*,
      `code`, "quotes" and a note[^n\(number)]. ~~Also~~ mail to desk\(number)@example.org [@C1].

      | Number | ~~Left~~ | Right |
      |---|:---|---:|
      | \(number) | **bold** \\| bar | https://example.org/?q=\(number) |
      | ~~\(number)~~ | `a` | [the actor](../actors/harbour-office.md) |

      - [x] done
      - [ ] to do, see [the brief](../briefs/brief-\(number).md)

      [^n\(number)]: The note of \(number), with ~~struck~~ words and www.example.org.

      """
    site["Content/briefs/brief-\(number).md"] = """
      ---
      title: Brief \(number)
      ---

      See [event \(number)](../events/event-\(number).md#text-\(number)) [@C1].

      > A quotation with ~~struck~~ words, https://example.org/quoted and a note[^q].

      [^q]: A note.

      """
  }
  return site
}
