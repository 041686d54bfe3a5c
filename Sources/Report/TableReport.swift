import Diagnostics
public import RuleTable

/// Draws a priority table for people.
public struct TableReport: Sendable {
  private let palette: Palette
  private let width: Int

  public init(palette: Palette = .plain, width: Int = 100) {
    self.palette = palette
    self.width = width
  }

  /// The table of a config.
  ///
  /// - Parameters:
  ///   - table: the rules; nil where the config has none.
  ///   - name: the config's name.
  public func text(of table: Table?, in name: String) -> String {
    let name = escapedForTerminal(name)
    guard let table else {
      return lineGuarded(
        "\(name): no `streaming.on_event`, so every event is parsed as JSON and yielded") + "\n"
    }
    let matches = table.rules.map { rule in
      escapedForTerminal(rule.matchers.map { words($0.value) }.joined(separator: " and "))
    }
    let column = min(max(matches.map { DisplayWidth.of($0) }.max() ?? 0, 7), max(width - 40, 20))
    var text =
      lineGuarded("\(palette(.emphasis, name)): \(counted(table.rules.count, "rule")), the first match wins")
      + "\n"
    text += palette(.lineNumber, "rule  \("matches".padded(to: column))  does") + "\n"
    for (rule, match) in zip(table.rules, matches) {
      let number = "\(rule.number)"
      let padding = String(repeating: " ", count: max(0, 4 - number.count))
      text += "\(padding)\(number)  \(match.fitted(to: column).padded(to: column))  \(words(rule))\n"
    }
    if !table.rules.contains(where: \.isFallthrough) {
      text += "   -  \("every other event".padded(to: column))  drop\n"
    }
    return text
  }

  private func words(_ matcher: Matcher) -> String {
    switch matcher {
    case .dataStartsWith(let prefix): "data starts with \(quoted(prefix))"
    case .eventType(let accepted):
      if accepted.names.isEmpty {
        "event has no name"
      } else {
        "event is \(quotedList(accepted.names))\(accepted.acceptsUnnamed ? " or has no name" : "")"
      }
    case .fallthrough: "every other event"
    }
  }

  private func words(_ rule: Rule) -> String {
    let handler = rule.handler.value
    let verb = handler == .continue ? "skip" : handler.rawValue
    guard let property = rule.errorProperty?.value, handler == .yield else { return verb }
    return "\(verb), error if the object has \(escapedForTerminal(quoted(property)))"
  }
}
