/// The feed of publications, updates, corrections and withdrawals (RFC 4287).
struct AtomFeed: Sendable {
  private let site: Site
  private let log: ChangeLog

  static let path = "feed.xml"
  /// The feed carries the newest entries only; the page of changes has them all.
  static let limit = 200

  init(_ site: Site) {
    self.site = site
    log = ChangeLog(site)
  }

  var file: OutputFile {
    let base = site.settings.baseURL
    var xml = XMLText()
    xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    xml.line(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(XMLText.escaped(site.settings.language))\">")
    xml.element("title", site.settings.title)
    xml.element("id", base)
    xml.element("updated", updated(log.newest))
    xml.line(
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(XMLText.escaped(base + Self.path))\"/>")
    xml.line("<link rel=\"alternate\" type=\"text/html\" href=\"\(XMLText.escaped(base))\"/>")
    xml.line(
      "<author><name>\(XMLText.escaped(site.settings.organisation ?? site.settings.title))</name></author>")
    for entry in log.entries.prefix(Self.limit) { write(entry, to: &xml) }
    xml.line("</feed>")
    return OutputFile(path: Self.path, bytes: xml.bytes)
  }

  private func write(_ entry: ChangeLog.Entry, to xml: inout XMLText) {
    let revision = entry.revision
    let address = site.settings.baseURL + entry.header.path
    let kind = revision.kind.label.prefix(1).uppercased() + revision.kind.label.dropFirst()
    xml.line("<entry>")
    xml.element("title", "\(kind): \(entry.header.title.value)")
    // One address may change several times: the day and the kind make the entry's own.
    xml.element("id", "\(address)#\(revision.kind.rawValue)-\(revision.date.value.text)")
    xml.element("updated", updated(revision.date.value))
    xml.line("<link rel=\"alternate\" type=\"text/html\" href=\"\(XMLText.escaped(address))\"/>")
    xml.element("summary", revision.note ?? entry.header.summary ?? entry.header.title.value)
    xml.line("</entry>")
  }

  /// The first instant of the day. Of a site without any change that of its publication, or else of Unix time.
  private func updated(_ date: EDTF?) -> String {
    let published = site.incidents.compactMap { $0.published?.edtf?.earliest }.max()
    return (date?.earliest ?? date?.latest ?? published ?? Instant(secondsSince1970: 0)).description
  }
}
