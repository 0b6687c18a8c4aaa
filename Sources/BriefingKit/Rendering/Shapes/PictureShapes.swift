// What the templates of the drawn timeline are given. All numbers are units of the picture, from its upper
// left corner.

extension TemplateName {
  static let arrow: TemplateName = "arrow"
  static let axis: TemplateName = "axis"
  static let gaps: TemplateName = "gaps"
  static let height: TemplateName = "height"
  static let isLabelBefore: TemplateName = "is_label_before"
  static let isOpenAtEnd: TemplateName = "is_open_at_end"
  static let isOpenAtStart: TemplateName = "is_open_at_start"
  static let isOwn: TemplateName = "is_own"
  static let isUncertain: TemplateName = "is_uncertain"
  static let knownEnd: TemplateName = "known_end"
  static let labelX: TemplateName = "label_x"
  static let lanes: TemplateName = "lanes"
  static let left: TemplateName = "left"
  static let marks: TemplateName = "marks"
  static let middle: TemplateName = "middle"
  static let picture: TemplateName = "picture"
  static let right: TemplateName = "right"
  static let room: TemplateName = "room"
  static let row: TemplateName = "row"
  static let shapeX: TemplateName = "shape_x"
  static let strip: TemplateName = "strip"
  static let ticks: TemplateName = "ticks"
  static let top: TemplateName = "top"
  static let width: TemplateName = "width"
  static let x: TemplateName = "x"
  static let y: TemplateName = "y"
}

extension TemplateShape {
  static let timelinePicture = TemplateShape(
    "timeline picture",
    [
      .number(.width, "the picture's width"),
      .number(.height, "its height"),
      .number(.axis, "the base line of the dates on the axis; absent where nothing has a date"),
      .number(.left, "where marks begin, behind the words of the lanes"),
      .text(.label, "what the picture shows, in a sentence"),
      .list(.lanes, of: timelineLane, "the lanes, from the top"),
      .list(.ticks, of: timelineTick, "the dates on the axis"),
      .list(.gaps, of: timelineGap, "long times that nothing is dated to, which are cut short"),
      .list(.marks, of: timelineMark, "the marks: dated ones in order of time, then those without a date"),
      .list(.legend, of: firmness, "the words and shapes of firmness that the picture has"),
    ])

  static let timelineLane = TemplateShape(
    "lane",
    [
      .text(.title, "what its marks share"),
      .number(.top, "its upper edge"),
      .number(.height, "its height"),
      .number(.middle, "the middle of its first row"),
      .flag(.isAbsent, "whether its marks have no date"),
    ])

  static let timelineTick = TemplateShape(
    "date on the axis",
    [
      .text(.text, "the date, as short as it can be"),
      .number(.x, "the middle of the text"),
      .number(.left, "where what it names begins"),
      .number(.right, "where it ends"),
    ])

  static let timelineGap = TemplateShape(
    "gap",
    [
      .text(.text, "how long it is: 8 years"),
      .number(.left, "where it begins"),
      .number(.width, "its width"),
      .number(.middle, "its middle"),
      .flag(.room, "whether the text has room"),
    ])

  static let timelineMark = TemplateShape(
    "mark",
    [
      .text(.title, "the event with its date and firmness, in a sentence"),
      .text(.url, "its path below the site's root, or a place on the page"),
      .filterTokens,
      .text(.ref, "its printed label"),
      .record(.firmness, firmness, "how firmly it is known"),
      .number(.x, "the left edge of the bar for the time that its date allows; absent without a date"),
      .number(.width, "the bar's width"),
      .number(.y, "the middle of its row"),
      .number(.top, "the upper edge of the bar"),
      .number(.height, "the bar's height"),
      .number(.row, "the upper edge of its row"),
      .number(.left, "the left edge of the whole mark with its label"),
      .number(.room, "the width of the whole mark with its label"),
      .number(.shapeX, "the middle of the shape of its firmness"),
      .number(.labelX, "where its label begins, or ends"),
      .flag(.isLabelBefore, "whether the label ends there"),
      .flag(.isOpenAtStart, "whether it may lie before the bar: on or before"),
      .flag(.isOpenAtEnd, "whether it may lie behind the bar"),
      .number(.arrow, "how far the line at the open end reaches; absent where both ends are known"),
      .number(.knownEnd, "where that line begins: the end that is known"),
      .flag(.isUncertain, "whether the date is uncertain or approximate"),
      .flag(.isContext, "whether it is background only, or was mentioned in the content only"),
      .flag(.isOwn, "in a thumbnail: whether it is one of those that the page is about"),
    ])

  static let timelineStrip = TemplateShape(
    "timeline thumbnail",
    [
      .number(.width, "the picture's width"),
      .number(.height, "its height"),
      .number(.axis, "the base line of the dates on the axis"),
      .text(.label, "what the picture shows, in a sentence"),
      .list(.ticks, of: timelineTick, "the dates on the axis"),
      .list(.gaps, of: timelineGap, "long times that nothing is dated to"),
      .list(.marks, of: timelineMark, "the marks: bars only"),
    ])
}

extension TemplateName {
  static let cells: TemplateName = "cells"
  static let isShared: TemplateName = "is_shared"
  static let lines: TemplateName = "lines"
  static let matrix: TemplateName = "matrix"
}

extension TemplateShape {
  static let originsPicture = TemplateShape(
    "picture of the origins",
    [
      .number(.width, "the picture's width"),
      .number(.height, "its height"),
      .number(.left, "the right edge of the sources, where lines begin"),
      .number(.right, "the left edge of the origins, where they end"),
      .number(.middle, "the middle between the two"),
      .text(.label, "what the picture shows: 32 claims in 2 articles lead back to 14 origins"),
      .list(.sources, of: originBox, "the sources, from the top"),
      .list(.origins, of: originBox, "the origins, from the top: first what several sources share"),
      .list(.lines, of: originLine, "from each source to each origin of its claims"),
    ])

  static let originBox = TemplateShape(
    "source or origin in the picture",
    [
      .text(.title, "its name"),
      .text(.label, "as much of it as has room"),
      .text(.url, "its path below the site's root"),
      .text(.ref, "its printed label"),
      .text(.note, "how many claims, and in how many sources"),
      .number(.top, "its upper edge"),
      .number(.height, "its height"),
      .number(.middle, "its middle"),
      .flag(.isShared, "whether several sources lead back to it"),
    ])

  static let originLine = TemplateShape(
    "line in the picture",
    [
      .number(.top, "where it leaves the source"),
      .number(.y, "where it reaches the origin"),
      .number(.width, "how thick it is: the more claims, the thicker"),
      .flag(.isShared, "whether several sources lead back to the origin"),
    ])

  static let matrix = TemplateShape(
    "matrix of differences",
    [
      .list(.sources, of: link, "the sources, one for each column"),
      .list(.differences, of: matrixRow, "the questions, one for each row"),
    ])

  static let matrixRow = TemplateShape(
    "row of the matrix",
    [
      .text(.id, "the difference's id on the page"),
      .number(.number, "its number, from 1"),
      .text(.title, "the question"),
      .list(.cells, of: matrixCell, "what each source says, in the order of the columns"),
    ])

  static let matrixCell = TemplateShape(
    "cell of the matrix",
    [
      .record(.source, link, "the source"),
      .list(.citations, of: citation, "its claims on the question"),
    ])
}
