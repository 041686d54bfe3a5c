/// Where the program starts: the command with this process's own streams.
@main
enum Main {
  static func main() {
    let console = Console.process()
    let status = Weir.run(Array(CommandLine.arguments.dropFirst()), on: console)
    exit(with: console.output.close(status, errors: console.errors))
  }
}
