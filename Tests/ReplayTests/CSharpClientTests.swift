import Testing

@testable import Replay

@Suite struct CSharpClientTests {
  static let wrongType = Raised("InvalidDataException", "Message must be of type T")

  @Test(arguments: ["", "[DONE]", "{} x", "[1,]", "01", String(repeating: "[", count: 70)])
  func refuses(_ data: String) {
    #expect(CSharpClient().raised(yielding: data) == Self.wrongType)
  }

  @Test func refusesMoreThan64Levels() {
    func deep(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(CSharpClient().raised(yielding: deep(64)) == nil)
    #expect(CSharpClient().raised(yielding: deep(65)) == Self.wrongType)
  }

  @Test func yields() {
    #expect(CSharpClient().raised(yielding: "\"\\ud800\"") == nil)
    #expect(CSharpClient().raised(yielding: "{\"error\":1}", errorProperty: "error") == nil)
  }

  @Test func raises() {
    let null = Raised("InvalidDataException", "Message cannot be null")
    #expect(CSharpClient().raised(yielding: " null ") == null)
    let error = Raised("SseException", "SSE error returned from server: 'boom'")
    #expect(CSharpClient().raised(erring: "boom") == error)
  }
}
