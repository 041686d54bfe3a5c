import Diagnostics
import OpenAPI

/// Reads a spec given as text.
func spec(_ text: String, name: String = "openapi.yml") throws(SpecificationError) -> Specification {
  try Specification(reading: SourceFile(name: name, stored: Array(text.utf8)))
}

/// The operation `post /a` of a spec, or of one whose operation and components are given in flow style.
func operation(_ content: String, components: String = "{}", item: String = "") throws -> OpenAPI.Operation? {
  let text = "openapi: 3.1.0\npaths: {/a: {\(item) post: {\(content)}}}\ncomponents: \(components)\n"
  var effort = Effort()
  guard case .operation(let operation) = try spec(text).endpoint("post", "/a", &effort) else { return nil }
  return operation
}

extension OpenAPI.Operation {
  func takes(_ name: String) -> Answer {
    var effort = Effort()
    var others: [String] = []
    return takes(name, others: &others, &effort)
  }

  var streams: Answer {
    var effort = Effort()
    return answers(with: "text/event-stream", &effort)
  }
}
