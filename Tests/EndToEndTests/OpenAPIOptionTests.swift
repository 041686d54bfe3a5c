import Foundation
import TestSupport
import Testing

/// `--openapi`, and the OpenAPI document that is found beside a config.
@Suite struct OpenAPIOptionTests {
  private static let spec = """
    openapi: 3.1.0
    paths:
      /v1/models:
        get: {responses: {'200': {description: The models}}}

    """

  private static let config = Configs.done + "resources: {models: {methods: {list: get /v1/model}}}\n"

  /// What `lint` says of a config that is held against the spec, apart from what `Configs.done` gives.
  private static let finding = "error[Endpoint/NotFound]: `get /v1/model` is not in `openapi.yml`\n"

  private func folder(_ files: [String: String] = ["openapi.yml": spec]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(config: OpenAPIOptionTests.config)
    for (name, text) in files { try folder.write(name, text) }
    return folder
  }

  @Test func findsTheDocumentBesideTheConfig() throws {
    let folder = try folder()
    let run = try CommandRun(["lint", "config.yml"], in: folder.url)
    #expect(run.errors == "weir: using openapi.yml as the OpenAPI document of config.yml\n")
    #expect(
      run.output.contains(
        OpenAPIOptionTests.finding + """
           --> config.yml:8:38: #/resources/models/methods/list
            |
          8 | resources: {models: {methods: {list: get /v1/model}}}
            |                                      ^^^^^^^^^^^^^ there is no such path
            = help: did you mean `/v1/models`, at openapi.yml:3?

          """))
    #expect(run.status == 1)
  }

  @Test(arguments: [["lint"], ["lint", "sub/config.yml"], ["lint", "./config.yml"]])
  func looksInTheConfigsFolder(_ arguments: [String]) throws {
    let folder = try folder()
    try folder.write("sub/config.yml", OpenAPIOptionTests.config)
    try folder.write("sub/spec.json", "{\"info\": {}, \"openapi\": \"3.0.0\", \"paths\": {}}")
    let run = try CommandRun(arguments, in: folder.url)
    let expected = [
      "lint": "weir: using config.yml\nweir: using openapi.yml as the OpenAPI document of config.yml\n",
      "sub/config.yml": "weir: using sub/spec.json as the OpenAPI document of sub/config.yml\n",
      "./config.yml": "weir: using ./openapi.yml as the OpenAPI document of ./config.yml\n",
    ]
    #expect(run.errors == expected[arguments[arguments.count - 1]])
    #expect(run.status == 1)
  }

  @Test func saysItOnceForAllConfigsOfAFolder() throws {
    let folder = try folder()
    try folder.write("other.yml", OpenAPIOptionTests.config)
    let run = try CommandRun(["lint", "config.yml", "other.yml"], in: folder.url)
    #expect(run.errors == "weir: using openapi.yml as the OpenAPI document of config.yml\n")
    #expect(run.output.components(separatedBy: OpenAPIOptionTests.finding).count == 3)
  }

  @Test func whatOnlyLooksLikeOneIsLeftAlone() throws {
    let folder = try folder([
      "other.yml": "openapi:\n  transformations: []\n", "package.json": "{\"name\": \"openapi\"}",
      "openapi.txt": OpenAPIOptionTests.spec, "folder.yml/openapi.yml": OpenAPIOptionTests.spec,
    ])
    let run = try CommandRun(["lint", "config.yml"], in: folder.url)
    #expect(run.errors.isEmpty)
    #expect(run.status == 0)
  }

  @Test func ofSeveralNoneIsUsed() throws {
    let folder = try folder(["b.yml": OpenAPIOptionTests.spec, "a.yaml": OpenAPIOptionTests.spec])
    let run = try CommandRun(["lint", "config.yml"], in: folder.url)
    #expect(
      run.errors
        == "weir: using none of the OpenAPI documents beside config.yml, `a.yaml` and `b.yml`: choose one with --openapi\n"
    )
    #expect(run.status == 0)
    let chosen = try CommandRun(["lint", "--openapi", "b.yml", "config.yml"], in: folder.url)
    #expect(chosen.errors.isEmpty)
    #expect(chosen.output.contains("is not in `b.yml`"))
    #expect(chosen.status == 1)
  }

  @Test func ofManyTheFirstAreNamed() throws {
    let specs = (1...9).map { ("\($0).yml", OpenAPIOptionTests.spec) }
    let folder = try folder(Dictionary(uniqueKeysWithValues: specs))
    let run = try CommandRun(["lint", "config.yml"], in: folder.url)
    #expect(
      run.errors == """
        weir: using none of the OpenAPI documents beside config.yml, `1.yml`, `2.yml`, `3.yml`, `4.yml` and 5 more: \
        choose one with --openapi

        """)
  }

  @Test func standardInputLiesInNoFolder() throws {
    let folder = try folder()
    let input = Array(OpenAPIOptionTests.config.utf8)
    let run = try CommandRun(["lint", "-"], in: folder.url, input: input)
    #expect(run.errors.isEmpty)
    #expect(run.status == 0)
    let chosen = try CommandRun(["lint", "--openapi", "openapi.yml", "-"], in: folder.url, input: input)
    #expect(chosen.output.contains(OpenAPIOptionTests.finding))
    #expect(chosen.status == 1)
  }

  @Test(arguments: [
    (
      "openapi: 3.1.0\npaths: [\n",
      "spec.yml:3:1: did not find expected node content while parsing a flow node"
    ),
    ("swagger: '2.0'\n", "spec.yml is a Swagger `2.0` document, not an OpenAPI 3 document"),
    ("openapi: 3.0.0\n", "spec.yml has no mapping `paths`: it describes no endpoint"),
  ])
  func aDocumentThatCannotBeRead(_ text: String, _ message: String) throws {
    let folder = try folder(["spec.yml": text])
    let chosen = try CommandRun(["lint", "--openapi", "spec.yml", "config.yml"], in: folder.url)
    #expect(chosen.errors == "weir: \(message)\n")
    #expect(chosen.output.isEmpty)
    #expect(chosen.status == 2)
    let found = try CommandRun(["lint", "config.yml"], in: folder.url)
    #expect(found.errors == "weir: \(message); the checks that need it are left out\n")
    #expect(found.status == 0)
  }

  @Test(arguments: [
    ("no.yml", "there is no file `no.yml`"), ("sub", "`sub` is a folder: name the OpenAPI document in it"),
    ("-", "an OpenAPI document is read from a file: name one instead of `-`"),
    ("config.yml", "config.yml is no OpenAPI 3 document: it has no `openapi` with a version"),
    ("a\u{1B}.json", "a\\u{1b}.json:1:2: JSON allows no `x` here"),
  ])
  func aBadArgument(_ argument: String, _ message: String) throws {
    let folder = try folder(["sub/openapi.yml": OpenAPIOptionTests.spec, "a\u{1B}.json": "{x"])
    let run = try CommandRun(["lint", "--openapi", argument, "config.yml"], in: folder.url)
    #expect(run.errors == "weir: \(message)\n")
    #expect(run.output.isEmpty)
    #expect(run.status == 2)
  }

  @Test func explainShowsTheDocument() throws {
    let run = try CommandRun(["explain", "Endpoint/NotFound"])
    #expect(run.output.contains("\nopenapi.yml:\n    openapi: 3.1.0\n"))
  }
}
