extension PageContexts {
  /// Which source's claims lead back to which origin; nil where there are too many for a picture.
  func originsPicture() -> TemplateRecord? {
    guard !lists.origins.isEmpty, lists.origins.count <= OriginsPicture.most,
      site.sources.count <= OriginsPicture.most / 4
    else { return nil }
    let flows = lists.origins.enumerated().flatMap { number, origin in
      let counts = Dictionary(grouping: origin.claims, by: \.source).mapValues(\.count)
      return counts.sorted { $0.key < $1.key }.map {
        OriginsPicture.Flow(source: $0.key, origin: number, count: $0.value)
      }
    }
    let picture = OriginsPicture(flows)
    var record = TemplateRecord(.originsPicture)
    record.set(.width, OriginsPicture.width)
    record.set(.height, picture.height)
    record.set(.left, OriginsPicture.sourceEdge)
    record.set(.right, OriginsPicture.originEdge)
    record.set(.middle, (OriginsPicture.sourceEdge + OriginsPicture.originEdge) / 2)
    record.set(
      .label,
      "\(SiteWords.count(lists.claims.count, "claim")) in "
        + "\(shared.words.sources(picture.sources.count)) lead back to "
        + SiteWords.count(picture.origins.count, "origin"))
    record.set(
      .sources,
      picture.sources.map { box in
        self.record(of: box, shared.sourceLink(at: box.index), note: SiteWords.count(box.count, "claim"))
      })
    record.set(
      .origins,
      picture.origins.map { box in
        let origin = lists.origins[box.index]
        var note = SiteWords.count(box.count, "claim")
        if origin.sourceCount > 1 { note += " in \(shared.words.sources(origin.sourceCount)), 1 origin" }
        return self.record(
          of: box, shared.link(to: origin.origin), note: note, isShared: origin.sourceCount > 1)
      })
    record.set(
      .lines,
      picture.lines.map { line in
        var record = TemplateRecord(.originLine)
        record.set(.top, line.from)
        record.set(.y, line.to)
        record.set(.width, line.width)
        record.set(.isShared, lists.origins[line.flow.origin].sourceCount > 1)
        return record
      })
    return record
  }

  private func record(
    of box: OriginsPicture.Box, _ link: TemplateRecord, note: String, isShared: Bool = false
  ) -> TemplateRecord {
    var record = TemplateRecord(.originBox)
    for name in [TemplateName.title, .url, .ref] { record[name] = link[name] }
    if case .text(let title) = link[.title] { record.set(.label, Self.shortened(title)) }
    record.set(.note, note)
    record.set(.top, box.y)
    record.set(.height, box.height)
    record.set(.middle, box.y + box.height / 2)
    record.set(.isShared, isShared)
    return record
  }

  /// As much of a name as has room.
  private static func shortened(_ title: String) -> String {
    title.count > 38 ? title.prefix(36) + "…" : title
  }
}
