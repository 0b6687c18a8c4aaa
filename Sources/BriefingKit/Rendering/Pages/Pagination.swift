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
        parts.map { (title: $0.title, url: $0.path) }, current: number,
        overview: SharedRecords.link(title: "all parts", url: list.path)))
    return page
  }

  func pagination(of header: RecordHeader, _ share: RecordShare) -> TemplateRecord {
    let links = (1...share.count).map { number in
      (title: "part \(number)", url: RecordShare.path(of: header.reference, number: number))
    }
    return pagination(
      links, current: share.number - 1,
      overview: share.isContinued ? SharedRecords.link(title: header.title.value, url: header.path) : nil)
  }

  /// The first part and the last, and those around the current one: links to all would make every part
  /// longer with each that is added.
  private func pagination(
    _ parts: [(title: String, url: String)], current: Int, overview: TemplateRecord?
  ) -> TemplateRecord {
    let shown = parts.indices.filter { abs($0 - current) <= 2 || $0 == 0 || $0 == parts.count - 1 }
    var record = TemplateRecord(.pagination)
    record.set(.number, current + 1)
    record.set(.count, parts.count)
    record.set(.overview, overview)
    func link(_ index: Int) -> TemplateRecord? {
      parts.indices.contains(index)
        ? SharedRecords.link(title: parts[index].title, url: parts[index].url) : nil
    }
    record.set(.previous, link(current - 1))
    record.set(.next, link(current + 1))
    record.set(
      .pages,
      shown.map { index in
        var entry = TemplateRecord(.pageLink)
        entry.set(.title, parts[index].title)
        entry.set(.url, parts[index].url)
        entry.set(.isCurrent, index == current)
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
