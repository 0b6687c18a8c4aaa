extension TemplateParser {
  /// The nodes of the tags in `first..<last` and the text around them.
  mutating func nodes(from first: Int, to last: Int, textFrom: Int, textTo: Int) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    var position = textFrom
    var index = first
    while index < last {
      let tag = tags[index]
      appendText(position..<tag.start, tagFollows: tag.leading == nil, to: &nodes)
      position = tag.end
      switch tag.kind {
      case .comment, .delimiters, .close: break
      case .escaped, .raw:
        nodes.append(.variable(name: tag.name, isRaw: tag.kind == .raw, offset: tag.range.lowerBound))
      case .partial:
        let inclusion = TemplateInclusion(
          name: tag.name, isParent: false, offset: tag.range.lowerBound, indentation: tag.leading,
          arguments: [])
        nodes.append(.inclusion(inclusion))
      case .section, .inverted, .block, .parent:
        guard let closer = tag.closer else { break }
        nodes.append(element(index, closer))
        position = tags[closer].end
        index = closer
      }
      index += 1
    }
    // A closing tag that takes its own white space leaves no line begun.
    let endsInTag = last < tags.count && textTo == tags[last].start && tags[last].leading == nil
    appendText(position..<textTo, tagFollows: endsInTag, to: &nodes)
    return nodes
  }

  private mutating func element(_ index: Int, _ closer: Int) -> TemplateNode {
    let tag = tags[index]
    switch tag.kind {
    case .parent: return .inclusion(parent(index, closer))
    case .block: return .block(block(index, closer))
    default:
      let section = TemplateSection(
        name: tag.name, isInverted: tag.kind == .inverted, offset: tag.range.lowerBound,
        content: content(index, closer))
      return .section(section)
    }
  }

  private mutating func content(_ index: Int, _ closer: Int) -> [TemplateNode] {
    nodes(from: index + 1, to: closer, textFrom: tags[index].end, textTo: tags[closer].start)
  }

  // MARK: - Inheritance

  private mutating func parent(_ index: Int, _ closer: Int) -> TemplateInclusion {
    var arguments: [Int] = []
    var position = tags[index].range.upperBound
    var child = index + 1
    while child < closer {
      warnAboutText(position..<tags[child].range.lowerBound, in: index)
      let last = tags[child].closer ?? child
      if tags[child].isArgument {
        appendArgument(child, last, to: &arguments)
      } else if tags[child].kind != .comment, tags[child].kind != .delimiters {
        warnAboutLostContent(at: tags[child].range.lowerBound, in: index)
      }
      position = tags[last].range.upperBound
      child = last + 1
    }
    warnAboutText(position..<tags[closer].range.lowerBound, in: index)
    return TemplateInclusion(
      name: tags[index].name, isParent: true, offset: tags[index].range.lowerBound,
      indentation: tags[index].leading, arguments: arguments)
  }

  private mutating func appendArgument(_ index: Int, _ closer: Int, to arguments: inout [Int]) {
    let name = tags[index].name
    if let first = arguments.first(where: { template.arguments[$0].name == name }) {
      let place = file.location(ofByte: template.arguments[first].offset)
      findings.append(
        Finding(
          .duplicateBlock, at: location(index), "the block '\(name)' is filled twice; keep one of the two",
          notes: [Finding.Note("it was filled here first", at: place)]))
      return
    }
    let content = content(index, closer)
    let start = tags[index].end
    let beginsLine = tags[index].trailing != nil
    let indentation = beginsLine ? firstIndentation(from: start, to: tags[closer].start) : nil
    template.arguments.append(
      TemplateArgument(
        name: name, offset: tags[index].range.lowerBound, content: content,
        indentation: indentation ?? start..<start,
        beginsLine: beginsLine, endsLine: tags[closer].leading != nil || content.isEmpty))
    arguments.append(template.arguments.count - 1)
  }

  private mutating func block(_ index: Int, _ closer: Int) -> TemplateBlock {
    let tag = tags[index]
    let leading = tag.leading ?? tag.range.lowerBound..<tag.range.lowerBound
    let opensAlone = tag.trailing != nil
    let standalone = tag.leading != nil && tags[closer].trailing != nil
    let closesAlone = tags[closer].leading != nil
    let defaultIndentation = opensAlone ? firstIndentation(from: tag.end, to: tags[closer].start) : nil
    return TemplateBlock(
      name: tag.name, offset: tag.range.lowerBound, content: content(index, closer),
      isStandalone: standalone,
      leading: leading, opensAlone: opensAlone, closesAlone: closesAlone,
      lineEnd: tags[closer].trailing ?? tags[closer].end..<tags[closer].end,
      indentation: defaultIndentation ?? leading)
  }

  /// The blanks that begin the first line with something on it.
  private func firstIndentation(from first: Int, to end: Int) -> Range<Int>? {
    var start = first
    var cursor = first
    while cursor < end {
      if isLineEnding(at: cursor) {
        start = cursor + 1
      } else if !isBlank(at: cursor) {
        return start..<cursor
      }
      cursor += 1
    }
    return nil
  }

  private mutating func warnAboutText(_ range: Range<Int>, in parent: Int) {
    guard let offset = range.first(where: { file.bytes[$0] > UInt8(ascii: " ") }) else { return }
    warnAboutLostContent(at: offset, in: parent)
  }

  private mutating func warnAboutLostContent(at offset: Int, in parent: Int) {
    findings.append(
      Finding(
        .contentOutsideBlock, at: file.location(ofByte: offset),
        "only blocks are written from inside '{{<\(tags[parent].name)}}'; put this into a block"))
  }

  // MARK: - Text

  /// `tagFollows`: the range ends at a tag that is written in its line.
  private func appendText(_ range: Range<Int>, tagFollows: Bool, to nodes: inout [TemplateNode]) {
    var position = range.lowerBound
    while position < range.upperBound || (position == range.upperBound && tagFollows) {
      if isLineStart(position) {
        var end = position
        while end < range.upperBound, isBlank(at: end) { end += 1 }
        let isBlank = end == range.upperBound ? !tagFollows : isLineEnding(at: end)
        nodes.append(.lineStart(position..<end, isBlank: isBlank))
        position = end
      }
      guard position < range.upperBound else { return }
      var end = position
      while end < range.upperBound, file.bytes[end] != UInt8(ascii: "\n") { end += 1 }
      end = min(end + 1, range.upperBound)
      nodes.append(.text(position..<end))
      position = end
    }
  }

  private func isLineEnding(at offset: Int) -> Bool {
    file.bytes[offset] == UInt8(ascii: "\n") || file.bytes[offset] == UInt8(ascii: "\r")
  }
}
