import Testing

@testable import BriefingKit

@Suite("The picture of the origins")
struct OriginsPictureTests {
  private static let flows = [
    OriginsPicture.Flow(source: 0, origin: 0, count: 1),
    OriginsPicture.Flow(source: 0, origin: 2, count: 7),
    OriginsPicture.Flow(source: 1, origin: 1, count: 3),
    OriginsPicture.Flow(source: 1, origin: 2, count: 2),
  ]

  @Test("Lines of two sources with one origin meet in one point, on top of the others")
  func sharedOriginsAreOnePoint() {
    let picture = OriginsPicture(Self.flows)
    #expect(picture.origins.map(\.index) == [2, 1, 0])
    let ends = picture.lines.filter { $0.flow.origin == 2 }.map(\.to)
    #expect(ends.count == 2 && Set(ends).count == 1)
    #expect(Set(picture.lines.map(\.to)).count == 3)
  }

  @Test("Every claim is counted once on either side")
  func countsAreKept() {
    let picture = OriginsPicture(Self.flows)
    #expect(picture.sources.map(\.count) == [8, 5])
    #expect(picture.origins.map(\.count) == [9, 3, 1])
  }

  @Test("Lines leave their source, and reach their origin, inside the two")
  func linesStayInside() {
    let picture = OriginsPicture(Self.flows)
    for line in picture.lines {
      let source = picture.sources.first { $0.index == line.flow.source }
      let origin = picture.origins.first { $0.index == line.flow.origin }
      #expect(source.map { $0.y < line.from && line.from < $0.y + $0.height } == true)
      #expect(origin.map { $0.y < line.to && line.to < $0.y + $0.height } == true)
    }
  }
}
