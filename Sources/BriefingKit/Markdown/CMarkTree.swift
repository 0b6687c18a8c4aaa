import CCMarkGFM
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Parsing with libcmark-gfm. This file and `CMarkMemory` alone know the C library.
enum CMarkTree {
  /// Calls `body` with the document node of the tree, which lives as long as the call. The library
  /// ends the process where memory runs out, so there is nothing to throw.
  ///
  /// - Parameter findsAutolinks: Whether addresses in the text become links. Looking for them takes a
  ///   sixth of the library's time, so a text that cannot hold one is spared it.
  static func parse<R>(
    _ bytes: UnsafeBufferPointer<UInt8>, findsAutolinks: Bool, _ body: (CMarkNode) -> R
  ) -> R? {
    // Registration has to come first; the table of kinds is made with it.
    _ = CMarkNode.kinds
    return withRoot(of: bytes, findsAutolinks: findsAutolinks) { body(CMarkNode(pointer: $0)) }
  }

  static func parse<R>(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (CMarkNode) -> R) -> R? {
    parse(bytes, findsAutolinks: Autolinks.mayStand(in: bytes), body)
  }

  static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8
  // The library has registered them for good, and never changes them again.
  nonisolated(unsafe) private static let extensions: [OpaquePointer] = {
    let names = ["table", "strikethrough", "tasklist"]
    return names.compactMap { cmark_find_syntax_extension($0) }
  }()
  // Registered with the others.
  nonisolated(unsafe) private static let autolink = cmark_find_syntax_extension("autolink")

  /// libcmark-gfm keeps the characters that its inline parser stops at in two tables of the whole
  /// process, which `cmark_parser_finish` fills, reads and empties. Two threads at once would give
  /// wrong pages in silence. Feeding touches no table, so it stays outside.
  private static let finishing = Mutex(())

  fileprivate static func withRoot<R>(
    of bytes: UnsafeBufferPointer<UInt8>, findsAutolinks: Bool, _ body: (OpaquePointer) -> R
  ) -> R? {
    CMarkMemory.forTree { memory, isNested -> R? in
      guard let parser = cmark_parser_new_with_mem(options, memory) else { return nil }
      defer { cmark_parser_free(parser) }
      for found in extensions { cmark_parser_attach_syntax_extension(parser, found) }
      if findsAutolinks, let autolink { cmark_parser_attach_syntax_extension(parser, autolink) }
      if let base = bytes.baseAddress {
        base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          cmark_parser_feed(parser, $0, bytes.count)
        }
      }
      var root: OpaquePointer?
      finishing.withLock { _ in root = cmark_parser_finish(parser) }
      guard let root else { return nil }
      // Else it goes with all its memory.
      defer { if isNested { cmark_node_free(root) } }
      return body(root)
    }
  }
}

/// A node of the tree; valid as long as the call of `CMarkTree.parse` runs. Lines and columns count
/// from 1, columns in bytes.
struct CMarkNode {
  let pointer: OpaquePointer

  enum Kind: UInt8, Sendable {
    case document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading
    case thematicBreak, footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image
    case footnoteReference, strikethrough
  }

  enum Alignment { case left, center, right }

  /// The kinds by the number in the library's node type: blocks from 0, inlines from 64.
  fileprivate static let kinds: [Kind] = {
    cmark_gfm_core_extensions_ensure_registered()
    let blocks: [Kind] = [
      .document, .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .customBlock, .paragraph,
      .heading, .thematicBreak, .footnoteDefinition,
    ]
    let inlines: [Kind] = [
      .text, .text, .softBreak, .lineBreak, .code, .htmlInline, .customInline, .emphasis, .strong, .link,
      .image, .footnoteReference,
    ]
    var kinds = [Kind](repeating: .customBlock, count: 64) + [Kind](repeating: .customInline, count: 64)
    kinds.replaceSubrange(0..<blocks.count, with: blocks)
    kinds.replaceSubrange(64..<64 + inlines.count, with: inlines)
    learnExtensionKinds(into: &kinds)
    return kinds
  }()

  /// The numbers of the extensions' node types are given out at registration, and no header has them:
  /// read them from a document that holds one of each.
  private static func learnExtensionKinds(into kinds: inout [Kind]) {
    let sample = Array("|~a~|\n|-|".utf8)
    _ = sample.withUnsafeBufferPointer { bytes in
      CMarkTree.withRoot(of: bytes, findsAutolinks: false) { learnExtensionKinds(from: $0, into: &kinds) }
    }
  }

  private static func learnExtensionKinds(from root: OpaquePointer, into kinds: inout [Kind]) {
    var node = cmark_node_first_child(root)
    for kind in [Kind.table, .tableRow, .tableCell, .strikethrough] {
      guard let found = node else { return }
      kinds[number(of: found)] = kind
      node = cmark_node_first_child(found)
    }
  }

  private static func number(of pointer: OpaquePointer) -> Int {
    let type = Int(cmark_node_get_type(pointer).rawValue)
    return (type & 0x3f) | (type & 0x4000) >> 8
  }

  var kind: Kind { Self.kinds[Self.number(of: pointer)] }

  var firstChild: CMarkNode? { cmark_node_first_child(pointer).map(CMarkNode.init) }
  var lastChild: CMarkNode? { cmark_node_last_child(pointer).map(CMarkNode.init) }
  var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }
  var parent: CMarkNode? { cmark_node_parent(pointer).map(CMarkNode.init) }

  /// 0 for inlines, and for the paragraph that a table's header row was cut from.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// The content of text, code, HTML and footnote nodes; valid as long as the tree, like the others.
  var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }
  /// The destination of a link or an image, escapes and character references resolved.
  var url: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_url(pointer)) }
  var title: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_title(pointer)) }
  /// What follows the opening fence of a code block.
  var info: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_fence_info(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
  /// Only an item of the task-list extension has a type string other than `item`.
  var isTask: Bool { cmark_node_get_type_string(pointer)?[0] == CChar(bitPattern: UInt8(ascii: "t")) }
  var isChecked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }
  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  var columnCount: Int { Int(cmark_gfm_extensions_get_table_columns(pointer)) }

  /// The alignment of each column of a table; nil where the delimiter row has no colon.
  var columnAlignments: [Alignment?] {
    let count = columnCount
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<count).map { column in
      switch letters[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: nil
      }
    }
  }

  private static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    let bytes = UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: bytes, count: strlen(string))
  }
}

extension CMarkTree {
  /// The text that a named character reference stands for, `&` and `;` included in `reference`; nil
  /// where HTML has no such name.
  static func character(of reference: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    parse(reference) { document in
      guard let text = document.firstChild?.firstChild?.literal else { return nil }
      return text.elementsEqual(reference) ? nil : Array(text)
    } ?? nil
  }
}
