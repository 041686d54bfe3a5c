import Diagnostics

/// Decorates text for the place it goes to: the one thing that knows about colours.
public struct Palette: Sendable {
  /// The parts of a report that may look different.
  public enum Style: Sendable {
    case error
    case warning
    case note
    case help
    case lineNumber
    case emphasis
  }

  /// Leaves text as it is.
  public static let plain = Palette { text, _ in text }
  /// Colours text for a terminal, with rustc's choice of colours.
  public static let ansi = Palette { text, style in
    text.isEmpty ? text : "\u{1B}[\(codes(style))m\(text)\u{1B}[0m"
  }

  private let decorate: @Sendable (String, Style) -> String

  /// Makes a palette from a function that puts a style's marks around a text.
  public init(_ decorate: @escaping @Sendable (_ text: String, _ style: Style) -> String) {
    self.decorate = decorate
  }

  /// The text in a style.
  public func callAsFunction(_ style: Style, _ text: String) -> String {
    decorate(text, style)
  }

  /// The parameters of the SGR control sequence (ECMA-48, section 8.3.117): 1 is bold, 9x a bright colour.
  private static func codes(_ style: Style) -> String {
    switch style {
    case .error: "1;91"
    case .warning: "1;93"
    case .note: "1;92"
    case .help: "1;96"
    case .lineNumber: "1;94"
    case .emphasis: "1"
    }
  }
}

extension Palette.Style {
  /// The style in which a level is written.
  init(_ level: Level) {
    switch level {
    case .fatal, .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }
}
