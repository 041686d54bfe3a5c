import JSONText

extension Specification {
  /// Whether a file seems to be an OpenAPI document, or one of its forerunner Swagger, by how it begins.
  ///
  /// In a Stainless config `openapi` is a section, here it has a version: only a number after it counts.
  ///
  /// - Parameter head: the first bytes of the file.
  public static func isLikely(_ head: [UInt8]) -> Bool {
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
    let first = text.first { !" \t\r\n".utf8.contains($0) }
    if first == UInt8(ascii: "{") { return isLikelyJSON(text) }
    return text.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.contains(where: isVersion)
  }

  private static let keys = ["openapi", "swagger"]

  /// Whether a line of YAML is a version: `openapi: 3.1.0`, `"openapi": '3.0.0'`.
  private static func isVersion(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line.drop { $0.isQuote }
    guard let key = keys.first(where: { rest.starts(with: $0.utf8) }) else { return false }
    rest = rest.dropFirst(key.utf8.count).drop { $0.isQuote }.drop { $0 == UInt8(ascii: " ") }
    guard rest.popFirst() == UInt8(ascii: ":") else { return false }
    rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.drop { $0.isQuote }
    return rest.first?.isDigit ?? false
  }

  /// Whether the outermost object of a JSON text, or of the beginning of one, has a version.
  private static func isLikelyJSON(_ text: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    var isKey = false
    var isLikely = false
    text.withUnsafeBytes { text in
      JSONPiece.each(ofAccepted: text) { piece, _ in
        switch piece {
        case .objectStart, .arrayStart: depth += 1
        case .end: depth -= 1
        case .name(let range): isKey = depth == 1 && keys.contains { text[range].elementsEqual($0.utf8) }
        case .string(let range): isLikely = isKey && text[range].first?.isDigit ?? false
        case .number, .bool, .null: break
        }
        if case .name = piece {} else { isKey = false }
        return !isLikely
      }
    }
    return isLikely
  }
}

extension UInt8 {
  fileprivate var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }

  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
