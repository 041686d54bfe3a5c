package import Diagnostics
package import YAMLTree

/// Collects what decoding finds, and words what all values have in common.
package struct Problems {
  private let document: Document
  /// How the file is written, worked out when it is first asked for.
  private(set) lazy var style = document.style
  package private(set) var diagnostics: [Diagnostic] = []
  /// Where the tree of a file breaks off that could not be read to its end.
  private let cut: Int?

  package init(in document: Document) {
    self.document = document
    cut = document.isComplete ? nil : document.root?.span.end ?? 0
  }

  /// The file, for the text as it was written.
  var source: SourceFile { document.source }

  /// Whether more of a value may stand in the part of the file that could not be read; then nothing can be missing.
  package func mayBeCut(_ span: SourceSpan) -> Bool {
    cut.map { span.end >= $0 } ?? false
  }

  /// Whether a value is, or holds, an alias that names nothing: reading has reported it and put null in its place.
  package func holdsBrokenAlias(_ node: Node) -> Bool {
    switch node.content {
    case .scalar: isBrokenAlias(node)
    case .sequence(let items, _): items.contains(where: holdsBrokenAlias)
    case .mapping(let mapping):
      mapping.written.contains { holdsBrokenAlias($0.key) || holdsBrokenAlias($0.value) }
    }
  }

  /// Whether a value is an alias that names nothing.
  package func isBrokenAlias(_ node: Node) -> Bool {
    node.isNull && node.definition == nil && source.bytes(node.span).first == UInt8(ascii: "*")
  }

  /// Whether a mapping merges something in that names nothing: then any key may be there.
  package func mergesBrokenAlias(_ mapping: Mapping) -> Bool {
    mapping["<<"].map { holdsBrokenAlias($0.value) } ?? false
  }

  /// Whether a null stands where the file breaks off, or for an alias that names nothing.
  package func isUnread(_ node: Node) -> Bool {
    node.isNull && (mayBeCut(node.span) || isBrokenAlias(node))
  }

  /// Says that a table is not read to its end, which is as grave as any other limit.
  mutating func tooManyRules(_ count: Int, most: Int, at span: SourceSpan) {
    diagnostics.append(
      Diagnostic(
        "YAML/LimitExceeded", .fatal, "`on_event` has \(count) rules, more than the \(most) that are read",
        at: Label(span)))
  }

  /// Adds a finding; decoding knows no other level than `error` for it.
  package mutating func add(
    _ code: Code, _ message: String, at primary: Label, help: String? = nil, fix: Fix? = nil
  ) {
    diagnostics.append(Diagnostic(code, .error, message, at: primary, help: help, fix: fix))
  }

  /// Reads a string, or says what stands in its place.
  ///
  /// - Parameters:
  ///   - node: the value.
  ///   - subject: the value's name as a message begins: "`handle` of rule 2 is".
  ///   - place: what to point at where the value has no bytes of its own.
  ///   - accepted: the only texts that mean something here, if any text does not; quotes alone help no other.
  /// - Returns: the text, or nil where the value is no string.
  package mutating func string(
    _ node: Node, subject: String, orAt place: SourceSpan, accepted: [String] = []
  ) -> String? {
    if let string = node.string { return string }
    let span = node.span.length > 0 ? node.span : place
    guard let scalar = node.scalar else {
      add(
        "Streaming/WrongType", "\(subject) \(node.kindInWords), not a string",
        at: Label(span, "expected a string"))
      return nil
    }
    guard !scalar.text.isEmpty else {
      if !mayBeCut(node.span) {
        add(
          "Streaming/WrongType", "\(subject) empty: expected a string",
          at: Label(span, "nothing stands after this key"))
      }
      return nil
    }
    let quotes = style.quotes(for: scalar.text)
    add(
      "Streaming/WrongType", "\(subject) \(node.kindInWords), not a string",
      at: Label(span, "to YAML 1.1, \(quoted(scalar.text)) is \(node.kindInWords)"),
      help: accepted.isEmpty
        ? "write \(quoted(scalar.text.quoted(quotes)))" : "write \(quotedList(accepted))",
      fix: accepted.isEmpty
        ? replacement(of: node, by: scalar.text, in: quotes, "quote the value") : nil)
    return nil
  }

  /// Says that a key is not known here, and which one may be meant.
  ///
  /// - Parameters:
  ///   - entry: the key with its value.
  ///   - mapping: what holds the key; a name that it has already is no suggestion.
  ///   - place: where the key stands, as a message ends: "rule 2".
  ///   - accepted: the keys known there.
  /// - Returns: the accepted key it may be meant as.
  package mutating func unknownKey(
    _ entry: Mapping.Entry, of mapping: Mapping, in place: String, accepted: [String]
  ) -> String? {
    guard let name = entry.name else {
      add(
        "Streaming/WrongType", "a key of \(place) is \(entry.key.kindInWords), not a string",
        at: Label(entry.key.span, "expected \(quotedList(accepted))"))
      return nil
    }
    let suggestion = nearest(to: name, in: accepted.filter { mapping[$0] == nil })
    let list = quotedList(accepted, "and")
    add(
      "Streaming/UnknownKey", "unknown key \(quoted(name)) in \(place)",
      at: Label(entry.key.span, suggestion.map { "did you mean \(quoted($0))?" } ?? ""),
      help: accepted.count == 1 ? "the only accepted key is \(list)" : "accepted keys are \(list)",
      fix: suggestion.flatMap { replacement(of: entry.key, by: $0, "rename the key to \(quoted($0))") })
    return suggestion
  }

  /// Whether no line ends within a span.
  func isOneLine(_ span: SourceSpan) -> Bool {
    !source.bytes(span).contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  }

  /// A fix that writes another text in a node's place, in the quotes given or the node's own, which a dump does
  /// without; nil where more would change than the node.
  package mutating func replacement(
    of node: Node, by text: String, in style: Scalar.Style? = nil, _ title: String
  )
    -> Fix?
  {
    let own = node.scalar.map(\.style) ?? .plain
    let style = style ?? (own == .plain || !self.style.isSafeDump ? own : .plain)
    return document.rewriting(node, as: text, in: style).map { Fix(title, edits: [$0]) }
  }
}

extension SourceFile {
  /// The bytes of a span, as far as the file has them.
  fileprivate func bytes(_ span: SourceSpan) -> ArraySlice<UInt8> {
    let end = min(span.end, bytes.count)
    return bytes[min(span.start, end)..<end]
  }
}
