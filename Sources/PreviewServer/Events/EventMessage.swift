/// One message on an event stream, in the form that the HTML standard gives it.
struct EventMessage: Hashable, Sendable {
  let text: String

  /// Keeps a connection in use, and means nothing.
  static let heartbeat = EventMessage(text: ":\n\n")
  /// How long a browser waits before it connects again, in milliseconds.
  static let retry = EventMessage(text: "retry: 300\n\n")
  static let reload = EventMessage("reload") { $0.object([]) }

  /// The state of the style sheets, scripts and pictures, which a page compares with that of its own.
  static func assets(_ state: String, changed paths: [String]?) -> EventMessage {
    EventMessage("assets") { json in
      json.object([
        ("state", { $0.string(state) }),
        (
          "paths",
          { json in
            if let paths { json.array(paths) { $0.string($1) } } else { json.string(nil) }
          }
        ),
      ])
    }
  }

  /// - Parameter revision: Is another whenever the findings were looked for anew.
  static func findings(_ findings: [PreviewFinding], revision: String) -> EventMessage {
    let errors = findings.filter { $0.severity == .error }
    let warnings = findings.filter { $0.severity == .warning }
    return EventMessage("findings") { json in
      json.object([
        ("revision", { $0.string(revision) }),
        ("errors", { $0.number(errors.count) }),
        ("warnings", { $0.number(warnings.count) }),
        ("list", { $0.array(Array((errors + warnings).prefix(listed)), Self.write) }),
      ])
    }
  }

  /// How many findings a page lists; it knows how many there are.
  static let listed = 100

  private static func write(_ json: inout JSONText, _ finding: PreviewFinding) {
    json.object([
      ("severity", { $0.string(finding.severity.rawValue) }),
      ("place", { $0.string(finding.place) }),
      ("message", { $0.string(finding.message) }),
      ("rule", { $0.string(finding.rule) }),
      (
        "notes",
        {
          $0.array(finding.notes) { json, note in
            json.object([("place", { $0.string(note.place) }), ("message", { $0.string(note.message) })])
          }
        }
      ),
    ])
  }

  private init(text: String) { self.text = text }

  private init(_ name: String, _ write: (inout JSONText) -> Void) {
    var json = JSONText()
    write(&json)
    text = "event: \(name)\ndata: \(json.text)\n\n"
  }
}
