extension PageContexts {
  /// The events drawn to scale; nil where there are too many, or none.
  ///
  /// - Parameters:
  ///   - events: indices into `Site.events`, in order of time.
  ///   - url: where a mark leads to.
  func picture(
    of events: [Int], leadingTo url: (Event) -> String = { $0.path }
  ) -> TemplateRecord? {
    guard !events.isEmpty, events.count <= TimelinePicture.mostMarks else { return nil }
    let noKind = EventKind.allCases.count
    let entries = events.map { index in
      let event = site.events[index]
      return TimelinePicture.Entry(
        date: event.date.edtf.flatMap(DatedSpan.init),
        lane: event.kind.flatMap(EventKind.allCases.firstIndex(of:)) ?? noKind,
        label: event.header.ref?.value ?? "")
    }
    let picture = TimelinePicture(entries)
    var record = TemplateRecord(.timelinePicture)
    record.set(.width, TimelinePicture.width)
    record.set(.height, picture.height)
    record.set(.left, TimelinePicture.laneLabelWidth)
    let dated = entries.count { $0.date != nil }
    if dated > 0 { record.set(.axis, picture.axisY) }
    record.set(.label, SiteWords.timeline(dated: dated, undated: picture.marks.count - dated))
    record.set(
      .lanes,
      picture.lanes.map { lane in
        let title = lane.number == noKind ? "other" : EventKind.allCases[lane.number].label
        return self.record(of: lane, title: title)
      } + (picture.undated.map { [self.record(of: $0, title: "no date given", isAbsent: true)] } ?? []))
    record.set(.ticks, picture.ticks.map(self.record(of:)))
    record.set(.gaps, picture.gaps.map(self.record(of:)))
    record.set(
      .marks,
      picture.marks.map { mark in
        let index = events[mark.entry]
        return self.record(of: mark, at: index, entries[mark.entry].date, url: url(site.events[index]))
      })
    let degrees = Set(events.map { graph.firmness(of: site.events[$0].claims) })
    record.set(
      .legend, Firmness.allCases.filter { degrees.contains($0) }.compactMap { shared.firmness[$0] })
    return record
  }

  /// A thumbnail of the whole timeline; nil where nothing that matters has a date.
  ///
  /// - Parameter own: the events that the page is about, as indices into `Site.events`; nil for all.
  func strip(of own: Set<Int>? = nil) -> TemplateRecord? {
    let timeline = lists.timeline
    let isWhole = timeline.dated.count <= TimelineStrip.mostMarks
    // Of a large timeline only the page's own events are looked at: there may be as many pages as events.
    let shown =
      isWhole
      ? Array(timeline.dated)
      : (own ?? []).filter { timeline.places[$0] < timeline.dated.count }
        .sorted { timeline.places[$0] < timeline.places[$1] }
    let ownCount = shown.count { own?.contains($0) ?? true }
    guard ownCount > 0, shown.count <= TimelineStrip.mostMarks else { return nil }
    let spans = shown.compactMap { index in
      site.events[index].date.edtf.flatMap(DatedSpan.init).map { (index: index, date: $0) }
    }
    let strip = TimelineStrip(spans.map(\.date))
    var record = TemplateRecord(.timelineStrip)
    record.set(.width, TimelinePicture.width)
    record.set(.height, strip.height)
    record.set(.axis, strip.axisY)
    record.set(
      .label,
      SiteWords.timeline(
        dated: ownCount, undated: own.map { $0.count - ownCount } ?? timeline.undated.count))
    record.set(.ticks, strip.ticks.map(self.record(of:)))
    record.set(.gaps, strip.gaps.map(self.record(of:)))
    record.set(
      .marks,
      zip(spans, strip.marks).map { span, mark in
        var record = TemplateRecord(.timelineMark)
        setBar(mark.bar, y: mark.y, height: 8, span.date, on: &record)
        record.set(.isOwn, own?.contains(span.index) ?? true)
        return record
      })
    return record
  }

  private func record(
    of lane: TimelinePicture.Lane, title: String, isAbsent: Bool = false
  ) -> TemplateRecord {
    var record = TemplateRecord(.timelineLane)
    record.set(.title, title)
    record.set(.top, lane.y.lowerBound)
    record.set(.height, lane.y.count - 1)
    record.set(.middle, lane.y.lowerBound + 3 + TimelinePicture.rowHeight / 2)
    record.set(.isAbsent, isAbsent)
    return record
  }

  private func record(of tick: TimelinePicture.Tick) -> TemplateRecord {
    var record = TemplateRecord(.timelineTick)
    record.set(.text, tick.text)
    record.set(.x, tick.x)
    record.set(.left, tick.bounds.lowerBound)
    record.set(.right, tick.bounds.upperBound)
    return record
  }

  private func record(of gap: TimelinePicture.Gap) -> TemplateRecord {
    var record = TemplateRecord(.timelineGap)
    record.set(.text, gap.text)
    record.set(.left, gap.x.lowerBound)
    record.set(.width, gap.x.count - 1)
    record.set(.middle, (gap.x.lowerBound + gap.x.upperBound) / 2)
    record.set(.room, gap.x.count > gap.text.count * 6)
    return record
  }

  /// - Parameter index: the event's in `Site.events`.
  private func record(
    of mark: TimelinePicture.Mark, at index: Int, _ date: DatedSpan?, url: String
  ) -> TemplateRecord {
    var record = TemplateRecord(.timelineMark)
    let event = site.events[index]
    for name in [TemplateName.filter, .ref, .firmness, .isContext] {
      record[name] = shared.event(at: index)[name]
    }
    record.set(
      .title, "\(event.title): \(event.date.reading), \(graph.firmness(of: event.claims).label)")
    record.set(.url, url)
    if let date { setBar(mark.bar, y: mark.y, height: 14, date, on: &record) }
    record.set(.y, mark.y)
    record.set(.row, mark.y - TimelinePicture.rowHeight / 2)
    record.set(.left, mark.extent.lowerBound)
    record.set(.room, mark.extent.count - 1)
    record.set(.shapeX, mark.shape)
    record.set(.labelX, mark.label)
    record.set(.isLabelBefore, mark.isLabelBefore)
    return record
  }

  private func setBar(
    _ bar: ClosedRange<Int>, y: Int, height: Int, _ date: DatedSpan, on record: inout TemplateRecord
  ) {
    record.set(.x, bar.lowerBound)
    record.set(.width, bar.count - 1)
    record.set(.y, y)
    record.set(.top, y - height / 2)
    record.set(.height, height)
    record.set(.isOpenAtStart, date.isOpenAtStart)
    record.set(.isOpenAtEnd, date.isOpenAtEnd)
    record.set(.isUncertain, date.isUncertain)
    if date.isOpenAtStart {
      record.set(.arrow, bar.lowerBound - TimelinePicture.arrow)
      record.set(.knownEnd, bar.upperBound)
    } else if date.isOpenAtEnd {
      record.set(.arrow, bar.upperBound + TimelinePicture.arrow)
      record.set(.knownEnd, bar.lowerBound)
    }
  }
}
