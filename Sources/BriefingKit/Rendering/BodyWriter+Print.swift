extension BodyWriter {
  /// A record's prose on the page for print.
  struct Print {
    /// The record's id on the page.
    let anchor: String

    /// By how many levels its headings stand lower than on its own page.
    let demotion: UInt8

    /// What stands before the ids of its prose.
    var idPrefix: String { anchor + ":" }
  }

  /// Writes a citation in print.
  static let printTemplate = "print-cite"

  static func noteAnchor(of id: String) -> String { "note:\(id)" }

  static func noteLink(to id: String, number: Int) -> TemplateRecord {
    var record = TemplateRecord(.printNoteLink)
    record.set(.number, number)
    record.set(.anchor, noteAnchor(of: id))
    record.set(.id, id)
    return record
  }

  /// The prose with links within the page, and citations as numbers of notes.
  ///
  /// - Parameter number: gives the number of the note on a claim or source.
  func html(
    of body: MarkdownBody, _ print: Print, page: String, number: (String) -> Int
  ) throws(TemplateError) -> [UInt8] {
    var html: [UInt8] = []
    var failure: TemplateError?
    body.write(into: &html, idPrefix: print.idPrefix) { citation, output in
      var record = TemplateRecord(.printCitation)
      record.set(
        .notes, citation.ids.map { Self.noteLink(to: $0.value, number: number($0.value)) })
      do throws(TemplateError) {
        try templates.render(Self.printTemplate, context: record, page: page, into: &output)
      } catch {
        failure = failure ?? error
      }
    } recordURL: { link, output in
      guard case .record(let path, let fragment) = link.kind, let target = site.index.files[path] else {
        return
      }
      let anchor = PrintPage.anchor(of: target)
      let headings = site.header(of: target)?.body.headings ?? []
      self.write(anchor, fragment, in: headings, into: &output)
    } fragmentURL: { id, output in
      self.write(print.anchor, id, in: body.headings, into: &output)
      return true
    }
    if let failure { throw failure }
    Self.demote(&html, by: print.demotion)
    if body.footnoteCount > 0 { Self.loseLandmark(&html) }
    return html
  }

  /// A page with the footnotes of many records has no landmark for each: nobody could tell them apart.
  private static func loseLandmark(_ html: inout [UInt8]) {
    let closing: StaticString = "</section>"
    guard let start = index(of: "<section class=\"footnotes\"", in: html, from: 0),
      let tag = html[start...].firstIndex(of: UInt8(ascii: ">")),
      let end = index(of: closing, in: html, from: tag)
    else { return }
    html.replaceSubrange(end..<end + closing.utf8CodeUnitCount, with: "</div>".utf8)
    html.replaceSubrange(start...tag, with: "<div class=\"footnotes\">".utf8)
  }

  private static func index(of tag: StaticString, in html: [UInt8], from start: Int) -> Int? {
    html.withUnsafeBufferPointer { html in
      var index = html.index(of: UInt8(ascii: "<"), from: start, to: html.count)
      while index < html.count {
        if UnsafeBufferPointer(rebasing: html[index...]).hasPrefix(tag) { return index }
        index = html.index(of: UInt8(ascii: "<"), from: index + 1, to: html.count)
      }
      return nil
    }
  }

  /// Every `<` in a body begins a tag of ours, so that `<h2` is a heading wherever it stands.
  private static func demote(_ html: inout [UInt8], by levels: UInt8) {
    html.withUnsafeMutableBufferPointer { html in
      let bytes = UnsafeBufferPointer(html)
      var index = bytes.index(of: UInt8(ascii: "<"), from: 0, to: bytes.count)
      while index + 3 < bytes.count {
        let name = bytes[index + 1] == UInt8(ascii: "/") ? index + 2 : index + 1
        if name + 2 < bytes.count, bytes[name] == UInt8(ascii: "h"),
          (UInt8(ascii: "2")...UInt8(ascii: "6")).contains(bytes[name + 1])
        {
          html[name + 1] = min(bytes[name + 1] + levels, UInt8(ascii: "6"))
        }
        index = bytes.index(of: UInt8(ascii: "<"), from: index + 1, to: bytes.count)
      }
    }
  }

  /// A link to a heading of a record's prose, to the note on a claim, or to the record.
  private func write(
    _ anchor: String, _ id: String?, in headings: [MarkdownBody.Heading], into output: inout [UInt8]
  ) {
    var target = anchor
    if let id, headings.contains(where: { $0.id == id }) {
      target += ":" + id
    } else if let id, site.index.claims[id] != nil {
      target = Self.noteAnchor(of: id)
    }
    output.append(UInt8(ascii: "#"))
    for byte in target.utf8 { PercentEncoding.append(byte, encoding: .fragment, to: &output) }
  }
}
