import Diagnostics
import TestSupport
import YAMLTree

/// A way of writing the same config differently.
struct ConfigVariant: Sendable {
  let name: String
  /// The text in this way of writing; nil where it can't be.
  let write: @Sendable (String) -> String?

  static let all = [
    ConfigVariant(name: "as it is") { $0 },
    ConfigVariant(name: "CRLF") { $0.replacing("\n", with: "\r\n") },
    ConfigVariant(name: "no final line break") { $0.last == "\n" ? String($0.dropLast()) : nil },
    ConfigVariant(name: "CRLF, no final line break") {
      $0.last == "\n" ? String($0.dropLast()).replacing("\n", with: "\r\n") : nil
    },
    ConfigVariant(name: "byte order mark") { "\u{FEFF}" + $0 },
    ConfigVariant(name: "comments behind") { mapLines($0) { $0.isEmpty ? "" : "\($0)\t# note" } },
    ConfigVariant(name: "tabs behind") { mapLines($0) { $0.isEmpty ? "" : "\($0)\t" } },
    ConfigVariant(name: "comments above rules") {
      mapLines($0) { line in isDash(line) ? "\(indentation(line))# of the next\n\(line)" : String(line) }
    },
    ConfigVariant(name: "comments below rules") {
      mapLines($0) { line in
        isDash(line) ? "\(indentation(line))    # of the one before\n\(line)" : String(line)
      }
    },
    ConfigVariant(name: "blank lines and free comments") {
      mapLines($0) { line in isDash(line) ? "\n# free\n\n\(line)" : String(line) }
    },
    ConfigVariant(name: "blank lines") {
      mapLines($0) { line in isDash(line) ? "  \n\(line)" : String(line) }
    },
    ConfigVariant(name: "wide") {
      mapLines($0) { line in
        String(indentation(line) + line.prefix { $0 == " " })
          + (isDash(line) ? "-   \(line.drop { $0 == " " }.dropFirst(2))" : "\(line.drop { $0 == " " })")
      }
    },
    ConfigVariant(name: "dashes not indented") {
      mapLines($0) { String($0.hasPrefix("    ") ? $0.dropFirst(2) : $0) }
    },
    ConfigVariant(name: "anchors on rules") { text in
      mapLines(text) { line in
        guard isDash(line) else { return String(line) }
        let rest = line.dropFirst(indentation(line).count + 2)
        return "\(indentation(line))- &a\(line.utf8.count)\n\(indentation(line))  \(rest)"
      }
    },
    ConfigVariant(name: "sections around") { "before:\n  - 1\n\($0)after:\n  - {a: [b, c]}\n" },
    ConfigVariant(name: "flow on one line") { FlowText(separator: " ").write($0) },
    ConfigVariant(name: "flow on lines") { FlowText(separator: "\n  ").write($0) },
    ConfigVariant(name: "JSON") { FlowText(separator: "\n  ", quotes: .doubleQuoted).write($0) },
    ConfigVariant(name: "tight JSON") { FlowText(separator: "", quotes: .doubleQuoted).write($0) },
  ]

  private static func mapLines(_ text: String, _ change: (Substring) -> String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(change)
      .joined(separator: "\n")
  }

  private static func indentation(_ line: Substring) -> Substring { line.prefix { $0 == " " } }

  private static func isDash(_ line: Substring) -> Bool {
    line.drop { $0 == " " }.hasPrefix("- ")
  }
}

/// Writes a config in brackets and braces.
private struct FlowText {
  let separator: String
  /// The quotes of all that is in quotes and of all keys and strings; nil to leave scalars as they are written.
  var quotes: Scalar.Style?

  func write(_ text: String) -> String? {
    let document = Document(reading: SourceFile(name: "c", stored: Array(text.utf8)))
    guard document.isComplete, document.diagnostics.isEmpty, let root = document.root, root.mapping != nil
    else { return nil }
    return flow(root, document, isUnquotedList: false).map { $0 + "\n" }
  }

  private func flow(_ node: Node, _ document: Document, isUnquotedList: Bool) -> String? {
    guard node.definition == nil else { return document.source.text(node.span) }
    switch node.content {
    case .scalar(let scalar):
      let text = document.source.text(node.span)
      // Null that nobody wrote, and the styles of blocks.
      guard !text.isEmpty, !text.contains("\n") else { return nil }
      return quotes.map { scalar.value == .string ? scalar.text.quoted($0) : text } ?? text
    case .sequence(let items, _):
      if isUnquotedList { return document.source.text(node.span) }
      let parts = items.map { flow($0, document, isUnquotedList: false) }
      guard parts.allSatisfy({ $0 != nil }) else { return nil }
      return "[\(parts.compactMap(\.self).joined(separator: ",\(separator)"))]"
    case .mapping(let mapping):
      if isUnquotedList { return document.source.text(node.span) }
      let colon = separator.isEmpty ? ":" : ": "
      let parts = mapping.written.map { entry -> String? in
        guard let key = flow(entry.key, document, isUnquotedList: false),
          let value = flow(entry.value, document, isUnquotedList: entry.name == "data_starts_with")
        else { return nil }
        return key + colon + value
      }
      guard parts.allSatisfy({ $0 != nil }) else { return nil }
      return "{\(parts.compactMap(\.self).joined(separator: ",\(separator)"))}"
    }
  }
}
