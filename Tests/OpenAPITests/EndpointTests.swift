import OpenAPI
import Testing

@Suite struct EndpointTests {
  private static let yaml = """
    openapi: 3.1.0
    paths:
      /a: {get: {}, post: {}}
      /a/{id}: {get: {}}
      /b/{x}: {get: {}}
      /b/{y}: {post: {}}
      /here: {$ref: '#/components/pathItems/c%20d~1e'}
      /there: {$ref: 'other.yml#/x', put: {}}
      /beside: {$ref: '#/components/pathItems/c%20d~1e', put: {}}
      /nothing: {}
      /odd: []
      /circle: {$ref: '#/paths/~1circle'}
    components: {pathItems: {c d/e: {get: {}}}}

    """

  private static let json = """
    {\t"openapi": "3.0.0", "paths": {
    \t"/a": {"get": {}, "post": {}}, "/a/{id}": {"get": {}}, "/b/{x}": {"get": {}}, "/b/{y}": {"post": {}},
    \t"/here": {"$ref": "#/components/pathItems/c%20d~1e"}, "/there": {"$ref": "other.yml#/x", "put": {}},
    \t"/beside": {"$ref": "#\\/components/pathItems/c%20d~1e", "put": {}}, "/nothing": {}, "/odd": [],
    \t"/circle": {"$ref": "#/paths/~1circle"}, "/smile\\ud83d\\ude00": {}, "/\(String(repeating: "k", count: 2000))": {}
    }, "components": {"pathItems": {"c d/e": {"get": {}}}}}
    """

  @Test(
    arguments: [yaml, json],
    [
      ("get /a", "operation"), ("post /a", "operation"), ("put /a", "get post"), ("get /A", "no path"),
      ("get /a/", "no path"), ("get /a/{id}", "operation"), ("get /a/{other}", "operation"),
      ("get /a/{}", "operation"), ("get /a/x", "no path"), ("post /a/{id}", "get"),
      // Two paths of one shape: each by its own name, and neither for a third.
      ("get /b/{x}", "operation"), ("post /b/{y}", "operation"), ("get /b/{z}", "no path"),
      ("get /here", "operation"), ("post /here", "get"), ("get /there", "unknown"),
      ("put /there", "operation"),
      ("get /beside", "operation"), ("put /beside", "operation"), ("post /beside", "get put"),
      ("get /nothing", ""), ("get /odd", "unknown"), ("get /circle", "unknown"), ("get paths", "no path"),
    ])
  func looksUp(_ text: String, _ row: (endpoint: String, answer: String)) throws {
    var effort = Effort()
    let words = row.endpoint.split(separator: " ").map(String.init)
    let answer =
      switch try spec(text).endpoint(words[0], words[1], &effort) {
      case .operation: "operation"
      case .noSuchVerb(let verbs, _): verbs.joined(separator: " ")
      case .noSuchPath: "no path"
      case .unknown: "unknown"
      }
    #expect(answer == row.answer)
  }

  @Test func saysWhereThingsAre() throws {
    var effort = Effort()
    let spec = try spec(EndpointTests.yaml, name: "specs/openapi.yml")
    #expect(spec.name == "openapi.yml")
    guard case .operation(let operation) = spec.endpoint("get", "/a/{id}", &effort),
      case .noSuchVerb(_, let place) = spec.endpoint("put", "/a/{id}", &effort)
    else {
      Issue.record("not found")
      return
    }
    #expect(operation.place == "specs/openapi.yml:4")
    #expect(place == "specs/openapi.yml:4")
  }

  @Test(arguments: [("/her", "/here"), ("/a/{it}/", "/a/{id}"), ("/HERE", "/here"), ("/completions", nil)])
  func suggests(_ path: String, _ near: String?) throws {
    var effort = Effort()
    #expect(try spec(EndpointTests.yaml).suggestion(for: path, &effort)?.path == near)
  }

  @Test func suggestsNothingOnceItHasComparedEnough() throws {
    var effort = Effort(visits: 1)
    let spec = try spec(EndpointTests.yaml)
    #expect(spec.suggestion(for: "/her", &effort) == nil)
  }

  @Test func pathsInAnotherFileAreNotKnown() throws {
    var effort = Effort()
    guard case .unknown = try spec("openapi: 3.1.0\npaths: {$ref: p.yml}\n").endpoint("get", "/a", &effort)
    else {
      Issue.record("known")
      return
    }
  }
}
