/// The picture that social media show beside a link to the site: its title, what it rests on, and its
/// marking, as SVG of 1,200 × 630.
struct PreviewImage: Sendable {
  private let site: Site
  private let support: String

  static let path = "assets/preview.svg"

  /// - Parameter support: how many sources and origins the site has.
  init(_ site: Site, support: String) {
    self.site = site
    self.support = support
  }

  var file: OutputFile {
    let title = site.incidents.count == 1 ? site.incidents.first?.title : nil
    let marking = Markings(site).highest.label
    var xml = XMLText()
    xml.line(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\" viewBox=\"0 0 1200 630\">")
    xml.element("title", title ?? site.settings.title)
    xml.line("<rect width=\"1200\" height=\"630\" fill=\"#fcfbf8\"/>")
    xml.line("<rect width=\"1200\" height=\"56\" fill=\"#000\"/>")
    line(marking, x: 64, y: 37, size: 24, fill: "#fff", weight: 700, to: &xml)
    line(site.settings.title, x: 64, y: 130, size: 28, fill: "#504d47", weight: 400, to: &xml)
    var y = 220
    for words in Self.lines(of: title ?? site.settings.summary ?? site.settings.title) {
      line(words, x: 64, y: y, size: 60, fill: "#1b1b1a", weight: 600, isSerif: true, to: &xml)
      y += 74
    }
    line(support, x: 64, y: 570, size: 30, fill: "#1b1b1a", weight: 600, to: &xml)
    xml.line("</svg>")
    return OutputFile(path: Self.path, bytes: xml.bytes)
  }

  private func line(
    _ text: String, x: Int, y: Int, size: Int, fill: String, weight: Int, isSerif: Bool = false,
    to xml: inout XMLText
  ) {
    let family = isSerif ? "Charter, Georgia, serif" : "Inter, Arial, sans-serif"
    xml.line(
      "<text x=\"\(x)\" y=\"\(y)\" font-family=\"\(family)\" font-size=\"\(size)\" font-weight=\"\(weight)\" "
        + "fill=\"\(fill)\">\(XMLText.escaped(text))</text>")
  }

  /// At most four lines; what does not fit is left out, and said to be.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < 34 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    guard lines.count > 4 else { return lines }
    return lines.prefix(3) + [lines[3] + " …"]
  }
}
