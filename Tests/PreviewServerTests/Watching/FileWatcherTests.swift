import Glibc
import Testing

@testable import PreviewServer

@Suite(.serialized)
struct FileWatcherTests {
  @Test("a save is told soon after")
  func save() throws {
    let tree = try WatchedTree()
    tree.write("Content/a.md", "old")
    tree.watch()
    var fastest = Duration.seconds(1)
    for number in 0..<20 {
      tree.forgetTold()
      let begin = ContinuousClock.now
      tree.write("Content/a.md", "new \(number)")
      #expect(eventually { !tree.batches.isEmpty })
      fastest = min(fastest, begin.duration(to: .now))
    }
    #expect(tree.told == ["Content/a.md"])
    // Waiting looks every 5 ms.
    #expect(fastest < .milliseconds(12))
  }

  @Test("a save by renaming is told as one change of the file")
  func saveByRenaming() throws {
    let tree = try WatchedTree()
    tree.write("Content/a.md")
    tree.watch()
    tree.write("Content/.goutputstream-ABC123")
    tree.move("Content/.goutputstream-ABC123", "Content/a.md")
    tree.settle()
    #expect(tree.told == ["Content/a.md"])
    tree.forgetTold()
    // As Vim does it: the old file becomes a backup, a new one is written.
    tree.shell(
      "echo > Content/4913; rm Content/4913; mv Content/a.md Content/a.md~; echo x > Content/a.md; "
        + "chmod 600 Content/a.md; rm Content/a.md~; touch Content/.a.md.swp")
    tree.settle()
    #expect(tree.told == ["Content/a.md"])
  }

