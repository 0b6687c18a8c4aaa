/// What an author changes while a page is open.
enum PreviewEdit: String, CaseIterable {
  case bodies, titles, templates, styles

  /// From the project's root.
  ///
  /// - Parameter record: The file of the record that the open page shows.
  func file(_ record: String) -> String {
    switch self {
    case .bodies, .titles: record
    case .templates: "Templates/event.mustache"
    case .styles: "Templates/assets/site.css"
    }
  }

  /// The file's text after the edit.
  func text(_ text: String, number: Int) -> String {
    switch self {
    case .bodies: "\(text)\nOne more sentence, the \(number)th.\n"
    case .titles:
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.hasPrefix("title:") ? "title: The \(number)th title" : $0 }.joined(separator: "\n")
    case .templates: "\(text)<!-- \(number) -->\n"
    case .styles: "\(text)\n.edit-\(number) { margin: 0 }\n"
    }
  }
}
