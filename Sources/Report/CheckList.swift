public import Checks
import Diagnostics

/// The list of checks: a line each for people, all that is to say about them for programs.
///
/// Keys keep their order, and new ones go last.
public struct CheckList: Sendable {
  /// The version of the JSON format.
  public static let version = 1

  public init() {}

  /// Code, level and summary of each check, in columns.
  public func text(of checks: [Check]) -> String {
    let width = checks.map(\.code.description.count).max() ?? 0
    return checks.map { check in
      let code = check.code.description.padded(to: width)
      return "\(code)  \(check.level.rawValue.padded(to: 7))  \(check.summary)\n"
    }.joined()
  }

  /// One JSON document, each check on a line, with a line end.
  public func bytes(of checks: [LintedCheck]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", CheckList.version)
      json.key("checks")
      json.array { json in
        for linted in checks {
          json.breakLine()
          write(linted, to: &json)
        }
        if !checks.isEmpty { json.breakLine() }
      }
    }
    json.endDocument()
    return json.bytes
  }

  private func write(_ linted: LintedCheck, to json: inout JSONWriter) {
    let check = linted.check
    json.object { json in
      json.member("code", check.code.description)
      json.member("level", check.level.rawValue)
      json.member("summary", check.summary)
      json.member("why", check.why)
      json.member("bad", check.bad)
      json.member("good", check.good)
      // Whether a fix exists depends on the place: the example stands for what is usual.
      json.member("fixable", linted.bad.findings.contains { $0.diagnostic.fix != nil })
      json.member("openapi", check.spec)
    }
  }
}
