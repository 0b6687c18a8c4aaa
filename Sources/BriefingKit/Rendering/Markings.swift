/// Finds the marking of a page: the highest of all that it shows.
struct Markings: Sendable {
  let highest: TLP
  private let lowest: TLP
  private let site: Site
  private let records: [TLP: TemplateRecord]

  init(_ site: Site) {
    let all = site.headers.map { site.marking(of: $0) }
    highest = all.max() ?? site.settings.defaultTLP ?? .clear
    lowest = all.min() ?? highest
    self.site = site
    records = Dictionary(
      uniqueKeysWithValues: Set(all + [highest, .clear]).map { ($0, Self.record(of: $0)) })
  }

  func record(of tlp: TLP) -> TemplateRecord { records[tlp] ?? Self.record(of: tlp) }

  func highest(
    of header: RecordHeader, and references: [RecordReference], _ shared: SharedRecords
  ) -> TLP {
    if lowest == highest { return highest }
    let others = references.compactMap { shared.header(of: $0).map { site.marking(of: $0) } }
    return max(site.marking(of: header), others.max() ?? .clear)
  }

  private static func record(of tlp: TLP) -> TemplateRecord {
    var record = TemplateRecord(.marking)
    record.set(.label, tlp.label)
    record.set(.cssClass, "tlp-" + (tlp == .amberStrict ? "amber-strict" : tlp.rawValue))
    record.set(.meaning, tlp.meaning)
    return record
  }
}
