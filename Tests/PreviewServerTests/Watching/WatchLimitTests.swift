import Glibc
import Synchronization
import Testing

@testable import PreviewServer

@Suite(.serialized)
struct WatchLimitTests {
  @Test(
    "where the system allows no watching, it is said why and what to do, and the folders are looked through",
    arguments: [
      (InotifyCalls(open: { -EMFILE }, add: InotifyCalls.system.add), WatchLimit.watchers),
      (InotifyCalls(open: { -ENFILE }, add: InotifyCalls.system.add), .openFiles),
      (InotifyCalls(open: { -ENOSYS }, add: InotifyCalls.system.add), .system(ENOSYS)),
      (InotifyCalls(open: InotifyCalls.system.open, add: { _, _, _ in -ENOSPC }), .watches),
    ])
  func atStart(calls: InotifyCalls, limit: WatchLimit) throws {
    let tree = try WatchedTree()
    tree.write("Content/a.md")
    tree.write("Content/gone.md")
    tree.watch(calls)
    #expect(tree.limit == limit)
    #expect(eventually { tree.toldLimits == [limit] })
    tree.write("Content/a.md", "other")
    tree.write("Content/events/new.md")
    unlink(tree.path + "/Content/gone.md")
    tree.write("Content/ignored.md~")
    #expect(tree.tells("Content/a.md", "Content/events/new.md", "Content/gone.md"))
    tree.settle()
    #expect(tree.told.count == 3)
    tree.forgetTold()
    chmod(tree.path + "/Content/a.md", 0o600)
    #expect(tree.tells("Content/a.md"))
    tree.shell("rm -r Content")
    #expect(tree.tells("Content"))
    tree.shell("mkdir Content && echo x > Content/back.md")
    #expect(tree.tells("Content/back.md"))
  }

  @Test("where the watches are used up later, everything is said to have changed and polling begins")
  func later() throws {
    let tree = try WatchedTree()
    let added = Atomic<Int>(0)
    tree.watch(
      InotifyCalls(
        open: InotifyCalls.system.open,
        add: { descriptor, path, mask in
          added.wrappingAdd(1, ordering: .relaxed).newValue > 6
            ? -ENOSPC : InotifyCalls.system.add(descriptor, path, mask)
        }))
    #expect(tree.limit == nil)
    for number in 0..<6 { tree.makeFolder("Content/d\(number)") }
    #expect(eventually { tree.limit == .watches })
    #expect(eventually { tree.batches.contains(.everything) })
    #expect(tree.toldLimits == [.watches])
    tree.settle()
    tree.write("Content/d5/a.md")
    #expect(tree.tells("Content/d5/a.md"))
  }

  @Test("polling ends soon after it is stopped")
  func stop() throws {
    let tree = try WatchedTree()
    tree.watch(InotifyCalls(open: { -ENOSYS }, add: InotifyCalls.system.add))
    tree.stop()
    tree.write("Content/a.md")
    tree.settle()
    #expect(tree.batches.isEmpty)
  }

  @Test("the messages name the setting that helps")
  func messages() {
    #expect(WatchLimit.watches.description.contains("fs.inotify.max_user_watches"))
    #expect(WatchLimit.watchers.description.contains("fs.inotify.max_user_instances"))
    #expect(WatchLimit.openFiles.description.contains("ulimit -n"))
    #expect(WatchLimit.system(ENOSYS).description.hasSuffix("function not implemented"))
  }
}
