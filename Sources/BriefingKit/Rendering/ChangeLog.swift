/// All revisions of all records, newest first.
struct ChangeLog: Sendable {
  struct Entry: Sendable {
    let revision: Revision
    let header: RecordHeader
  }

  let entries: [Entry]

  init(_ site: Site) {
    let all = site.headers.flatMap { header in
      header.revisions.map { Entry(revision: $0, header: header) }
    }
    entries = all.sorted { a, b in
      let (first, second) = (a.revision.date.value, b.revision.date.value)
      if first.timelineOrder != second.timelineOrder { return second.timelineOrder < first.timelineOrder }
      return a.header.path.utf8.lexicographicallyPrecedes(b.header.path.utf8)
    }
  }

  var newest: EDTF? { entries.first?.revision.date.value }
}
