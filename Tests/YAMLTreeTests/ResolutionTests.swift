import Diagnostics
import TestSupport
import Testing
import YAMLTree

@Suite struct ResolutionTests {
  /// Reads `Fixtures/yaml/scalars.tsv`: a plain scalar, its kind and its value in each line.
  ///
  /// The table was made by loading each scalar as the value of a key with PyYAML 6.0.3's `safe_load` and writing down
  /// the type and value it gave; an integer that does not fit 64 bits has no value.
  @Test func agreesWithPyYAML() throws {
    let table = String(decoding: try Fixtures.bytes(named: "yaml/scalars.tsv"), as: UTF8.self)
    let rows = table.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(rows.count > 120)
    for row in rows {
      let document = Document("k: \(row[0])\n")
      let scalar = try #require(document.root?.mapping?["k"]?.value.scalar)
      // Described, since no NaN equals another.
      let expected = try value(kind: String(row[1]), String(row[2]))
      #expect("\(scalar.value)" == "\(expected)", "\(row[0])")
    }
  }

  @Test(
    arguments: [
      ("'12'", .string), ("\"yes\"", .string), ("|\n  12", .string), ("!!str 12", .string),
      ("!x 12", .string),
      ("! 12", .int(12)), ("!!int '0x1F'", .int(31)), ("!!int 1.5", .string), ("!!float 1", .float(1)),
      ("!!float 1e3", .float(1000)), ("!!float 1:30", .float(90)), ("!!float 0x1F", .string),
      ("!!float x", .string),
      ("!!bool YeS", .bool(true)), ("!!bool 1", .string), ("!!null x", .null),
      ("!!timestamp 2001-1-1", .timestamp),
      ("!!timestamp x", .string), ("!!str", .string), ("0b_", .int(nil)), ("0x_", .int(nil)), ("=", .string),
      ("<<", .string), ("", .null),
    ] as [(String, ScalarValue)])
  func heedsTagsAndQuotes(_ text: String, _ value: ScalarValue) {
    #expect(Document("k: \(text)\n").root?.mapping?["k"]?.value.scalar?.value == value)
  }

  @Test func namesKindsInWords() {
    let items = Document("[a, 1, 1.5, yes, ~, 2025-10-01, [], {}]").root?.items
    #expect(
      items?.map(\.kindInWords) == [
        "a string", "a number", "a number", "a boolean", "null", "a date", "a list", "a mapping",
      ])
  }

  private func value(kind: String, _ text: String) throws -> ScalarValue {
    switch kind {
    case "null": .null
    case "bool": .bool(text == "true")
    case "int": .int(Int(text))
    case "float": .float(try #require(Double(text)))
    case "timestamp": .timestamp
    default: .string
    }
  }
}
