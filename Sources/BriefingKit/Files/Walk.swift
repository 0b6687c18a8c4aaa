/// Everything below `folder`, sorted by the bytes of its path.
///
/// Symbolic links are found, not followed; folders are in the list as well as what is in them. An
/// entry that is not to be read has a `peculiarity`, so that the caller decides what to report:
/// nothing is left out. Only a failure to list `folder` itself is thrown.
///
/// - Parameter isAdmitted: Asked for each hidden path, such as `static/.well-known`; what it admits is
///   treated as if it were not hidden.
public func walk(
  _ folder: String, admitting isAdmitted: (String) -> Bool = { _ in false }
) throws(FileError) -> [FoundFile] {
  let root = BytePath(folder)
  var found: [FoundFile] = []
  var waiting: [(path: BytePath, depth: Int)] = []
  for entry in try readFolder(root, following: true) {
    add(entry, in: BytePath([]), depth: 0, isAdmitted, to: &found, &waiting)
  }
  while let next = waiting.popLast() {
    do {
      for entry in try readFolder(root / next.path) {
        add(entry, in: next.path, depth: next.depth, isAdmitted, to: &found, &waiting)
      }
    } catch {
      found.append(
        FoundFile(path: next.path.text, kind: .directory, peculiarity: .unreadable(error)))
    }
  }
  found.sort { bytesPrecede($0.path, $1.path) }
  return found
}

private func add(
  _ entry: FolderEntry, in folder: BytePath, depth: Int, _ isAdmitted: (String) -> Bool,
  to found: inout [FoundFile], _ waiting: inout [(path: BytePath, depth: Int)]
) {
  let path = folder / BytePath(entry.name)
  var peculiarity = peculiarity(of: entry.name)
  if peculiarity == .hidden, isAdmitted(path.text) { peculiarity = nil }
  if entry.kind == .directory, peculiarity == nil {
    if depth >= FoundFile.depthLimit { peculiarity = .tooDeep } else { waiting.append((path, depth + 1)) }
  }
  found.append(FoundFile(path: path.text, kind: entry.kind, peculiarity: peculiarity))
}

private func peculiarity(of name: [UInt8]) -> FoundFile.Peculiarity? {
  if !isASCII(name), String(validating: name, as: UTF8.self) == nil { return .invalidName }
  if isLeftover(name) { return .leftover }
  return name.first == UInt8(ascii: ".") ? .hidden : nil
}

private func isASCII(_ name: [UInt8]) -> Bool { name.allSatisfy { $0 < 0x80 } }

/// Emacs' and vi's backups end in `~`, Emacs' autosaves stand between `#`, its locks begin with `.#`,
/// vi's swap files end in `.swp`, `.swo` and so on.
private func isLeftover(_ name: [UInt8]) -> Bool {
  let hash = UInt8(ascii: "#")
  if name.last == UInt8(ascii: "~") || name.starts(with: [UInt8(ascii: "."), hash]) { return true }
  if name.count > 1, name.first == hash, name.last == hash { return true }
  let ending = name.suffix(4)
  return name.count > 4 && ending.starts(with: Array(".sw".utf8)) && ending.last.map(isLowerCase) == true
}

private func isLowerCase(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
}
