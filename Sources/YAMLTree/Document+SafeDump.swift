import Diagnostics

extension Document {
  /// Whether the file from its root on, below any comments, is to the byte what PyYAML's `safe_dump(sort_keys=False)`
  /// writes of its data.
  ///
  /// A file whose data holds one list or mapping twice, for which PyYAML writes an alias, counts as written by hand.
  public var isSafeDump: Bool {
    guard isComplete, source.encoding == .utf8, let root, root.height > 0 else { return false }
    let start = root.span.start
    // A dump has no comments, and to look for one is quicker than to dump.
    guard source.bytes.count > start, comments.last.map({ $0.span.start < start }) ?? true else {
      return false
    }
    return safeDump().map { source.bytes[start...].elementsEqual($0) } ?? false
  }

  /// The data as PyYAML's `safe_dump(sort_keys=False)` writes it.
  ///
  /// - Returns: the text; nil where the file holds what a dump does not: an alias, a tag, a number in another notation.
  public func safeDump() -> [UInt8]? {
    guard let root else { return nil }
    let emitter = Emitter()
    return emitter.add(root) ? emitter.finish() : nil
  }
}

extension Emitter {
  /// Writes a node and all below it, as deep as reading allows; false where a dump can't hold it.
  fileprivate func add(_ node: Node) -> Bool {
    guard isSound, node.definition == nil, node.tag == nil else { return false }
    switch node.content {
    case .scalar(let scalar): return add(scalar)
    case .sequence(let items, _):
      beginSequence()
      for item in items { guard add(item) else { return false } }
      endSequence()
    case .mapping(let mapping):
      beginMapping()
      for entry in mapping.written { guard add(entry.key), add(entry.value) else { return false } }
      endMapping()
    }
    return true
  }

  private func add(_ scalar: Scalar) -> Bool {
    guard scalar.value != .string else {
      // `<<` and `=` mean something of their own to PyYAML's resolver.
      let isPlain =
        ScalarValue(scalar.text, tag: nil, isImplicit: true) == .string
        && !["<<", "="].contains(scalar.text)
      self.scalar(scalar.text, tag: "tag:yaml.org,2002:str", isPlain: isPlain, isQuoted: true)
      return true
    }
    guard let (text, kind) = scalar.represented else { return false }
    self.scalar(text, tag: "tag:yaml.org,2002:\(kind)", isPlain: true, isQuoted: false)
    return true
  }
}

extension Scalar {
  /// What PyYAML's `representer.py` writes for a value that is no string, and its tag; nil where it can't be told.
  fileprivate var represented: (text: String, kind: String)? {
    switch value {
    case .string: return nil
    case .null: return ("null", "null")
    case .bool(let value): return (value ? "true" : "false", "bool")
    case .int(let value?): return (String(value), "int")
    case .int(nil): return text.utf8.allSatisfy(\.isDigit) && text.first != "0" ? (text, "int") : nil
    case .float(let value): return (Scalar.text(of: value), "float")
    // A date is written as it is read, a time perhaps not.
    case .timestamp: return text.utf8.count == "2025-10-01".utf8.count ? (text, "timestamp") : nil
    }
  }

  /// A number as Python's `repr` has it, with the `.0` that PyYAML puts before an exponent.
  private static func text(of number: Double) -> String {
    guard number.isFinite else { return number.isNaN ? ".nan" : number < 0 ? "-.inf" : ".inf" }
    let text = number.description
    return text.contains("e") && !text.contains(".") ? text.replacing("e", with: ".0e") : text
  }
}
