import Testing

@testable import BriefingKit

@Suite struct SearchFilesTests {
  static let text = """
    == site.yml
    title: Test
    base_url: https://example.org/
    default_tlp: clear
    edition: green
    == incidents/i.md
    title: The `breach` of $100 \\ and more
    key_points: [{text: A point that matters, claims: [C1]}]
    not_stated: [Whether anybody slept]
    ---
    Prose with *emphasis*, [a link](../actors/kathimerini.md) and `code` &amp; a ﬂag, said in 北京 and Łódź [@C1].
    == actors/kathimerini.md
    title: Η Καθημερινή
    also_known_as: [Kathimerini]
    tlp: green
    == events/e1.md
    title: Mail is read
    ref: E14
    date: 2018-12-24
    claims: [C1]
    actors: [{actor: kathimerini, role: reporter}]
    == events/secret.md
    title: Unmentionable
    tlp: red
    date: 2018
    claims: [C1]
    == events/later.md
    title: Embargoed
    publish_after: 2030-01-01T00:00:00Z
    date: 2018
    claims: [C1]
    == briefs/draft.md
    title: Unfinished
    draft: true
    == responses/r.md
    title: An answer
    ref: R3
    responder: kathimerini
    date: not-stated
    claims: [C2]
    == sources/s.md
    title: The Gazette
    claims:
      - {id: C1, says: Somebody read the mail, claimant: kathimerini, quote: {exact: they read everything}}
      - {id: C2, says: Nobody answered, claimant: unattributed}
    == pages/p.md
    title: About
    """

  private func documents(_ text: String = text) -> [SearchDocument] {
    let site = SiteText(text).site
    return SearchDocument.all(of: site, SiteLayout(site, SiteGraph(site)))
  }

  private func reading(_ text: String = text) -> SearchIndexReading {
    SearchIndexReading(SearchFiles(documents(text)).files)
  }

  @Test("Every word of a record's title, label, summary, prose and quotations finds the record")
  func everyWordFindsItsDocument() throws {
    for text in [Self.text, ListPartsTests.text] {
      let documents = documents(text)
      let index = SearchIndexReading(SearchFiles(documents).files)
      var scanner = WordScanner()
      try #require(index.documents.count == documents.count)
      for (number, document) in documents.enumerated() {
        let texts = [document.title, document.label ?? "", String(decoding: document.text, as: UTF8.self)]
        for word in (texts + document.names).flatMap({ scanner.words(in: $0) }) {
          #expect(index.documents(with: word).contains(UInt32(number)), "\(word) in \(document.title)")
        }
      }
    }
  }

  @Test("What stands in markup is found, and the markup is not")
  func prose() {
    let index = reading()
    let incident = index.documents.firstIndex { $0.kind == "i" }.map { UInt32($0) }
    for word in ["emphasis", "code", "link", "北", "lodz", "matters", "slept"] {
      #expect(incident.map { index.documents(with: word).contains($0) } == true, "\(word)")
    }
    for word in ["em", "href", "actors", "amp"] { #expect(index.documents(with: word).isEmpty, "\(word)") }
  }

  @Test("A name in the title weighs more than one in the text")
  func levels() throws {
    let index = reading()
    let word = try #require(index.words.firstIndex(of: "kathimerini"))
    let actor = try #require(index.documents.firstIndex { $0.kind == "a" })
    #expect(index.levels[word].count == 3 && index.levels[word][2] == [UInt32(actor)])
  }

  @Test("Documents are read as they are, with their labels, markings and pages")
  func table() throws {
    let index = reading()
    let incident = try #require(index.documents.first { $0.kind == "i" })
    #expect(incident.title == "The `breach` of $100 \\ and more" && incident.path == "incidents/i.html")
    let event = try #require(index.documents.first { $0.kind == "e" })
    #expect(event.label == "E14" && event.marking == "TLP:CLEAR")
    #expect(index.documents.first { $0.kind == "a" }?.marking == "TLP:GREEN")
    #expect(index.texts.count == index.documents.count)
    #expect(index.texts.contains { $0.contains("Prose with emphasis, a link and code & a") })
  }

  @Test("What is withheld – red, under embargo, or a draft – leaves no word in the index")
  func withheld() {
    let files = SearchFiles(documents()).files
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self).lowercased()
      for word in ["unmentionable", "embargoed", "unfinished", "secret", "later", "draft"] {
        #expect(!text.contains(word), "\(word) in \(file.path)")
      }
    }
    let words = reading().words
    for word in ["unmentionable", "embargoed", "unfinished"] { #expect(!words.contains(word)) }
  }

