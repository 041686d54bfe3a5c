import Resources
import Testing

@Suite struct EndpointTests {
  @Test(arguments: [
    ("get /v1/models", "get /v1/models"), ("POST /a", "post /a"), ("  delete \t /a/{b}  ", "delete /a/{b}"),
    ("get /", "get /"), ("Head /A", "head /A"),
  ])
  func aVerbAndAPathAreAnEndpoint(_ text: String, _ expected: String) {
    #expect(Endpoint(text)?.description == expected)
  }

  @Test(arguments: [
    "", " ", "get", "/v1/models", "get v1/models", "gte /v1/models", "get https://x/v1", "get: /v1", "get/v1",
    "get /" + String(repeating: "x", count: Endpoint.longest),
  ])
  func anythingElseIsNone(_ text: String) {
    #expect(Endpoint(text) == nil)
  }
}
