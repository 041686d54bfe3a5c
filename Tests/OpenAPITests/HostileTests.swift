import Diagnostics
import OpenAPI
import TestSupport
import Testing

@Suite struct HostileTests {
  /// A schema for each level, each of which leads to the next one many times.
  private static let fanOut: String = {
    let schemas = (0..<300).map { level in
      let next = "{$ref: '#/components/schemas/s\((level + 1) % 300)'}"
      return "    s\(level): {anyOf: [\(Array(repeating: next, count: 20).joined(separator: ", "))]}\n"
    }
    return "openapi: 3.1.0\npaths: {/a: {post: {requestBody: {content: {a/b: {schema: "
      + "{$ref: '#/components/schemas/s0'}}}}}}}\ncomponents:\n  schemas:\n" + schemas.joined()
  }()

  @Test func circlesAndFanOutEnd() throws {
    let spec = try spec(HostileTests.fanOut)
    let time = try ContinuousClock().measure {
      for visits in [1, 100, 50_000, 1_000_000] {
        var effort = Effort(visits: visits)
        guard case .operation(let operation) = spec.endpoint("post", "/a", &effort) else {
          #expect(visits == 1)
          continue
        }
        var others: [String] = []
        try #require(operation.takes("stream", others: &others, &effort) == .unknown)
      }
    }
    #expect(time < .seconds(5))
  }

  /// The bound leaves room for a debug build on a busy machine.
  @Test(arguments: [
    ("brackets", String(repeating: "[", count: 100_000), "lists and mappings are nested more than 256 deep"),
    ("JSON brackets", "{\"a\":" + String(repeating: "[", count: 100_000), "the JSON ends too early"),
    (
      "deep JSON",
      "{\"a\":" + String(repeating: "[", count: 99_999) + String(repeating: "]", count: 99_999) + "}",
      "lists and mappings are nested more than 256 deep"
    ),
    ("dashes", String(repeating: "- ", count: 100_000), "lists and mappings are nested more than 256 deep"),
    (
      "merges of nothing",
      "s: &s [\(Array(repeating: "1", count: 20_000).joined(separator: ","))]\n"
        + (0..<20_000).map { "k\($0): {<<: *s}\n" }.joined(), "the file has more than 100000 values"
    ),
    ("laughs", laughs, "the file has more than 100000 values"),
    (
      "one key", String(repeating: "k: x\n", count: 20_000),
      "is no OpenAPI 3 document: it has no `openapi` with a version"
    ),
    ("itself", "a: &a\n  <<: *a\n  b: *a\n", "is no OpenAPI 3 document: it has no `openapi` with a version"),
  ])
  func endsSoon(_ name: String, _ text: String, _ message: String) {
    let source = SourceFile(name: "\(name).json", stored: Array(text.utf8))
    let time = ContinuousClock().measure {
      let error = #expect(throws: SpecificationError.self) {
        try Specification(reading: source, limits: SpecLimits(nodes: 100_000))
      }
      #expect(error?.message == message)
    }
    #expect(time < .seconds(5))
  }

  /// Mappings that each merge the one before nine times over; of aliases alone there would be no more than are written.
  private static let laughs =
    "a0: &a0 {\((0..<1000).map { "k\($0): x" }.joined(separator: ", "))}\n"
    + (1..<40).map { level in
      "a\(level): &a\(level) {<<: [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]}\n"
    }.joined()

  @Test func refusesALongFile() {
    let source = SourceFile(name: "a.yml", stored: Array(repeating: UInt8(ascii: "#"), count: (1 << 20) + 1))
    let error = #expect(throws: SpecificationError.self) {
      try Specification(reading: source, limits: SpecLimits(bytes: 1 << 20))
    }
    #expect(error?.message == "has more than the 1 MiB that are read of a spec")
  }

  /// Whatever bytes there are, reading and asking come to an end.
  @Test(arguments: 0..<200) func brokenSpecs(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let folder = "checks/Streaming/"
    let name = ["DiscriminatorNotFound", "NoEventStream"].randomElement(using: &random) ?? ""
    var bytes = try Fixtures.bytes(named: "\(folder)\(name).openapi.yml")
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = Array("{}[]:&*#-'\"<\n ".utf8).randomElement(using: &random) ?? 0
      case 1: bytes.remove(at: place)
      default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      }
    }
    guard let spec = try? Specification(reading: SourceFile(name: "a.yml", stored: bytes)) else { return }
    var effort = Effort(visits: 10_000)
    for path in ["/v1/answers", "/v1/watch/{id}", "/v1/open", "/v1/json", "/v1/default"] {
      for verb in ["get", "post"] {
        guard case .operation(let operation) = spec.endpoint(verb, path, &effort) else { continue }
        _ = (operation.takes("none"), operation.streams, operation.place)
      }
    }
  }
}
