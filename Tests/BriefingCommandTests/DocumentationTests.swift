import ArgumentParser
import Foundation
import Testing

@testable import BriefingKit
@testable import briefing

/// What the documentation tells people to type works, and does what it says.
@Suite struct DocumentationTests {
  static let pages: [String] = {
    let folder = "Sources/BriefingKit/BriefingKit.docc"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(repositoryRoot)/\(folder)")) ?? []
    return ["README.md", ".github/CONTRIBUTING.md"] + names.sorted().map { "\(folder)/\($0)" }
  }()

  @Test(arguments: pages) func everyCommandIsOneThatTheProgramTakes(page: String) throws {
    for line in try Page(page).blocks.filter({ $0.language == "sh" }).flatMap(\.commands) {
      let words = ShellWords.split(line)
      guard words[0].hasSuffix("briefing") else {
        // Its own scripts, and those of Swift.
        #expect(
          words[0].hasPrefix(".ci/")
            ? FileManager.default.fileExists(atPath: "\(repositoryRoot)/\(words[0])") : true, "\(line)")
        continue
      }
      #expect(throws: Never.self, "\(page): \(line)") {
        _ = try BriefingCommand.parseAsRoot(Array(words.dropFirst()))
      }
    }
  }

  @Test(arguments: pages) func everyLinkBetweenPagesLeadsSomewhere(page: String) throws {
    let folder = page.split(separator: "/").dropLast().joined(separator: "/")
    for target in try Page(page).links where !target.contains("://") && !target.hasPrefix("#") {
      let path = folder.isEmpty ? target : "\(folder)/\(target)"
      #expect(
        FileManager.default.fileExists(atPath: "\(repositoryRoot)/\(path)"), "\(page) links to \(target)")
    }
  }

  @Test(arguments: pages) func everyKeyOfASnippetIsOneOfTheContentModel(page: String) throws {
    let known = Set(Self.names(of: SiteKeys.all + RecordKind.allCases.flatMap { RecordKeys.all(of: $0) }))
    for line in try Page(page).blocks.filter({ $0.language == "yaml" }).flatMap(\.lines) {
      let text = line.drop { $0 == " " || $0 == "-" }
      guard let colon = text.firstIndex(of: ":"), !text.hasPrefix("#") else { continue }
      #expect(known.contains(String(text[..<colon])), "\(page): \(line)")
    }
  }

  /// Those of maps and lists, too.
  private static func names(of keys: [KeyDescription]) -> [String] {
    keys.flatMap { [$0.name] + names(in: $0.schema) }
  }

  private static func names(in schema: ValueSchema) -> [String] {
    switch schema {
    case .list(let element): names(in: element)
    case .either(let first, let second): names(in: first) + names(in: second)
    case .mapping(let keys, _): names(of: keys)
    default: []
    }
  }

  @Test func theTutorialDoesWhatItSays() throws {
    let project = try ProjectFolder()
    var folder = "."
    var output = ""
    for block in try Page("Sources/BriefingKit/BriefingKit.docc/Tutorial.md").blocks {
      switch block.language {
      case "sh":
        output = ""
        for line in block.commands {
          let words = ShellWords.split(line)
          switch (words[0], words.dropFirst().first) {
          case ("cd", let target?): folder = target
          case (_, "serve"): continue
          default:
            let process = try BriefingProcess(
              Array(words.dropFirst()), in: project, workingFolder: folder)
            _ = try process.wait()
            output += process.output + "\n" + process.errors + "\n"
            let mayFail = words.last == "check"
            #expect(mayFail || !process.errors.contains(" error:"), "\(line): \(process.errors)")
          }
        }
      case "":
        for line in block.lines { #expect(output.contains(line), "\(line) is not in:\n\(output)") }
      default:
        let file = try #require(block.file, "no file is named before: \(block.lines)")
        try project.write(block.lines.joined(separator: "\n") + "\n", to: "\(folder)/\(file)")
      }
    }
    let pages = try project.snapshot("\(folder)/Public")
    #expect(pages.text("events/library-warned.html")?.contains("about February 2025") == true)
    #expect(pages.text("sources/observer-2025-03-19.html")?.contains("Library knew since February") == true)
  }
}

/// A page of the documentation, as far as tests read it.
private struct Page {
  struct Block {
    let language: String
    let lines: [String]
    /// The last path in the paragraph before it.
    let file: String?

    /// Without comments; lines that go on are joined.
    var commands: [String] {
      lines.joined(separator: "\n").components(separatedBy: "\n").map { line in
        line.range(of: " #").map { String(line[..<$0.lowerBound]) } ?? line
      }.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }
  }

  private(set) var blocks: [Block] = []
  /// What inline links lead to, without fragments.
  private(set) var links: [String] = []

  init(_ path: String) throws {
    let text = try String(contentsOfFile: "\(repositoryRoot)/\(path)", encoding: .utf8)
    var paragraph = ""
    var open: (language: String, lines: [String])?
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(Block(language: block.language, lines: block.lines, file: Self.file(in: paragraph)))
          open = nil
          paragraph = ""
        } else {
          open = (String(line.dropFirst(3)), [])
        }
      } else if open != nil {
        open?.lines.append(line)
      } else {
        paragraph = line.isEmpty ? paragraph : line.hasPrefix("#") ? "" : paragraph + " " + line
        // Without what stands as code.
        let prose = line.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 0 }.map(
          \.element)
        links += prose.joined(separator: " ").components(separatedBy: "](").dropFirst().compactMap {
          $0.components(separatedBy: ")").first?.components(separatedBy: "#").first
        }
      }
    }
  }

  private static func file(in paragraph: String) -> String? {
    let spans = paragraph.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(
      \.element)
    return spans.last { $0.hasPrefix("Content/") && $0.contains(".") }
  }
}

/// The words of a line as a shell splits it, as far as where its output goes.
private enum ShellWords {
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    for (index, part) in line.replacingOccurrences(of: "'", with: "\"").components(separatedBy: "\"")
      .enumerated()
    {
      if index % 2 == 1 {
        words.append(part)
      } else {
        words += part.split(separator: " ").map(String.init)
      }
    }
    return Array(words.prefix { $0 != ">" })
  }
}
