public import EventStream
public import Replay

/// Draws decisions as an aligned table, a line an event, for people.
///
/// The columns are fixed beforehand, so that a live stream's events can be printed as they come.
public struct DecisionTable: Sendable {
  private let palette: Palette
  private let width: Int

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
  public var header: String {
    palette(.lineNumber, " event   line  rule  decision  name   data") + "\n"
  }

  /// The line of one decision, and under it what is raised, if anything is.
  public func row(_ number: Int, _ event: borrowing Event, _ decision: Decision) -> String {
    let name = event.name.map { DecisionTable.text($0, limit: 20) } ?? "-"
    let place = "\(aligned(number, 6)) \(aligned(event.line, 6)) \(aligned(decision.rule, 5))  "
    let data = DecisionTable.text(
      event.data, limit: width - DisplayWidth.of(place) - 12 - max(5, DisplayWidth.of(name)))
    let kind = palette(Palette.Style(decision.kind), decision.words.padded(to: 8))
    var row = "\(place)\(kind)  \(name.padded(to: 5))  \(data)"
    while row.last == " " { row.removeLast() }
    guard let error = decision.error else { return row + "\n" }
    return "\(row)\n                     \(palette(.error, error.words))\n"
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
