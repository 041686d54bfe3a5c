import Diagnostics
import Foundation
import Report
import Testing

/// That GitHub's runner reads back from workflow commands what was found (`ActionCommand.cs`).
@Suite struct GitHubReportTests {
  @Test(arguments: ReportCase.all) func everyFindingThatCountsIsACommand(_ reportCase: ReportCase) throws {
    let lines = GitHubReport().text(of: reportCase.files).split(
      separator: "\n", omittingEmptySubsequences: false)
    let commands = try lines.dropLast().map(Command.init)
    let found = reportCase.files.flatMap { file in
      file.findings.filter(\.isActive).map { (file.source, $0.diagnostic) }
    }
    #expect(commands.count == found.count)
    for level in Level.allCases.reversed() {
      let name = ["notice", "warning", "error", "error"][Level.allCases.firstIndex(of: level) ?? 0]
      for (source, diagnostic) in found where diagnostic.level == level {
        let index = try #require(
          commands.firstIndex { command in
            command.name == name
              && command.properties["file"] == escapedForTerminal(source.name)
              && command.properties["title"] == diagnostic.code.description
              && command.message.hasPrefix(escapedForTerminal(diagnostic.message))
          })
        let properties = commands[index].properties
        let position = source.position(of: diagnostic.primary.span.start)
        #expect(properties["line"] == String(position.line))
        if properties["endLine"] == properties["line"] {
          #expect(properties["col"] == String(position.column))
        } else {
          #expect(properties["col"] == nil && properties["endColumn"] == nil)
        }
        let help = diagnostic.help ?? diagnostic.fix?.title
        #expect(
          commands[index].message
            == escapedForTerminal(diagnostic.message)
            + (help.map { "\nhelp: \(escapedForTerminal($0))" } ?? ""))
      }
    }
  }

  @Test func theGravestComeFirst() throws {
    let levels = try #require(ReportCase.all.first { $0.name == "levels" })
    let reversed = Array(levels.files.reversed())
    let lines = GitHubReport().text(of: reversed).split(separator: "\n")
    #expect(
      lines.map { $0.dropFirst(2).prefix { $0 != " " } } == [
        "error", "error", "warning", "warning", "notice",
      ])
    #expect(lines[0].hasSuffix("a finding of level fatal"))
  }
}

/// A command as the runner takes it apart.
private struct Command {
  let name: String
  let properties: [String: String]
  let message: String

  init(_ line: Substring) throws {
    let scalars = line.unicodeScalars
    try #require(scalars.starts(with: "::".unicodeScalars))
    let rest = scalars.dropFirst(2)
    var end = rest.startIndex
    while !rest[end...].starts(with: "::".unicodeScalars) { end = rest.index(after: end) }
    let words = String(rest[..<end]).unicodeScalars.split(separator: " ", maxSplits: 1)
    name = String(words[0])
    var properties: [String: String] = [:]
    for property in words[1].split(separator: ",") {
      let parts = property.split(separator: "=", maxSplits: 1)
      properties[String(parts[0])] = Command.unescaped(String(parts[1]))
    }
    self.properties = properties
    message = Command.unescaped(String(rest[rest.index(end, offsetBy: 2)...]))
  }

  private static func unescaped(_ text: String) -> String {
    let escapes = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]
    return escapes.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1, options: .literal) }
  }
}
