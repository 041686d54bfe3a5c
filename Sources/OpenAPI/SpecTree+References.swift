import YAMLTree

extension SpecTree {
  /// A longer one leads nowhere that anyone means.
  private static let longestReference = 4096

  /// The node that a local reference leads to: a JSON pointer as a URI fragment, percent-decoded (RFC 6901, section 6).
  ///
  /// - Parameter node: the value of `$ref`.
  /// - Returns: the node; nil where it leads to another document, or nowhere.
  func target(ofReference node: Int, _ effort: inout Effort) -> Int? {
    let scalar = nodes[resolved(node)]
    guard scalar.kind == .scalar, Int(scalar.words.count) <= SpecTree.longestReference,
      let reference = string(node), reference.utf8.first == UInt8(ascii: "#"),
      let fragment = percentDecoded(reference), let pointer = JSONPointer(parsing: fragment)
    else { return nil }
    return self.node(at: pointer, &effort)
  }

  /// The object a node stands for, every `$ref` followed.
  ///
  /// What stands beside a `$ref` is left out, as OpenAPI 3 has it for all but schemas and path items.
  ///
  /// - Returns: a mapping; nil where it is not in this document, or is none.
  func object(_ node: Int, _ effort: inout Effort) -> Int? {
    var node = node
    // References that lead to references are rare, long chains of them circles.
    for _ in 0..<32 {
      guard effort.spend(), kind(of: node) == .mapping else { return nil }
      guard let reference = child(node, "$ref") else { return resolved(node) }
      guard let target = target(ofReference: reference, &effort) else { return nil }
      node = target
    }
    return nil
  }

  private func percentDecoded(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
      guard digits.count == 2 else { return nil }
      rest = rest.dropFirst(2)
      bytes.append(UInt8(digits[0] << 4 | digits[1]))
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
