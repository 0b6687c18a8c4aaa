/// What the templates became: one flat list of operations over one buffer of literal bytes.
///
/// A *unit* is a template compiled for one set of filled blocks, and either flat (nothing is written
/// before its lines, so that its literals run over line endings) or indented. A partial is a call.
struct TemplateProgram: Sendable {
  /// One reference to a program: each render would else count those of all its arrays.
  final class Shared: Sendable {
    let program: TemplateProgram

    init(_ program: TemplateProgram) { self.program = program }
  }

  enum Operation: Sendable {
    /// Writes bytes of `literals`.
    case literal(start: Int32, count: Int32)
    /// Writes the indentation of the running unit.
    case indent
    case escaped(Key)
    case raw(Key)
    /// Runs the operations up to its `repeatSection` for every item; jumps behind it where there are none.
    case section(Key, end: Int32)
    case repeatSection
    /// Goes on where the value is falsey, else jumps.
    case inverted(Key, end: Int32)
    /// Runs a unit; the bytes of `literals` are added to its indentation.
    case call(unit: Int32, start: Int32, count: Int32)
    /// Runs a unit whose lines are not indented.
    case flatCall(unit: Int32)
    case endUnit
  }

  /// A single name's number, or the index of a path.
  struct Key: Sendable {
    private let value: Int32

    init(name: TemplateName) { value = name.id }
    init(path: Int) { value = ~Int32(path) }

    var nameID: Int32? { value >= 0 ? value : nil }
    var pathIndex: Int { Int(~value) }
  }

  /// `.`, `.name`, or names with periods between them.
  struct Path: Sendable {
    let text: String
    /// Begins with a period: looked up in the innermost context alone.
    let isLocal: Bool
    let names: [TemplateName]
  }

  struct Unit: Sendable {
    let template: Int32
    var start: Int32 = 0
  }

  /// The place of an operation's tag.
  struct Origin: Hashable, Sendable {
    let template: Int32
    let offset: Int32
  }

  /// `literals` from `start` on, up to the next piece, come from `origin` on.
  struct Piece: Sendable {
    let start: Int32
    let origin: Origin
  }

  var operations: [Operation] = []
  /// For each operation.
  var origins: [Origin] = []
  var literals: [UInt8] = []
  var pieces: [Piece] = []
  var paths: [Path] = []
  var units: [Unit] = []
  /// The sources, with their line tables.
  var files: [SourceFile] = []
  var names: [String] = []

  func location(_ origin: Origin) -> SourceLocation {
    files[Int(origin.template)].location(ofByte: Int(origin.offset))
  }

  /// The name as the template writes it.
  func text(_ key: Key) -> String {
    if let id = key.nameID { return TemplateName(id: id).text }
    return paths[key.pathIndex].text
  }
}
