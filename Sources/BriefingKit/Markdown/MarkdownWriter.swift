/// Walks the tree of one body and writes its HTML, reading along in the source for the places.
struct MarkdownWriter: ~Copyable {
  let file: SourceFile
  let lines: BodyLines
  let labels: MarkdownLabels
  let imageSize: (String) -> (width: Int, height: Int)?
  var destination: LinkDestination

  var html: ByteBuffer
  var slots: [MarkdownBody.Slot] = []
  var headings: [MarkdownBody.Heading] = []
  var links: [MarkdownBody.Link] = []
  var citations: [MarkdownBody.Citation] = []
  var plain: ByteBuffer
  var findings: [Finding] = []
  private var warningCount = 0
  private static let mostWarnings = 1_000

  var source = InlineSource()
  /// Blocks whose places are near but not exact, since tree and source could not be brought together.
  private(set) var inexactBlocks = 0
  /// Block quotes that are open.
  var quotes = 0
  /// Links and images that are open, innermost last.
  var openLinks: [OpenLink] = []
  /// Images that are open: their content goes into `plain` only, as the alternative text.
  var openImages = 0
  /// Where the text of the open paragraph, heading or cell begins in `plain`.
  var textStart = 0
  /// Where the open heading's id belongs in `html`, and how many slots stand before that.
  var headingStart = 0
  var headingSlots = 0
  var headingIDs = HeadingIDs()
  var lastHeadingLevel = 1
  var task = TaskState.none
  var table = TableState()
  /// For each column of the open table, what names it in the cells below the header.
  var columnLabels = ByteBuffer()
  var tableCount = 0
  var footnotes = FootnoteState()
  /// What stood before the open block of the first level.
  private var passage = (html: 0, slots: 0, citations: 0)
  /// The text nodes of one run, and reused for each, as are its brackets.
  var run = ByteBuffer()
  var brackets: [Bracket] = []

  /// Nodes above the current one; see `deepestNode`.
  private var depth = 0
  private var isTooDeep = false
  /// Deeper trees come from nested emphasis and links; `MarkdownGuards` limits the containers.
  static let deepestNode = 200

  enum TaskState { case none, pending(isChecked: Bool), labelled }

  init(
    file: SourceFile, lines: BodyLines, labels: MarkdownLabels, recordPaths: RecordPaths,
    imageSize: @escaping (String) -> (width: Int, height: Int)?
  ) {
    self.file = file
    self.lines = lines
    self.labels = labels
    self.imageSize = imageSize
    destination = LinkDestination(file: file.path, recordPaths: recordPaths)
    let size = lines.bytes.count - lines.bodyStart
    html = ByteBuffer(capacity: size * 2)
    plain = ByteBuffer(capacity: size)
  }

  var body: MarkdownBody {
    MarkdownBody(
      html: Array(html.bytes), slots: slots.rightSized, headings: headings.rightSized,
      links: links.rightSized, citations: citations.rightSized,
      footnoteCount: footnotes.referenceCounts.count)
  }

  // MARK: The walk

  private enum Step {
    case children
    case past(CMarkNode)
  }

  /// Without recursion, so that no text can overflow the stack.
  mutating func write(_ document: CMarkNode) {
    prepareFootnotes(document)
    var node = document
    walk: while true {
      switch enter(node) {
      case .children:
        if let child = node.firstChild {
          depth += 1
          node = child
          continue walk
        }
        exit(node)
      case .past(let last):
        node = last
      }
      while true {
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent else { break walk }
        depth -= 1
        exit(parent)
        node = parent
      }
    }
    endFootnotes()
    reportUnusedFootnotes()
  }

  private mutating func enter(_ node: CMarkNode) -> Step {
    let kind = node.kind
    if depth > Self.deepestNode {
      if !isTooDeep {
        isTooDeep = true
        report(
          .nesting, at: source.fileOffset,
          "marks are nested deeper than \(Self.deepestNode) levels; take some of them out")
      }
      return .past(node)
    }
    switch kind {
    case .text, .softBreak: return .past(writeRun(from: node, kind))
    case .lineBreak, .code, .htmlInline, .footnoteReference, .customInline: writeLeaf(node, kind)
    case .emphasis, .strong, .strikethrough: openMark(kind)
    case .link: openLink(node)
    case .image: openImage(node)
    default:
      if depth == 1 { passage = (html.count, slots.count, citations.count) }
      if writeBlockStart(node, kind) { return .past(node) }
    }
    return .children
  }

  private mutating func exit(_ node: CMarkNode) {
    let kind = node.kind
    switch kind {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .footnoteReference, .customInline: break
    case .emphasis, .strong, .strikethrough: closeMark(kind)
    case .link: closeLink(node)
    case .image: closeImage(node)
    default:
      writeBlockEnd(node, kind)
      if depth == 1, kind != .heading, kind != .footnoteDefinition { closePassage() }
    }
  }

  private mutating func closePassage() {
    guard citations.count > passage.citations else { return }
    slots.insert(MarkdownBody.Slot(offset: passage.html, kind: .passageStart), at: passage.slots)
    slot(.passageEnd(UInt32(passage.citations)..<UInt32(citations.count)))
  }

  // MARK: Writing

  mutating func put(_ text: StaticString) { html.append(text) }

  mutating func put(_ number: Int) { html.append(decimal: number) }

  mutating func putEscaped(_ text: String) {
    var text = text
    text.withUTF8 { MarkdownEscaping.text($0, into: &html) }
  }

  mutating func slot(_ kind: MarkdownBody.Slot.Kind) {
    slots.append(MarkdownBody.Slot(offset: html.count, kind: kind))
  }

  /// Begins a new line, where the last one is not empty.
  mutating func startLine() {
    if let last = html.last, last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
  }

  mutating func endPlainLine() {
    while plain.last == UInt8(ascii: " ") { plain.removeLast() }
    if let last = plain.last, last != UInt8(ascii: "\n") { plain.append(UInt8(ascii: "\n")) }
  }

  // MARK: Places

  mutating func endInlines(atEnd: Bool) {
    if source.isLost || atEnd && !source.isAtEnd { inexactBlocks += 1 }
  }

  func location(ofByte offset: Int) -> SourceLocation { file.location(ofByte: offset) }

  /// The offset in the file of a block's first byte.
  func offset(of node: CMarkNode) -> Int {
    lines.start(of: node.startLine) + max(0, node.startColumn - 1)
  }

  /// Only the first warnings are kept, all errors.
  mutating func report(_ rule: Rule, at offset: Int, _ message: String) {
    if rule.severity == .warning {
      warningCount += 1
      if warningCount > Self.mostWarnings { return }
    }
    findings.append(Finding(rule, at: location(ofByte: offset), message))
  }
}
