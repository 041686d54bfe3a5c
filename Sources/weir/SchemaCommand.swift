import ArgumentParser
import Report

/// `weir schema`.
struct SchemaCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print a JSON Schema of the streaming sections, for editors.",
    discussion: """
      Write it to a file and name that in the first line of the config:

      # yaml-language-server: $schema=weir.schema.json
      """)

  func run(on console: Console) -> ExitStatus {
    console.output.print(ConfigSchema.bytes)
    return .clean
  }
}
