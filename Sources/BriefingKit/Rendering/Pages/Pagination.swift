// The links between the pages of what does not fit on one.

extension PageContexts {
  /// What a page shows of a list.
  enum Shown {
    case whole
    /// Links to the parts, and none of the entries.
    case overview([ListPart])
    case part(ListPart)
  }

  func shown(of list: SiteList, on plan: PagePlan) -> Shown {
    guard let parts = layout.listParts[list] else { return .whole }
    return plan.part.map { .part(parts[$0]) } ?? .overview(parts)
  }

  /// A page that shows a list, or a part of it.
  func listPage(
    _ shape: TemplateShape, _ plan: PagePlan, _ list: SiteList, title: String, description: String
  ) -> TemplateRecord {
    guard let number = plan.part, let parts = layout.listParts[list] else {
      return page(shape, plan, title: title, description: description)
    }
    let part = parts[number]
    let extent = part.extent.isEmpty ? "" : ": \(part.extent)"
    var page = page(
      shape, plan, title: "\(title): \(part.title)", description: "\(part.count)\(extent).")
    page[.pagination] = .record(
      pagination(
        number, of: parts.count, overview: SharedRecords.link(title: "all parts", url: list.path)
      ) { (parts[$0].title, parts[$0].path) })
    return page
  }

  func pagination(of header: RecordHeader, _ share: RecordShare) -> TemplateRecord {
    pagination(
      share.number - 1, of: share.count,
      overview: share.isContinued ? SharedRecords.link(title: header.title.value, url: header.path) : nil
    ) { ("part \($0 + 1)", RecordShare.path(of: header.reference, number: $0 + 1)) }
  }

  /// The first part and the last, and those around the current one: links to all would make every part
  /// longer with each that is added.
  private func pagination(
    _ current: Int, of count: Int, overview: TemplateRecord?, part: (Int) -> (title: String, url: String)
  ) -> TemplateRecord {
    let near = max(0, current - 2)...min(count - 1, current + 2)
    let shown =
      (near.contains(0) ? [] : [0]) + Array(near) + (near.contains(count - 1) ? [] : [count - 1])
    var record = TemplateRecord(.pagination)
    record.set(.number, current + 1)
    record.set(.count, count)
    record.set(.overview, overview)
    func link(_ index: Int) -> TemplateRecord? {
      guard (0..<count).contains(index) else { return nil }
      return SharedRecords.link(title: part(index).title, url: part(index).url)
    }
    record.set(.previous, link(current - 1))
    record.set(.next, link(current + 1))
    record.set(
      .pages,
      shown.enumerated().map { place, index in
        var entry = TemplateRecord(.pageLink)
        entry.set(.title, part(index).title)
        entry.set(.url, part(index).url)
        entry.set(.isCurrent, index == current)
        entry.set(.isAfterGap, place > 0 && shown[place - 1] < index - 1)
        entry.set(.isPrevious, index == current - 1)
        entry.set(.isNext, index == current + 1)
        return entry
      })
    return record
  }

  /// The links of an overview.
  func links(to parts: some Sequence<ListPart>) -> [TemplateRecord] {
    parts.map { part in
      var entry = TemplateRecord(.pageLink)
      entry.set(.title, part.title)
      entry.set(.url, part.path)
      entry.set(.note, part.count)
      entry.set(.extent, part.extent)
      return entry
    }
  }
}
