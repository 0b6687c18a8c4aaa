import Glibc

/// What stands at a path below a folder.
struct TreeEntry: Sendable {
  let path: BytePath
  let kind: FileKind
}

/// Everything below `folder` with nothing left out, a folder before what is in it. Symbolic links
/// are not followed; what cannot be listed is an error.
func readTree(_ folder: BytePath) throws(FileError) -> [TreeEntry] {
  var entries: [TreeEntry] = []
  var waiting = [BytePath([])]
  while let next = waiting.popLast() {
    for entry in try readFolder(next.bytes.isEmpty ? folder : folder / next) {
      let path = next / BytePath(entry.name)
      entries.append(TreeEntry(path: path, kind: entry.kind))
      if entry.kind == .directory { waiting.append(path) }
    }
  }
  return entries
}

/// Removes `folder` and everything in it; what symbolic links point to stays.
func removeTree(_ folder: BytePath) throws(FileError) {
  let entries = try readTree(folder)
  for entry in entries where entry.kind == .directory {
    // A folder that its owner may not write in cannot be emptied either.
    _ = (folder / entry.path).withCString { chmod($0, 0o700) }
  }
  for entry in entries.reversed() {
    try remove(folder / entry.path, entry.kind)
  }
  try remove(folder, .directory)
}

private func remove(_ path: BytePath, _ kind: FileKind) throws(FileError) {
  let result = path.withCString { kind == .directory ? rmdir($0) : unlink($0) }
  guard result == 0 || errno == ENOENT else { throw FileError(.remove, path, errno: errno) }
}
