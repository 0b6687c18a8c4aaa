import PreviewServer

/// A page that listens.
struct EventClient {
  struct Event: Equatable {
    let name: String
    let data: String
  }

  let client: Client

  init(_ server: PreviewServer, page: String, known: String = "") throws {
    client = try Client(server.port)
    client.send(client.request("/-briefing/events?page=\(page)&known=\(known)"))
    let head = try client.receiveHead()
    guard head.status == 200 else { throw Client.Closed() }
  }

  /// The next event; comments and settings are passed over.
  func next() throws -> Event {
    while true {
      let block = try client.receive(until: "\n\n")
      // Chunk sizes stand between.
      guard let start = block.range(ofText: "event: ") else { continue }
      let lines = block[start...].split(separator: "\n")
      return Event(name: String(lines[0].dropFirst(7)), data: String(lines[1].dropFirst(6)))
    }
  }

  /// The events of a beginning: the state of the assets, and the findings.
  func greeting() throws -> [Event] { [try next(), try next()] }
}

extension String {
  /// Where `text` begins.
  func range(ofText text: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }

  /// What stands between two texts.
  func between(_ start: String, _ end: String) -> String? {
    guard let index = range(ofText: start) else { return nil }
    let rest = String(self[index...].dropFirst(start.count))
    return rest.range(ofText: end).map { String(rest[..<$0]) }
  }
}
