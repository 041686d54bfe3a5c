public import Diagnostics
import YAMLTree

extension Baseline {
  /// Why a file is no baseline.
  public struct Problem: Error {
    /// The reason in one sentence: lower case, no full stop, not yet escaped.
    public let message: String
    /// Where.
    public let span: SourceSpan

    init(_ message: String, at span: SourceSpan) {
      self.message = message
      self.span = span
    }
  }

  /// How much of a baseline is read: an entry has eleven nodes, and about a hundred bytes.
  static let limits = Document.Limits(bytes: mostBytes, nodes: 1_000_000)

  /// The most bytes a baseline may have.
  public static let mostBytes = 8 << 20

  /// Reads a baseline.
  ///
  /// - Parameters:
  ///   - source: the file; any bytes at all.
  ///   - normalize: brings a path that a person may have written into the form of paths of this run.
  public init(reading source: SourceFile, normalize: (String) -> String = { $0 }) throws(Problem) {
    let document = Document(reading: source, limits: Baseline.limits)
    if let fault = document.diagnostics.first { throw Problem(fault.message, at: fault.primary.span) }
    guard let root = document.root else {
      throw Problem("the file is empty: expected a baseline", at: SourceSpan(0, 0))
    }
    let members = try Members(root, "a baseline", ["version", "findings"])
    let version = try members.number("version")
    guard version == Baseline.version else {
      throw Problem(
        "this is a baseline of version \(version), and version \(Baseline.version) was expected",
        at: try members.value("version").span)
    }
    let findings = try members.value("findings")
    guard let items = findings.items else {
      throw Problem("`findings` is \(findings.kindInWords): expected a list", at: findings.span)
    }
    var entries: [Entry] = []
    for item in items { entries.append(try Entry(item, normalize)) }
    self.init(entries, from: source)
  }
}

extension Baseline.Entry {
  fileprivate init(_ node: Node, _ normalize: (String) -> String) throws(Baseline.Problem) {
    let members = try Members(node, "an entry of a baseline", ["file", "check", "pointer", "text", "count"])
    key = Baseline.Key(
      file: normalize(try members.string("file")), check: Code(try members.string("check")),
      pointer: try members.string("pointer"), text: try members.string("text"))
    count = try members.number("count")
    span = node.span
    guard 1...Int(Int32.max) ~= count else {
      throw Baseline.Problem(
        "`count` is \(count): expected a whole number from 1 on", at: try members.value("count").span)
    }
  }
}

/// The members of an object, each of which must be there and nothing else.
private struct Members {
  private let node: Node
  private let subject: String
  private let values: [String: Node]

  init(_ node: Node, _ subject: String, _ names: [String]) throws(Baseline.Problem) {
    guard let mapping = node.mapping else {
      throw Baseline.Problem("\(subject) is an object, not \(node.kindInWords)", at: node.span)
    }
    self.node = node
    self.subject = subject
    for entry in mapping.entries {
      guard let name = entry.name, names.contains(name) else {
        let hint = entry.name.flatMap { nearest(to: $0, in: names) }.map { ": did you mean `\($0)`?" }
        throw Baseline.Problem(
          "\(subject) has no \(quoted(entry.name ?? ""))\(hint ?? ": expected \(quotedList(names, "and"))")",
          at: entry.key.span)
      }
    }
    values = Dictionary(mapping.entries.compactMap { entry in entry.name.map { ($0, entry.value) } }) { $1 }
  }

  func value(_ name: String) throws(Baseline.Problem) -> Node {
    guard let value = values[name] else {
      throw Baseline.Problem(
        "\(subject) needs `\(name)`", at: SourceSpan(node.span.start, node.span.start + 1))
    }
    return value
  }

  func string(_ name: String) throws(Baseline.Problem) -> String {
    let value = try value(name)
    guard let text = value.string else {
      throw Baseline.Problem("`\(name)` is \(value.kindInWords): expected a string in quotes", at: value.span)
    }
    return text
  }

  func number(_ name: String) throws(Baseline.Problem) -> Int {
    let value = try value(name)
    guard case .int(let number?) = value.scalar?.value else {
      throw Baseline.Problem("`\(name)` is \(value.kindInWords): expected a whole number", at: value.span)
    }
    return number
  }
}
