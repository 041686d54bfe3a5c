import Diagnostics

extension SpecTree {
  /// Reads a document in the language it seems to be in.
  ///
  /// What begins with a brace is JSON, but for YAML in flow style, which only YAML's reader then understands.
  init(reading source: SourceFile, limits: SpecLimits) throws(SpecificationError) {
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = source.bytes[start...].first { !" \t\r\n".utf8.contains($0) }
    guard first == UInt8(ascii: "{") else {
      self = try SpecTree(yaml: source, limits: limits)
      return
    }
    do {
      self = try SpecTree(json: source, limits: limits)
    } catch {
      guard !source.name.hasSuffix(".json"), let tree = try? SpecTree(yaml: source, limits: limits) else {
        throw error
      }
      self = tree
    }
  }

  /// Makes sure that this is an OpenAPI 3 document.
  func checkVersion() throws(SpecificationError) {
    guard !nodes.isEmpty, nodes[0].kind == .mapping else {
      throw SpecificationError("is no OpenAPI 3 document: it holds no mapping")
    }
    guard let version = child(0, "openapi").flatMap(scalar) else {
      if let swagger = child(0, "swagger").flatMap(scalar) {
        throw SpecificationError("is a Swagger \(quoted(swagger)) document, not an OpenAPI 3 document")
      }
      throw SpecificationError("is no OpenAPI 3 document: it has no `openapi` with a version")
    }
    guard version == "3" || version.hasPrefix("3.") else {
      throw SpecificationError("is of OpenAPI version \(quoted(version)): only version 3 is understood")
    }
  }
}
