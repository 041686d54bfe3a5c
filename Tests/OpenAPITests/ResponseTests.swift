import OpenAPI
import Testing

/// Whether the operation answers with `text/event-stream`.
@Suite struct ResponseTests {
  private static let components = """
    {responses: {s: {content: {text/event-stream: {}}}, j: {content: {application/json: {}}},
      round: {$ref: '#/components/responses/round'}}}
    """

  @Test(arguments: [
    ("'200': {content: {text/event-stream: {}}}", Answer.yes),
    ("200: {content: {application/json: {}, Text/Event-Stream; charset=utf-8: {}}}", .yes),
    ("2XX: {content: {text/event-stream: {}}}", .yes), ("'206': {content: {text/event-stream: {}}}", .yes),
    ("default: {content: {text/event-stream: {}}}", .yes),
    ("'200': {$ref: '#/components/responses/s'}", .yes),
    ("'200': {content: {application/json: {}}}", .no), ("'200': {$ref: '#/components/responses/j'}", .no),
    ("'200': {description: x}, default: {$ref: '#/components/responses/j'}", .no),
    ("'200': {content: {text/event-streams: {}}}", .no), ("'200': {content: {}}", .no),
    ("'400': {content: {text/event-stream: {}}}", .unknown),
    ("'200': {content: {application/json: {}}}, '400': {content: {text/event-stream: {}}}", .no),
    ("default: {$ref: '#/components/responses/j'}", .unknown),
    ("'200': {content: {'*/*': {}}}", .unknown), ("'200': {content: {text/*: {}}}", .unknown),
    ("'200': {$ref: r.yml}", .unknown), ("'200': {$ref: '#/components/responses/round'}", .unknown),
    ("'200': {content: {application/json: {}}}, default: {$ref: r.yml}", .unknown),
    ("'200': {$ref: r.yml}, '201': {content: {text/event-stream: {}}}", .yes),
    ("'200': {content: []}", .unknown), ("'200': []", .unknown), ("", .unknown),
  ])
  func says(_ responses: String, _ answer: Answer) throws {
    let operation = try operation("responses: {\(responses)}", components: ResponseTests.components)
    #expect(operation?.streams == answer)
  }

  @Test func noResponsesSayNothing() throws {
    #expect(try operation("")?.streams == .unknown)
  }
}