  @Test("A claim leads to its place on the page of its source, also where that has several pages")
  func claims() throws {
    for (text, limit) in [(Self.text, PageBudget.standard.limit), (ListPartsTests.text, 30_000)] {
      let site = try RenderedSite(text, limit: limit)
      let documents = SearchDocument.all(of: site.site, site.layout)
      let claims = SearchIndexReading(SearchFiles(documents).files).documents.filter {
        $0.kind == "c"
      }
      #expect(claims.count == site.site.index.claims.count)
      for claim in claims {
        let parts = claim.path.split(separator: "#").map(String.init)
        #expect(try site.page(parts[0]).contains("id=\"\(parts[1])\""), "\(claim.path)")
      }
    }
  }

  @Test("The files are the same whatever the number of threads")
  func threads() {
    let documents = documents(ListPartsTests.text)
    let files = SearchFiles(documents).files
    for jobs in [2, 3, 8] { #expect(SearchFiles(documents, jobs: jobs).files == files) }
  }

  @Test("Every file stands at an address that is kept free for it")
  func addresses() {
    let paths = Set(SearchFiles.paths)
    for file in SearchFiles(documents(ListPartsTests.text)).files {
      #expect(paths.contains(file.path))
    }
    let site = SiteText(Self.text + "\naliases: [search/index.js]\n").site
    let context = CheckContext(site, SiteGraph(site), generatedFiles: SearchFiles.paths, jobs: 1)
    #expect(DuplicateURL.findings(in: context).isEmpty, "an alias is a page")
  }

  @Test("The index of a large site takes at most 15 % of its text, in files of a bounded number")
  func size() {
    // As many words as a language has, the common ones often.
    var seed: UInt64 = 1
    func next() -> Double {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(seed >> 11) / Double(1 << 53)
    }
    func prose(_ count: Int) -> String {
      (0..<count).map { _ in
        let rank = Int(1 / (next() + 0.000_05))
        return "word" + String(rank &* 7_919 % 20_011, radix: 36)
      }.joined(separator: " ")
    }
    let documents = (0..<1_500).map { number in
      SearchDocument(
        kind: number % 3 == 0 ? .claim : .event, marking: "TLP:CLEAR", label: "E\(number)", title: prose(6),
        page: "events/\(number).html", names: [], text: Array(prose(400).utf8))
    }
    let search = SearchFiles(documents)
    let size = search.files.reduce(0) { $0 + $1.bytes.count }
    #expect(search.textSize > 3_000_000)
    #expect(size * 100 <= search.textSize * 15, "\(size) of \(search.textSize)")
    #expect(search.files.count <= SearchFiles.paths.count)
  }

  @Test("A site without records has an index that can be read")
  func empty() {
    let index = SearchIndexReading(SearchFiles([]).files)
    #expect(index.documents.isEmpty && index.words.isEmpty && index.texts.isEmpty)
  }

  @Test("A record's prose reads as the page shows it")
  func bodyText() {
    let text = SiteText(
      """
      == pages/p.md
      title: P
      ---
      ## A *heading* & more

      Text with `code <b>`, **strong**, ~~deleted~~ words; "quotes" &copy; [a > b](https://example.org/?a=1&b=2 "x > y").[^1]
      <b>raw</b> <!-- no -->

      | a | b |
      |---|--:|
      | 1 | 2<br>3 |

      - [ ] one
      - two  
        lines ![an image](../static/a.png)

      ```html
      <p>code</p>
      ```

      > said

      [^1]: A note.
      """)
    for header in text.site.headers {
      var read: [UInt8] = []
      BodyText.append(header.body.html, to: &read)
      #expect(VisibleText.fold(read) == VisibleText.folded(of: header.body.html))
      #expect(!read.isEmpty)
    }
  }
}

extension SearchFiles {
  fileprivate init(_ documents: [SearchDocument], jobs: Int = 1) {
    self.init(Part.readAhead(documents.count, jobs: jobs) { [documents[$0]] }.take())
  }
}

extension SearchDocument {
  fileprivate static func all(of site: Site, _ layout: SiteLayout) -> [SearchDocument] {
    let all = SearchDocuments(site, layout)
    return (0..<all.count).flatMap { all[$0] }
  }
}
