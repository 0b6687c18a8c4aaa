/// The coding of what is kept of a page when its bytes are gone.
enum PageCoding {
  static func encode(_ page: BuildCache.Page, to writer: inout ByteWriter) {
    writer.write(count: page.entry.bytes)
    writer.write(page.entry.sha256)
    writer.write(number: page.content.first)
    writer.write(number: page.content.second)
    writer.write(page.links)
  }

  static func decode(_ bytes: UnsafeRawBufferPointer, path: String) throws(CacheFault) -> BuildCache.Page {
    var reader = try ByteReader(bytes, file: path)
    let size = try reader.index(upTo: .max)
    let entry = Manifest.Entry(path: path, bytes: size, sha256: try reader.text())
    let content = Fingerprint(first: try reader.number(), second: try reader.number())
    return BuildCache.Page(entry: entry, content: content, links: try reader.read())
  }
}