  @Test("files that come, go, get other rights, and get other names are told")
  func kinds() throws {
    let tree = try WatchedTree()
    for name in ["a", "b", "c", "d"] { tree.write("Content/\(name).md") }
    tree.watch()
    unlink(tree.path + "/Content/a.md")
    chmod(tree.path + "/Content/b.md", 0o600)
    tree.move("Content/c.md", "Content/events/e.md")
    link(tree.path + "/Content/d.md", tree.path + "/Content/linked.md")
    symlink("d.md", tree.path + "/Content/symbolic.md")
    tree.write("Templates/new.mustache")
    #expect(
      tree.tells(
        "Content/a.md", "Content/b.md", "Content/c.md", "Content/events/e.md", "Content/linked.md",
        "Content/symbolic.md", "Templates/new.mustache"))
  }

  @Test("a file that is written bit by bit is told once it is closed")
  func slowWriter() throws {
    let tree = try WatchedTree()
    tree.watch()
    let file = try #require(fopen(tree.path + "/Content/a.md", "w"))
    for _ in 0..<5 {
      usleep(20_000)
      fputs("x", file)
      fflush(file)
      #expect(tree.batches.isEmpty)
    }
    fclose(file)
    #expect(tree.tells("Content/a.md"))
    tree.settle()
    #expect(tree.batches.count == 1)
  }

  @Test("a file that stays open is told all the same")
  func openWriter() throws {
    let tree = try WatchedTree()
    tree.watch()
    let file = try #require(fopen(tree.path + "/Content/a.md", "w"))
    defer { fclose(file) }
    fputs("x", file)
    fflush(file)
    #expect(tree.tells("Content/a.md"))
  }

  @Test("names of editors and hidden folders are passed over")
  func ignored() throws {
    let tree = try WatchedTree(["Content", "Content/.git", "Templates"])
    tree.watch()
    for name in [".a.md.swp", "a.md~", "#a.md#", ".#a.md", "4913", "5036", ".git/index", ".hidden"] {
      tree.write("Content/\(name)")
    }
    tree.makeFolder("Content/.new")
    tree.write("Content/.new/x")
    tree.write("Beside.md")
    tree.settle()
    #expect(tree.batches.isEmpty)
  }

  @Test("new folders are watched, with all that was in them before they were")
  func newFolders() throws {
    let tree = try WatchedTree()
    tree.watch()
    tree.shell("mkdir -p Content/x/y/z && echo a > Content/x/y/z/a.md")
    #expect(tree.tells("Content/x/y/z/a.md"))
    tree.forgetTold()
    tree.write("Content/x/y/z/b.md")
    #expect(tree.tells("Content/x/y/z/b.md"))
  }

  @Test("no file is lost in a race of folders that are made and filled")
  func race() throws {
    let tree = try WatchedTree()
    tree.watch()
    for number in 0..<300 {
      tree.makeFolder("Content/d\(number)")
      tree.write("Content/d\(number)/a.md")
    }
    let all = Set((0..<300).map { "Content/d\($0)/a.md" })
    #expect(eventually { tree.told.isSuperset(of: all) })
  }

  @Test("a folder that is moved is watched under its new name only")
  func movedFolder() throws {
    let tree = try WatchedTree()
    tree.makeFolder("Content/old")
    tree.makeFolder("Content/old/deep")
    tree.watch()
    tree.move("Content/old", "Content/new")
    #expect(tree.tells("Content/old", "Content/new"))
    tree.settle()
    tree.forgetTold()
    tree.write("Content/new/deep/a.md")
    #expect(tree.tells("Content/new/deep/a.md"))
    tree.move("Content/new", "Outside")
    #expect(tree.tells("Content/new"))
    tree.settle()
    tree.forgetTold()
    tree.write("Outside/deep/b.md")
    tree.settle()
    #expect(tree.batches.isEmpty)
  }

  @Test("roots that go and come back are watched again", arguments: ["rm -r Content", "mv Content Away"])
  func returningRoot(command: String) throws {
    let tree = try WatchedTree()
    tree.write("Content/a.md")
    tree.watch()
    tree.shell(command)
    #expect(tree.tells("Content"))
    tree.settle()
    tree.forgetTold()
    tree.shell("mkdir New && echo x > New/a.md && mv New Content")
    #expect(tree.tells("Content", "Content/a.md"))
    tree.settle()
    tree.forgetTold()
    tree.write("Content/a.md", "again")
    #expect(tree.tells("Content/a.md"))
  }

  @Test("a root that is missing at the start is noticed when it comes, and so is its folder")
  func missingRoot() throws {
    let tree = try WatchedTree(["Content"])
    tree.watch()
    tree.makeFolder("Templates")
    tree.write("Templates/a.mustache")
    #expect(tree.tells("Templates", "Templates/a.mustache"))
    tree.shell("rm -r ../$(basename $PWD)")
    tree.settle()
    tree.forgetTold()
    mkdir(tree.path, 0o755)
    tree.makeFolder("Content")
    #expect(tree.tells("Content"))
    tree.forgetTold()
    tree.write("Content/b.md")
    #expect(tree.tells("Content/b.md"))
  }

  @Test("links to folders are not followed")
  func links() throws {
    let tree = try WatchedTree(["Content", "Templates", "Elsewhere"])
    symlink("../Elsewhere", tree.path + "/Content/linked")
    symlink("..", tree.path + "/Content/loop")
    tree.watch()
    tree.write("Elsewhere/a.md")
    tree.settle()
    #expect(tree.batches.isEmpty)
  }

  @Test("many files at once are told in few batches")
  func burst() throws {
    let tree = try WatchedTree()
    tree.watch()
    for number in 0..<100 { tree.write("Content/events/\(number).md") }
    #expect(eventually { tree.told.count >= 100 })
    tree.settle()
    #expect(tree.batches.count <= 3)
  }

  @Test("when the kernel loses events, everything is said to have changed, and the watching goes on")
  func overflow() throws {
    let tree = try WatchedTree()
    tree.write("Content/a.md")
    let names = (tree.path + "/Content/a.md", tree.path + "/Content/b.md")
    // The thread that reads is held up, until more events wait than the kernel keeps.
    let watcher = FileWatcher.start(roots: [tree.path + "/Content"]) { changes in
      if case .paths = changes, access(tree.path + "/held", F_OK) == 0 { usleep(1_000_000) }
      tree.note(changes)
    }
    defer { watcher.stop() }
    tree.write("held")
    tree.write("Content/a.md")
    usleep(100_000)
    for _ in 0..<20_000 {
      rename(names.0, names.1)
      rename(names.1, names.0)
    }
    unlink(tree.path + "/held")
    #expect(eventually { tree.batches.contains(.everything) })
    // Events may still be lost until it has caught up.
    #expect(
      eventually(within: 10) {
        tree.write("Content/events/after.md")
        usleep(100_000)
        return tree.told.contains("Content/events/after.md")
      })
  }

  @Test("a watcher that is stopped tells nothing more, and gives its descriptors back")
  func stop() throws {
    let tree = try WatchedTree()
    tree.watch()
    #expect(tree.isWatched)
    tree.stop()
    tree.stop()
    #expect(eventually { !tree.isWatched })
    tree.write("Content/a.md")
    tree.settle()
    #expect(tree.batches.isEmpty)
  }
}
