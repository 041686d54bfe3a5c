public import EventStream
public import Replay

/// Draws decisions as an aligned table, a line an event, for people.
///
/// A live stream's events are printed as they come, so the columns can't wait for what follows: that of the
/// names is narrow up to the first long name and wide from there on, since who names one event names most.
public struct DecisionTable: Sendable {
  private let palette: Palette
  private let width: Int
  private var nameWidth = 5

  /// The columns up to the decision, which is also how far an error below it is moved in.
  private static let indent = 21
  private static let kindWidth = 8
  private static let longestName = 20

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - palette: the colours.
  ///   - width: how many columns a line may take; the data is cut to fit.
  public init(palette: Palette = .plain, width: Int = 100) {
    self.palette = palette
    self.width = max(width, 60)
  }

  /// The line above the decisions.
  ///
  /// - Parameter event: the first event.
  public mutating func header(_ event: borrowing Event) -> String {
    _ = name(of: event)
    return palette(.lineNumber, " event   line  rule  decision  \("name".padded(to: nameWidth))  data") + "\n"
  }

  /// The line of one decision, and under it what is raised, if anything is.
  public mutating func row(_ number: Int, _ event: borrowing Event, _ decision: Decision) -> String {
    let name = name(of: event)
    let place = "\(aligned(number, 6)) \(aligned(event.line, 6)) \(aligned(decision.rule, 5))  "
    let kind = palette(Palette.Style(decision.kind), decision.words.padded(to: DecisionTable.kindWidth))
    let taken = max(DecisionTable.indent, place.count) + DecisionTable.kindWidth + 2 + nameWidth + 2
    let data = DecisionTable.text(event.data, limit: width - taken)
    var row = "\(place)\(kind)  \(name.padded(to: nameWidth))  \(data)"
    while row.last == " " { row.removeLast() }
    guard let error = decision.error else { return row + "\n" }
    let indent = String(repeating: " ", count: DecisionTable.indent)
    return "\(row)\n\(indent)\(palette(.error, error.words))\n"
  }

  /// The event's name as its column shows it; makes the column wide enough.
  private mutating func name(of event: borrowing Event) -> String {
    guard let name = event.name.map({ DecisionTable.text($0, limit: DecisionTable.longestName) }) else {
      return "-"
    }
    if DisplayWidth.of(name) > nameWidth { nameWidth = DecisionTable.longestName }
    return name
  }

  private func aligned(_ number: Int?, _ width: Int) -> String {
    let text = number.map { "\($0)" } ?? "-"
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// Bytes as text for a terminal, cut to a number of columns.
  private static func text(_ bytes: UnsafeRawBufferPointer, limit: Int) -> String {
    // A character seldom takes more than eight bytes a column; one that does is cut a little early.
    let beginning = String(decoding: bytes.prefix(limit * 8), as: UTF8.self)
    return escapedForTerminal(beginning).fitted(to: limit)
  }
}

extension Palette.Style {
  fileprivate init(_ kind: Decision.Kind) {
    switch kind {
    case .yield: self = .note
    case .done: self = .help
    case .error: self = .error
    case .skip, .drop: self = .warning
    }
  }
}

extension Decision {
  /// The decision as a column shows it.
  fileprivate var words: String {
    yields > 1 ? "\(kind.rawValue) x\(yields)" : kind.rawValue
  }
}
