/// A date, or a date with a time, as YAML 1.1 writes it.
enum TimestampText {
  /// Whether PyYAML takes the text for a timestamp.
  ///
  /// - Parameters:
  ///   - text: the text of the scalar.
  ///   - tagged: whether `!!timestamp` stands before it: a date alone may then leave out leading zeros.
  /// - Returns: whether all of the text is a timestamp.
  static func matches(_ text: String, tagged: Bool) -> Bool {
    var cursor = ByteCursor(Array(text.utf8)[...])
    guard let date = cursor.date() else { return false }
    return cursor.isAtEnd ? tagged || date == .padded : cursor.time()
  }
}

/// Whether a date has two digits for its month and two for its day.
private enum DateForm {
  case padded
  case short
}

extension ByteCursor {
  /// Takes a run of digits if it is `shortest` to `longest` long, and says how long it is.
  private mutating func digits(_ shortest: Int, _ longest: Int) -> Int? {
    let count = skip(upTo: longest, while: \.isDigit).count
    return count >= shortest ? count : nil
  }

  /// Takes `2025-10-01` or `2025-1-1`.
  fileprivate mutating func date() -> DateForm? {
    guard digits(4, 4) != nil, take("-"), let month = digits(1, 2), take("-"), let day = digits(1, 2)
    else { return nil }
    return month == 2 && day == 2 ? .padded : .short
  }

  /// Takes what follows a date up to the end: `T21:59:43.10Z`, ` 21:59:43 -5:30`.
  fileprivate mutating func time() -> Bool {
    guard take("T") || take("t") || !skip(while: \.isBlank).isEmpty else { return false }
    guard digits(1, 2) != nil, take(":"), digits(2, 2) != nil, take(":"), digits(2, 2) != nil
    else { return false }
    if take(".") { skip(while: \.isDigit) }
    if isAtEnd { return true }
    skip(while: \.isBlank)
    if take("Z") { return isAtEnd }
    guard take("+") || take("-"), digits(1, 2) != nil else { return false }
    if take(":"), digits(2, 2) == nil { return false }
    return isAtEnd
  }
}
