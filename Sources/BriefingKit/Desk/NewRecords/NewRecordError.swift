/// Why no record was written.
public enum NewRecordError: Error, Sendable {
  case badID(String, proposal: String)
  /// The path of the file that has the id, from the project's root.
  case exists(RecordReference, path: String)
  /// What is wrong with a value, as a check of the content says it.
  case badValue(String)
  case file(FileError)
}

extension NewRecordError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .badID(let id, let proposal):
      "'\(id)' cannot be an id; use lower-case ASCII letters, digits and hyphens"
        + (proposal.isEmpty ? "" : ", such as '\(proposal)'")
    case .exists(let reference, let path):
      "there is \(reference.kind.nounWithArticle) '\(reference.id)' already, in '\(path)'; choose another id, or edit "
        + "that file"
    case .badValue(let message): message
    case .file(let error): "\(error)"
    }
  }
}
