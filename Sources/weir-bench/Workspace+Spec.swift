extension Workspace {
  /// The languages of an OpenAPI document.
  enum SpecForm: String, CaseIterable {
    case yaml = "YAML"
    case json = "JSON"
  }

  /// An OpenAPI document of 500 KB that has the endpoints of `longConfig()`, among many others.
  func spec(_ form: SpecForm) throws -> (path: String, size: Int) {
    var paths: [String] = []
    var schemas: [String] = []
    var size = 0
    var number = 0
    while size < 500_000 {
      let (path, schema) = form == .yaml ? Workspace.yaml(number) : Workspace.json(number)
      paths.append(path)
      schemas.append(schema)
      size += path.utf8.count + schema.utf8.count
      number += 1
    }
    let text =
      switch form {
      case .yaml:
        "openapi: 3.1.0\ninfo:\n  title: Example\n  version: '1'\npaths:\n" + paths.joined()
          + "components:\n  schemas:\n" + schemas.joined()
      case .json:
        "{\n  \"openapi\": \"3.1.0\",\n  \"paths\": {\n" + paths.joined(separator: ",\n")
          + "\n  },\n  \"components\": {\n    \"schemas\": {\n" + schemas.joined(separator: ",\n")
          + "\n    }\n  }\n}\n"
      }
    // With an ending of its own it would be found beside every config.
    return try write("spec-\(form.rawValue.lowercased()).txt", megabytes: 0, last: text) { _ in }
  }

  private static func yaml(_ number: Int) -> (path: String, schema: String) {
    let path = """
        /v1/items/\(number)/{id}:
          get:
            operationId: retrieve_item_\(number)
            description: Returns the item, or says that there is none.
            parameters:
            - name: id
              in: path
              required: true
              schema:
                type: string
            responses:
              '200':
                description: The item
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/Item\(number)'
        /v1/items/\(number):
          post:
            operationId: create_item_\(number)
            requestBody:
              content:
                application/json:
                  schema:
                    allOf:
                    - $ref: '#/components/schemas/Item\(number)'
            responses:
              '200':
                description: The item, at once or as a stream
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/Item\(number)'
                  text/event-stream: {}

      """
    let schema = """
          Item\(number):
            type: object
            description: |-
              Something that has a name, and is told of at some length
              in several lines.
            properties:
              name:
                type: string
                description: What it is called.
              stream:
                anyOf:
                - type: boolean
                - type: 'null'
            required:
            - name

      """
    return (path, schema)
  }

  private static func json(_ number: Int) -> (path: String, schema: String) {
    let path = """
          "/v1/items/\(number)": {
            "post": {
              "operationId": "create_item_\(number)",
              "description": "Makes an item of what is sent, and says what has become of it.",
              "requestBody": {
                "content": {
                  "application/json": {
                    "schema": { "allOf": [{ "$ref": "#/components/schemas/Item\(number)" }] }
                  }
                }
              },
              "responses": {
                "200": {
                  "description": "The item, at once or as a stream",
                  "content": {
                    "application/json": { "schema": { "$ref": "#/components/schemas/Item\(number)" } },
                    "text/event-stream": {}
                  }
                }
              }
            }
          },
          "/v1/items/\(number)/{id}": { "get": { "responses": { "200": { "description": "The item" } } } }
      """
    let schema = """
            "Item\(number)": {
              "type": "object",
              "properties": {
                "name": { "type": "string", "description": "What it is called.\\nMore of it." },
                "stream": { "anyOf": [{ "type": "boolean" }, { "type": "null" }] }
              },
              "required": ["name"]
            }
      """
    return (path, schema)
  }
}
