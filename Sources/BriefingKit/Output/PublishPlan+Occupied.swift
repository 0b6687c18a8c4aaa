extension PublishPlan {
  /// What no build wrote is never overwritten, and no symbolic link is gone through. A foreign file
  /// with the very bytes that are to be published is not in the way: it becomes ours.
  func refuseOccupiedPaths() throws(PublishError) {
    var accepted: Set<BytePath> = []
    for file in files {
      let path = BytePath(file.path)
      if let kind = published.kinds[path], !file.isUnchanged, !mayGo(path, kind) {
        throw .occupied(file.path, by: kind, page: file.path)
      }
      var next = path.parent
      while let folder = next, accepted.insert(folder).inserted {
        if let kind = published.kinds[folder], kind != .directory, !mayGo(folder, kind) {
          throw .occupied(folder.text, by: kind, page: file.path)
        }
        next = folder.parent
      }
    }
  }

  private func mayGo(_ path: BytePath, _ kind: FileKind) -> Bool {
    switch kind {
    case .file: published.ours.contains(path)
    case .directory: !foreignFolders.contains(path)
    case .symbolicLink, .other: false
    }
  }
}
