import Foundation
import TestSupport
import Testing

@testable import weir

/// The files on which the pre-commit hooks run.
@Suite struct HookTests {
  private let patterns: [Regex<AnyRegexOutput>]

  init() throws {
    let hooks = try Fixtures.bytes(Fixtures.root.appending(path: ".pre-commit-hooks.yaml"))
    patterns = try String(decoding: hooks, as: UTF8.self)
      .matches(of: /(?m)^ +files: '(.*)'$/).map { try Regex(String($0.1)) }
    try #require(patterns.count == 2)
  }

  @Test(arguments: ConfigFinder.names) func hooksTakeEveryConfigThatIsFound(_ name: String) {
    for pattern in patterns { #expect(name.contains(pattern)) }
    // Many a tool has its `config.yml` in a folder.
    let isTelling = !name.hasPrefix("config.")
    for pattern in patterns { #expect("sdks/\(name)".contains(pattern) == isTelling) }
  }

  @Test(arguments: [
    ".circleci/config.yml", "stainless.yml.bak", "my-stainless.yml", "stainless.json", "openapi.yml",
    "stainlessxyml", "stainless.yml/readme.md",
  ])
  func hooksLeaveOtherFilesAlone(_ path: String) {
    for pattern in patterns { #expect(!path.contains(pattern)) }
  }
}
