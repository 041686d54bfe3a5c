import OpenAPI
import Testing

/// Whether the operation takes a parameter `stream`.
@Suite struct ParameterTests {
  private static let components = """
    {parameters: {s: {name: stream, in: query}, o: {name: other, in: query}, round: {$ref: '#/components/parameters/round'}},
     requestBodies: {b: {content: {application/json: {schema: {$ref: '#/components/schemas/yes'}}}}},
     schemas: {
      yes: {type: object, properties: {stream: {type: boolean}}},
      no: {type: object, properties: {prompt: {}}},
      open: {type: object, properties: {prompt: {}}, additionalProperties: true},
      closed: {type: object, properties: {prompt: {}}, additionalProperties: false},
      self: {allOf: [{$ref: '#/components/schemas/self'}, {$ref: '#/components/schemas/no'}]},
      base: {type: object, properties: {kind: {}}, discriminator: {propertyName: kind}}}}
    """

  @Test(arguments: [
    ("parameters: [{name: stream, in: query}]", Answer.yes), ("parameters: [{name: other, in: query}]", .no),
    ("parameters: [{$ref: '#/components/parameters/s'}]", .yes),
    ("parameters: [{$ref: '#/components/parameters/o'}]", .no),
    ("parameters: [{$ref: '#/components/parameters/%73'}]", .yes),
    ("parameters: [{$ref: '#/components/parameters/missing'}]", .unknown),
    ("parameters: [{$ref: 'p.yml#/s'}]", .unknown),
    ("parameters: [{$ref: 'p.yml#/s'}, {name: stream}]", .yes),
    ("parameters: [{$ref: '#/components/parameters/round'}]", .unknown),
    ("parameters: [{in: query}]", .unknown),
    ("parameters: {name: stream}", .unknown), ("parameters: []", .no), ("", .no),
    ("requestBody: {$ref: '#/components/requestBodies/b'}", .yes),
    ("requestBody: {$ref: 'bodies.yml'}", .unknown), ("requestBody: {}", .unknown),
    ("requestBody: {content: {}}", .unknown), ("requestBody: {content: {application/json: {}}}", .unknown),
  ])
  func isTaken(_ content: String, _ answer: Answer) throws {
    let operation = try operation(content, components: ParameterTests.components)
    #expect(operation?.takes("stream") == answer)
  }

  @Test(arguments: [
    ("parameters: [{name: stream}],", Answer.yes), ("parameters: [{name: other}],", .no),
    ("parameters: [{$ref: x.yml}],", .unknown), ("$ref: item.yml,", .unknown),
    ("$ref: '#/components/items/i',", .yes),
  ])
  func belongsToThePath(_ item: String, _ answer: Answer) throws {
    let components = "{items: {i: {parameters: [{name: stream}]}}}"
    #expect(try operation("", components: components, item: item)?.takes("stream") == answer)
  }

  @Test(arguments: [
    ("{$ref: '#/components/schemas/yes'}", Answer.yes), ("{$ref: '#/components/schemas/no'}", .no),
    ("{$ref: '#/components/schemas/open'}", .unknown), ("{$ref: '#/components/schemas/closed'}", .no),
    ("{$ref: '#/components/schemas/missing'}", .unknown), ("{$ref: 's.yml#/yes'}", .unknown),
    ("{$ref: '#anchor'}", .unknown), ("{$ref: '#/components/schemas/%zz'}", .unknown),
    ("{$ref: 1}", .unknown),
    ("{$ref: '#/components/schemas/self'}", .no), ("{$ref: '#/components/schemas/base'}", .unknown),
    ("{$ref: '#/components/schemas/no', properties: {stream: {}}}", .yes),
    ("{allOf: [{$ref: '#/components/schemas/no'}, {description: x}]}", .no),
    ("{allOf: [{$ref: '#/components/schemas/no'}, {$ref: '#/components/schemas/yes'}]}", .yes),
    ("{anyOf: [{$ref: '#/components/schemas/no'}, {type: 'null'}]}", .no),
    ("{anyOf: [{$ref: '#/components/schemas/no'}, {}]}", .unknown),
    ("{oneOf: [{$ref: '#/components/schemas/no'}, {oneOf: [{$ref: '#/components/schemas/yes'}]}]}", .yes),
    ("{oneOf: [{$ref: '#/components/schemas/no'}, {$ref: 'x.yml'}]}", .unknown),
    ("{type: object, properties: {a: {}}, anyOf: [{required: [a]}, {required: [b]}]}", .no),
    ("{type: object, properties: {a: {}}, then: {properties: {stream: {}}}}", .yes),
    ("{type: object, properties: {a: {}}, dependentSchemas: {a: {properties: {stream: {}}}}}", .yes),
    ("{type: object, properties: {a: {}}, patternProperties: {x: {}}}", .unknown),
    ("{type: object, properties: {a: {}}, additionalProperties: {type: string}}", .unknown),
    ("{type: object, properties: {a: {properties: {stream: {}}}}}", .no), ("{properties: []}", .unknown),
    ("{type: object}", .unknown), ("{type: [object, 'null']}", .unknown), ("{type: string}", .no),
    ("{type: [string, 'null']}", .no), ("{}", .unknown), ("true", .unknown), ("false", .no),
    ("text", .unknown),
    ("{allOf: {properties: {}}}", .unknown), ("{allOf: [{}]}", .unknown),
    ("{allOf: [{$ref: '#/components/schemas/base'}]}", .unknown),
  ])
  func isInTheBody(_ schema: String, _ answer: Answer) throws {
    let body = "requestBody: {content: {application/json: {schema: \(schema)}}}"
    #expect(try operation(body, components: ParameterTests.components)?.takes("stream") == answer)
  }

  @Test(arguments: [
    ("no", "yes", Answer.yes), ("no", "open", .unknown), ("open", "no", .unknown), ("no", "closed", .no),
  ])
  func everyMediaTypeCounts(_ first: String, _ second: String, _ answer: Answer) throws {
    func media(_ name: String) -> String { "{schema: {$ref: '#/components/schemas/\(name)'}}" }
    let body =
      "requestBody: {content: {application/json: \(media(first)), multipart/form-data: \(media(second))}}"
    #expect(try operation(body, components: ParameterTests.components)?.takes("stream") == answer)
  }

  @Test func tellsTheOthers() throws {
    let found = try operation(
      "parameters: [{name: id}], requestBody: {content: {a/b: {schema: {$ref: '#/components/schemas/no'}}}}",
      components: ParameterTests.components)
    var effort = Effort()
    var others: [String] = []
    #expect(found?.takes("stream", others: &others, &effort) == .no)
    #expect(others == ["id", "prompt"])
  }
}
