import Glibc

/// The name of the folder where a new site is put together: `.Public.staging-4711`, with the number
/// of the process.
enum StagingFolder {
  static func name(for place: OutputPlace) -> BytePath {
    BytePath(prefix(for: place) + Array(String(getpid()).utf8))
  }

  static func isStaging(_ name: ArraySlice<UInt8>, for place: OutputPlace) -> Bool {
    process(of: name, for: place) != nil
  }

  /// Removes what killed builds left beside the output and in it. With the lock held, nobody else is
  /// staging; without it, only what belongs to a process that has ended is removed.
  static func removeStale(for place: OutputPlace, lockIsHeld: Bool) throws(PublishError) {
    for folder in place.exists ? [place.parent, place.folder] : [place.parent] {
      let entries: [FolderEntry]
      do {
        entries = try readFolder(folder)
      } catch  where error.code == EACCES {
        // Where this process may not even look, it has not staged anything.
        continue
      } catch {
        throw .file(error)
      }
      for entry in entries where entry.kind == .directory {
        guard let process = process(of: entry.name[...], for: place) else { continue }
        guard lockIsHeld || (kill(process, 0) != 0 && errno == ESRCH) else { continue }
        do { try removeTree(folder / BytePath(entry.name)) } catch { throw .file(error) }
      }
    }
  }

  private static func process(of name: ArraySlice<UInt8>, for place: OutputPlace) -> pid_t? {
    let prefix = prefix(for: place)
    guard name.starts(with: prefix) else { return nil }
    return pid_t(String(decoding: name.dropFirst(prefix.count), as: UTF8.self))
  }

  private static func prefix(for place: OutputPlace) -> [UInt8] {
    [UInt8(ascii: ".")] + place.folder.name + Array(".staging-".utf8)
  }
}
