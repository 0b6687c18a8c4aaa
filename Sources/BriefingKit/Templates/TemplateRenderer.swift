/// Runs a program for one page.
///
/// A machine with a stack of contexts, of running sections and of calls: how deep templates go is
/// bounded by `deepestCall`, not by the thread's stack. Not copyable: a copy for a call would count
/// the references of all its arrays, which took three quarters of the time.
struct TemplateRenderer<Observer: TemplateRenderObserver>: ~Copyable {
  private let shared: TemplateProgram.Shared
  let page: String
  var observer: Observer
  /// Outermost first.
  var contexts: [TemplateValue]
  /// Those of the contexts that are records: read in place, since to take one out of its enum counts
  /// references.
  var records: [TemplateRecord]
  var output = ByteBuffer(capacity: 1024)
  private var sections: [RunningSection] = []
  private(set) var calls: [Call] = []
  /// The indentations of all running units; the innermost unit's begins at `indentationStart`.
  private var indentation: [UInt8] = []
  private var indentationStart = 0

  private struct RunningSection {
    let items: [TemplateValue]
    var next: Int
    let body: Int
  }

  struct Call {
    let unit: Int
    let returnTo: Int
    let indentationStart: Int
    let indentationCount: Int
  }

  /// Partials in one another: recursion over the content ends long before, endless recursion never.
  static var deepestCall: Int { 100 }

  init(_ shared: TemplateProgram.Shared, records: [TemplateRecord], page: String, observer: Observer) {
    self.shared = shared
    self.records = records
    contexts = records.map { .record($0) }
    self.page = page
    self.observer = observer
    sections.reserveCapacity(16)
    calls.reserveCapacity(16)
  }

  var program: TemplateProgram {
    _read { yield shared.program }
  }

  /// Runs the unit, and gives what it writes to `use`: the bytes are valid as long as the call.
  mutating func run(
    unit: Int, _ use: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(TemplateError) {
    calls.append(Call(unit: unit, returnTo: -1, indentationStart: 0, indentationCount: 0))
    let operations = program.operations
    let literals = program.literals
    try operations.withUnsafeBufferPointer { operations throws(TemplateError) in
      try literals.withUnsafeBufferPointer { literals throws(TemplateError) in
        try run(operations, literals, from: Int(program.units[unit].start))
      }
    }
    use(output.bytes)
  }

  private mutating func run(
    _ operations: UnsafeBufferPointer<TemplateProgram.Operation>, _ literals: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) throws(TemplateError) {
    var counter = start
    while true {
      let current = counter
      counter += 1
      switch operations[current] {
      case .literal(let start, let count):
        observer.willWriteLiteral(from: start, at: output.count)
        output.append(UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(start + count)]))
      case .indent:
        observer.willWriteValue(of: current, at: output.count)
        indentation[indentationStart...].withUnsafeBufferPointer { output.append($0) }
      case .escaped(let key):
        observer.willWriteValue(of: current, at: output.count)
        try writeEscaped(try value(key, current), key, current)
      case .raw(let key):
        observer.willWriteValue(of: current, at: output.count)
        try writeRaw(try value(key, current), key, current)
      case .section(let key, let end):
        if !enterSection(try value(key, current), body: counter) { counter = Int(end) }
      case .repeatSection:
        if let body = nextItem() { counter = body }
      case .inverted(let key, let end):
        if try value(key, current).isTruthy { counter = Int(end) }
      case .call(let unit, let start, let count):
        try call(Int(unit), current, returnTo: counter)
        indentation += literals[Int(start)..<Int(start + count)]
        counter = Int(program.units[Int(unit)].start)
      case .flatCall(let unit):
        try call(Int(unit), current, returnTo: counter)
        indentationStart = indentation.count
        counter = Int(program.units[Int(unit)].start)
      case .endUnit:
        let call = calls.removeLast()
        if call.returnTo < 0 { return }
        counter = call.returnTo
        indentationStart = call.indentationStart
        indentation.removeLast(indentation.count - call.indentationCount)
      }
    }
  }

  // MARK: - Sections and calls

  /// Whether the section's content is to be run.
  private mutating func enterSection(_ value: TemplateValue, body: Int) -> Bool {
    if case .list(let items) = value {
      guard let first = items.first else { return false }
      sections.append(RunningSection(items: items, next: 1, body: body))
      enter(first)
      return true
    }
    guard value.isTruthy else { return false }
    sections.append(RunningSection(items: [], next: 0, body: body))
    enter(value)
    return true
  }

  private mutating func enter(_ context: TemplateValue) {
    contexts.append(context)
    if case .record(let record) = context { records.append(record) }
  }

  private mutating func leaveContext() {
    if case .record? = contexts.popLast() { records.removeLast() }
  }

  /// Where the content of the innermost section runs again, or nil after its last item.
  private mutating func nextItem() -> Int? {
    let last = sections.count - 1
    let next = sections[last].next
    if next < sections[last].items.count {
      leaveContext()
      enter(sections[last].items[next])
      sections[last].next = next + 1
      return sections[last].body
    }
    sections.removeLast()
    leaveContext()
    return nil
  }

  private mutating func call(_ unit: Int, _ operation: Int, returnTo: Int) throws(TemplateError) {
    guard calls.count < Self.deepestCall else { throw tooDeep(unit, operation) }
    calls.append(
      Call(
        unit: unit, returnTo: returnTo, indentationStart: indentationStart,
        indentationCount: indentation.count))
  }
}

/// Told what is written, before it is. Compiled out of ordinary rendering.
protocol TemplateRenderObserver {
  /// The bytes come from the program's literals, `start` on.
  mutating func willWriteLiteral(from start: Int32, at output: Int)
  mutating func willWriteValue(of operation: Int, at output: Int)
}

struct UnobservedRendering: TemplateRenderObserver {
  @inline(__always)
  mutating func willWriteLiteral(from start: Int32, at output: Int) {}
  @inline(__always)
  mutating func willWriteValue(of operation: Int, at output: Int) {}
}
