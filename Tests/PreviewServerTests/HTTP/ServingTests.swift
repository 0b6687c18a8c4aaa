import Testing

@testable import PreviewServer

struct ServingTests {
  private let site = TestSite([
    "index.html": "<html><HEAD><title>x</title></HEAD><body><header>h</header></body></html>",
    "events/index.html": "<header></header><p>no head", "events/e 1.html": "<head></head>",
    "404.html": "<head></head>gone",
    "assets/site.css": "body{}", "a.svg": "<svg/>", "empty.txt": "",
  ])

  @Test("a page is served with one script tag at the end of its head, and its file stays as it is")
  func page() throws {
    try site.serve { server in
      let response = try Client(server.port).get("/")
      let tag = try #require(response.body.between("<title>x</title>", "</HEAD>"))
      #expect(tag.hasPrefix("<script src=\"/-briefing/preview.js\" data-fingerprint=\""))
      #expect(tag.hasSuffix(" defer></script>"))
      #expect(response.body.split(separator: "<script").count == 2)
      #expect(response.body.replacing(tag, with: "") == site["index.html"])
      #expect(response.headers["content-length"] == "\(response.body.utf8.count)")
    }
  }

  @Test("a page without a head has the tag at its end")
  func noHead() throws {
    try site.serve { server in
      let body = try Client(server.port).get("/events/").body
      #expect(body.hasPrefix("<header></header><p>no head<script src="))
    }
  }

  @Test("other files are served byte for byte, with their types")
  func files() throws {
    try site.serve { server in
      let client = try Client(server.port)
      let css = try client.get("/assets/site.css?v=1")
      #expect(css.body == "body{}")
      #expect(css.headers["content-type"] == "text/css; charset=utf-8")
      #expect(try client.get("/a.svg").headers["content-type"] == "image/svg+xml; charset=utf-8")
      #expect(try client.get("/empty.txt").headers["content-length"] == "0")
      #expect(
        try client.get("/-briefing/preview.js").headers["content-type"]?.hasPrefix("text/javascript") == true)
    }
  }

  @Test(
    "a type goes by the extension, in either case",
    arguments: [
      ("a.html", "text/html; charset=utf-8"), ("a/b.PNG", "image/png"), ("a.jpeg", "image/jpeg"),
      ("a.woff2", "font/woff2"), ("a.ics", "text/calendar; charset=utf-8"), ("a.mp4", "video/mp4"),
      ("feed.xml", "application/xml; charset=utf-8"), ("a.tar.gz", "application/octet-stream"),
      ("html", "application/octet-stream"), ("a.b/c", "application/octet-stream"),
      ("a.", "application/octet-stream"),
    ])
  func types(path: String, type: String) {
    #expect(ContentType(path: path).name == type)
  }

  @Test("a folder without its slash leads to the one with it")
  func folder() throws {
    try site.serve { server in
      let response = try Client(server.port).get("/events?x=1")
      #expect(response.status == 302)
      #expect(response.headers["location"] == "/events/")
    }
  }

  @Test("where nothing stands, the site's own page is shown with status 404; without one, another")
  func missing() throws {
    try site.serve { server in
      let client = try Client(server.port)
      let response = try client.get("/nothing/here.html")
      #expect(response.status == 404)
      #expect(response.body.contains("gone") && response.body.contains("preview.js"))
      site["404.html"] = nil
      let other = try client.get("/nothing/here.html")
      #expect(other.status == 404)
      #expect(other.body.contains("Nothing here") && other.body.contains("preview.js"))
      #expect(try client.get("/-briefing/other").status == 404)
    }
  }

  @Test("HEAD says what GET would, without the body", arguments: ["/", "/events/e%201.html", "/nothing"])
  func head(target: String) throws {
    try site.serve { server in
      let client = try Client(server.port)
      let head = try client.get(target, method: "HEAD")
      let get = try client.get(target)
      #expect(head.status == get.status)
      #expect(head.headers == get.headers)
      #expect(!get.body.isEmpty)
    }
  }

  @Test("every answer keeps other sites out, and is stored nowhere", arguments: ["/", "/a.svg", "/no", "/%"])
  func headers(target: String) throws {
    try site.serve { server in
      let headers = try Client(server.port).get(target).headers
      #expect(headers["cache-control"] == "no-store")
      #expect(headers["cross-origin-resource-policy"] == "same-origin")
      #expect(headers["x-content-type-options"] == "nosniff")
      #expect(headers["x-frame-options"] == "DENY")
      #expect(headers["content-security-policy"]?.hasPrefix("default-src 'none'; ") == true)
      #expect(!headers.keys.contains { $0.hasPrefix("access-control") })
    }
  }

  @Test("a malformed path is refused before the content is asked")
  func malformed() throws {
    try site.serve { server in
      let client = try Client(server.port)
      for target in ["/../x", "/%2e%2e/x", "/a%00", "/%", "/a\\b"] {
        #expect(try client.get(target).status == 400)
      }
      #expect(site.paths.isEmpty)
    }
  }

  @Test("a large file arrives whole")
  func large() throws {
    let text = (0..<1_000_000).map { "\($0)\n" }.joined()
    site["large.txt"] = text
    try site.serve { server in
      let body = try Client(server.port).get("/large.txt").body
      #expect(body == text)
    }
  }
}
