import Glibc
import Testing

@testable import BriefingKit

@Suite struct ReadFileTests {
  @Test(arguments: [0, 1, 65_536, 65_537, 200_000])
  func readsEveryByte(count: Int) throws {
    try Scratch.with { scratch throws in
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try writeNewFile(BytePath(scratch("x")), bytes)
      #expect(try readFile(scratch("x"), limit: count) == bytes)
    }
  }

  @Test func readsAFileThatSaysThatItIsEmpty() throws {
    let bytes = try readFile("/proc/self/status", limit: 1 << 20)
    #expect(bytes.starts(with: Array("Name:".utf8)))
    #expect(throws: FileError(.read, "/proc/self/status", .tooLarge(limit: 10))) {
      try readFile("/proc/self/status", limit: 10)
    }
  }

  @Test func refusesAFileBeyondTheLimit() throws {
    try Scratch.with { scratch throws in
      try scratch.write("12345", to: "x")
      let error = FileError(.read, scratch("x"), .tooLarge(limit: 4))
      #expect(throws: error) { try readFile(scratch("x"), limit: 4) }
      #expect(error.description == "cannot read '\(scratch("x"))': it is larger than 4 bytes")
    }
  }

  @Test func doesNotWaitForAPipeNorReadAFolderOrDevice() throws {
    try Scratch.with { scratch throws in
      mkfifo(scratch("pipe"), 0o600)
      #expect(throws: FileError(.read, scratch("pipe"), .notARegularFile(.other))) {
        try readFile(scratch("pipe"), limit: 10)
      }
      #expect(throws: FileError(.read, scratch.path, .notARegularFile(.directory))) {
        try readFile(scratch.path, limit: 10)
      }
      #expect(throws: FileError(.read, "/dev/zero", .notARegularFile(.other))) {
        try readFile("/dev/zero", limit: 10)
      }
    }
  }

  @Test func saysWhichFileIsMissing() {
    #expect(
      FileError(.read, "a/b", .system(ENOENT)).description == "cannot read 'a/b': no such file or directory")
    #expect(
      FileError(.write, "x", .system(ENOSPC)).description == "cannot write 'x': no space left on device")
    #expect(throws: FileError(.read, "/nowhere/x", .system(ENOENT))) { try readFile("/nowhere/x", limit: 1) }
  }

  @Test func writesNothingOverAFileOrThroughALink() throws {
    try Scratch.with { scratch throws in
      try scratch.write("old", to: "x")
      scratch.link("link", to: scratch("target"))
      for name in ["x", "link"] {
        #expect(throws: FileError(.write, scratch(name), .system(EEXIST))) {
          try writeNewFile(BytePath(scratch(name)), [1])
        }
      }
      #expect(scratch.read("x") == "old")
      #expect(scratch.kind("target") == nil)
    }
  }

  @Test func comparesByteByByte() throws {
    try Scratch.with { scratch throws in
      let bytes = [UInt8](repeating: 7, count: 140_000)
      try writeNewFile(BytePath(scratch("x")), bytes)
      let path = BytePath(scratch("x"))
      #expect(holds(bytes, at: path))
      #expect(!holds(bytes.dropLast(), at: path))
      #expect(!holds(bytes + [7], at: path))
      #expect(!holds(bytes.dropLast() + [8], at: path))
      #expect(!holds([], at: path))
    }
  }

  @Test(arguments: [0, 1, 63, 64, 65, 1000], [1, 2, 7])
  func mapsInOrderWhateverTheNumberOfThreads(count: Int, jobs: Int) {
    #expect(concurrentMap(count, jobs: jobs) { $0 * 2 } == (0..<count).map { $0 * 2 })
  }
}
