import Diagnostics
import OpenAPI
import Testing

@Suite struct ReadingTests {
  /// Each text cannot be used, for a reason and at a place, in bytes.
  @Test(arguments: [
    ("", "is no OpenAPI 3 document: it holds no mapping", nil),
    ("- a\n", "is no OpenAPI 3 document: it holds no mapping", nil),
    ("a: 1\n", "is no OpenAPI 3 document: it has no `openapi` with a version", nil),
    ("openapi: {transformations: []}\n", "is no OpenAPI 3 document: it has no `openapi` with a version", nil),
    ("swagger: '2.0'\npaths: {}\n", "is a Swagger `2.0` document, not an OpenAPI 3 document", nil),
    ("openapi: 4.0.0\n", "is of OpenAPI version `4.0.0`: only version 3 is understood", nil),
    ("openapi: 31\n", "is of OpenAPI version `31`: only version 3 is understood", nil),
    ("openapi: 3.1.0\n", "has no mapping `paths`: it describes no endpoint", nil),
    ("openapi: 3.1.0\npaths: []\n", "has no mapping `paths`: it describes no endpoint", nil),
    ("openapi: 3.1.0\npaths: [\n", "did not find expected node content while parsing a flow node", 24),
    ("openapi: 3.1.0\npaths: *p\n", "alias `*p` names no value before it", 22),
    ("openapi: 3.1.0\nö: \u{1}\n", "control character U+0001 is not allowed in YAML", 19),
    ("{\"openapi\": \"3.0.0\",}", "JSON allows no `}` here", 20),
    ("{\"openapi\": \"3.0.0\"", "the JSON ends too early", 19),
    ("\u{FEFF}{\"a\": tru}", "JSON allows no `}` here", 12),
  ])
  func cannotBeUsed(_ text: String, _ message: String, _ offset: Int?) {
    let error = #expect(throws: SpecificationError.self) { try spec(text, name: "openapi.json") }
    #expect(error?.message == message)
    if let offset { #expect(error?.offset == offset) } else { #expect(error?.offset == nil) }
  }

  @Test func badUTF8InJSON() {
    let source = SourceFile(name: "a.json", stored: Array("{\"a\": \"".utf8) + [0xFF] + Array("\"}".utf8))
    let error = #expect(throws: SpecificationError.self) { try Specification(reading: source) }
    #expect(error?.message == "this is not valid UTF-8" && error?.offset == 7)
  }

  /// The same document in the ways it may be written.
  @Test(arguments: [
    "openapi: 3.1.0\npaths:\n  /a:\n    get: {}\n", "\u{FEFF}openapi: '3.0'\npaths: {/a: {get: {}}}\n",
    "{openapi: 3.1.0, paths: {/a: {get: {}}}}",
    "{\"openapi\": \"3.1.0\", \"paths\": {\"/a\": {\"get\": {}}}}",
    "\u{FEFF}{\"openapi\": \"3.1.0\", \"paths\": {\"/\\u0061\": {\"get\": {}}}}",
    "# c\n--- !x\nopenapi: 3\npaths: &p {/a: &a {get: {}}}\n--- 2\n",
    "x: &x {get: {}}\nopenapi: 3.1.0\npaths: {/a: *x}\n",
    "x: &x {/a: {get: {}}}\nopenapi: 3.1.0\npaths: {<<: *x, /b: {}}\n",
    "x: &x {/a: {get: {}}}\ny: &y {<<: *x}\nopenapi: 3.1.0\npaths: {<<: [*y, {/a: {}}]}\n",
    "x: &x {/a: {}}\nopenapi: 3.1.0\npaths: {/a: {get: {}}, <<: *x}\n",
    "&k /a: x\nopenapi: 3.1.0\npaths: {*k : {get: {}}}\n",
    "openapi: 3.1.0\npaths: {? [a, b] : {}, /a: {get: {}}}\n",
    "openapi: 3.1.0\npaths: {/a: {}, /a: {get: {}}}\n",
    "openapi: 3.1.0\r\npaths:\r\n  /a: {get: }\r\n  ? /b\r\n",
    "openapi: 3.1.0\npaths: {/a: {get: {}}, \((0..<100).map { "/p\($0): {}" }.joined(separator: ", "))}\n",
  ])
  func reads(_ text: String) throws {
    var effort = Effort()
    switch try spec(text).endpoint("get", "/a", &effort) {
    case .operation: break
    case .unknown where text.contains("get: }"): break
    default: Issue.record("not found in \(text)")
    }
  }

  @Test func readsUTF16() throws {
    let text = "openapi: 3.1.0\npaths: {/ä: {get: {}}}\n"
    let stored: [UInt8] =
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    var effort = Effort()
    let spec = try Specification(reading: SourceFile(name: "a.yml", stored: stored))
    guard case .operation(let operation) = spec.endpoint("get", "/ä", &effort) else {
      Issue.record("not found")
      return
    }
    #expect(operation.place == "a.yml:2")
  }

  @Test(arguments: [
    ("openapi: 3.1.0\n", true), ("# c\n\n\"openapi\" : '3.0.0'\n", true),
    ("info: {}\r\nswagger: \"2.0\"\r\n", true),
    ("\u{FEFF}openapi: 3.1.0", true), ("openapi:\n  transformations: []\n", false),
    ("openapi: {code_samples: mintlify}\n", false), ("  openapi: 3.1.0\n", false), ("openapix: 3\n", false),
    ("x: openapi: 3\n", false), ("", false), ("\n\n", false), ("{\"openapi\": \"3.1.0\"", true),
    ("\n{\"info\": {\"openapi\": \"1\"}, \"swagger\": \"2.0\", \"pa", true),
    ("{\"info\": {\"openapi\": \"3.1.0\"", false),
    ("{\"openapi\": {\"a\": \"3\"}}", false), ("{\"a\": \"openapi", false), ("[\"openapi\", \"3\"]", false),
    ("{\"name\": \"openapi\", \"version\": \"3\"}", false),
  ])
  func guesses(_ head: String, _ isLikely: Bool) {
    #expect(Specification.isLikely(Array(head.utf8)) == isLikely)
  }
}
