import Testing

@testable import BriefingKit

@Suite("The drawn timeline")
struct TimelinePictureTests {
  private static func picture(_ dates: [String?], lanes: [Int]? = nil) throws -> TimelinePicture {
    let entries = try dates.enumerated().map { index, date in
      let lane = lanes?[index] ?? 0
      let span = try date.map { try #require(DatedSpan(try EDTF($0)), "\($0)") }
      return TimelinePicture.Entry(date: span, lane: lane, label: "E\(index)")
    }
    return TimelinePicture(entries)
  }

  @Test("A bar begins and ends where its date does, and holds the dates within it")
  func barsHoldWhatTheirDatesHold() throws {
    let picture = try Self.picture(["2018", "2018-12", "2018-12-19"])
    let bars = picture.marks.map(\.bar)
    #expect(bars[0].lowerBound <= bars[1].lowerBound && bars[0].upperBound >= bars[1].upperBound)
    #expect(bars[1].lowerBound < bars[2].lowerBound && bars[1].upperBound > bars[2].upperBound)
  }

  @Test("Marks stand in the order of their dates, whatever lies between them")
  func placesFollowTime() throws {
    let dates = ["0044-03-15", "1914", "2010", "2018-12-19", "2018-12-20", "2018-12-21", "2019-05", "2999"]
    let bars = try Self.picture(dates).marks.map(\.bar)
    for (before, after) in zip(bars, bars.dropFirst()) { #expect(before.lowerBound < after.lowerBound) }
  }

  @Test("A day stays as wide as its mark although a date lies a thousand years away")
  func aDayIsReadableBesideAThousandYears() throws {
    let picture = try Self.picture(["1018", "2018-12-19", "2018-12-20", "2018-12-21"])
    #expect(picture.marks.allSatisfy { $0.bar.count > 18 })
    #expect(picture.gaps.count == 1 && picture.gaps[0].text == "1000 years")
  }

  @Test("Two marks of a lane that would lie upon each other stand in two rows")
  func marksDoNotOverlap() throws {
    let picture = try Self.picture(Array(repeating: "2018-12-21", count: 30) + ["2018-12-22", nil, nil])
    for (index, mark) in picture.marks.enumerated() {
      for other in picture.marks[(index + 1)...] where other.y == mark.y {
        #expect(!mark.extent.overlaps(other.extent))
      }
    }
  }

  @Test("Nothing is drawn outside the picture")
  func allStaysInside() throws {
    let dates = ["[..2018-12-21]", "[2018-12-21..]", "2018-12-21", "2019-05/..", "/2010", nil] + [nil, nil]
    let picture = try Self.picture(dates, lanes: [0, 1, 2, 0, 1, 2, 0, 1])
    for mark in picture.marks {
      #expect(mark.extent.lowerBound >= 0 && mark.extent.upperBound <= TimelinePicture.width)
      #expect(mark.y > 0 && mark.y < picture.height)
    }
    #expect(picture.marks.count == dates.count)
  }

  @Test("What has no date stands in a lane of its own, below the axis")
  func undatedHasALane() throws {
    let picture = try Self.picture(["2018", nil])
    let lane = try #require(picture.undated)
    #expect(lane.y.contains(picture.marks[1].y) && lane.y.lowerBound > picture.axisY)
    #expect(!picture.lanes.contains { $0.y.overlaps(lane.y.lowerBound + 1...lane.y.upperBound) })
  }

  @Test("A date on or before a day is drawn at that day, with its shape at the end")
  func openDatesAreDrawnAtTheirKnownEnd() throws {
    let marks = try Self.picture(["2018-12-19", "[..2018-12-21]"]).marks
    #expect(marks[1].bar.lowerBound > marks[0].bar.lowerBound)
    #expect(marks[1].shape > (marks[1].bar.lowerBound + marks[1].bar.upperBound) / 2)
    #expect(marks[1].extent.lowerBound == marks[1].bar.lowerBound - TimelinePicture.arrow)
  }

  @Test("Of dates of which one is meant, the last bounds what lies before, the first what lies after")
  func openSetsAreDrawnAtTheirBound() throws {
    let day = try #require(DatedSpan(EDTF("2018-12-21"))).span
    #expect(try DatedSpan(EDTF("[..2018-12-10,2018-12-21]"))?.span == day)
    #expect(try DatedSpan(EDTF("[2018-12-21,2019-01-05..]"))?.span == day)
    #expect(try DatedSpan(EDTF("[..2018-12-10,2018-12-21..]")) == nil)
  }

  @Test("A picture without any date has no axis, and one date fills it")
  func smallPictures() throws {
    #expect(try Self.picture([nil]).ticks.isEmpty)
    let one = try Self.picture(["2018"])
    #expect(one.ticks.map(\.text) == ["2018"] && one.gaps.isEmpty)
  }

  @Test("Labels on the axis do not touch, and name a year once")
  func ticksHaveRoom() throws {
    let days = (1...28).map { "2018-12-\($0 < 10 ? "0" : "")\($0)" }
    let ticks = try Self.picture(days).ticks
    #expect(ticks.count > 2)
    for (before, after) in zip(ticks, ticks.dropFirst()) {
      #expect(before.x + before.text.count * 3 < after.x - after.text.count * 3)
    }
    #expect(ticks.count { $0.text.hasSuffix("2018") } == 1)
  }

  @Test("A thumbnail has a bar for each date, on the same scale")
  func stripsHaveEveryDate() throws {
    let dates = try ["2010", "2018-12-19?", "[..2018-12-21]"].map { try #require(DatedSpan(try EDTF($0))) }
    let strip = TimelineStrip(dates)
    #expect(strip.marks.count == 3)
    #expect(strip.marks.allSatisfy { $0.bar.upperBound <= TimelinePicture.width && $0.y < strip.axisY })
  }
}
