// swift-tools-version: 6.2
import PackageDescription

/// The one place for the language settings every Swift target is built with.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

let package = Package(
  name: "weir",
  products: [
    .executable(name: "weir", targets: ["weir"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    module("Diagnostics"),
    module("YAMLTree", ["CLibYAML", "Diagnostics"]),
    module("RuleTable", ["Diagnostics", "YAMLTree"]),
    module("Resources", ["Diagnostics", "RuleTable", "YAMLTree"]),
    module(
      "Checks", ["Diagnostics", "EventStream", "OpenAPI", "Replay", "Resources", "RuleTable", "YAMLTree"]),
    module("UTF8Text"),
    module("EventStream", ["UTF8Text"]),
    .target(name: "CByteScan"),
    module("JSONText", ["CByteScan", "UTF8Text"]),
    module("OpenAPI", ["Diagnostics", "JSONText", "YAMLTree"]),
    module("Transcripts", [system]),
    module("Replay", ["EventStream", "JSONText", "RuleTable", "UTF8Text"]),
    module("Report", ["Checks", "Diagnostics", "EventStream", "Replay", "Resources", "RuleTable"]),
    .executableTarget(
      name: "weir",
      dependencies: [
        "Checks", "Diagnostics", "EventStream", "OpenAPI", "Replay", "Report", "Resources", "RuleTable",
        "Transcripts",
        "YAMLTree", argumentParser, system,
      ],
      swiftSettings: strict),
    .target(name: "CAllocationCount"),
    .executableTarget(
      name: "weir-bench",
      dependencies: [
        "CAllocationCount", "Diagnostics", "EventStream", "Replay", "RuleTable", "Transcripts", "YAMLTree",
        argumentParser, system,
      ],
      swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("Diagnostics", ["Diagnostics"]),
    tests("YAMLTree", ["YAMLTree", "Diagnostics"]),
    tests("RuleTable", ["RuleTable", "YAMLTree", "Diagnostics"]),
    tests("Resources", ["Resources", "RuleTable", "YAMLTree", "Diagnostics"]),
    tests("Checks", ["Checks", "OpenAPI", "Replay", "Resources", "RuleTable", "YAMLTree", "Diagnostics"]),
    tests("UTF8Text", ["UTF8Text"]),
    tests("EventStream", ["EventStream"]),
    tests("JSONText", ["JSONText"]),
    tests("OpenAPI", ["OpenAPI", "Diagnostics", "YAMLTree"]),
    tests("Transcripts", ["Transcripts", system]),
    tests("Replay", ["Replay", "RuleTable", "YAMLTree", "EventStream", "Diagnostics"]),
    tests("Report", ["Report", "Replay", "RuleTable", "YAMLTree", "Checks", "Diagnostics"]),
    tests(
      "EndToEnd",
      [
        "weir", "Checks", "Diagnostics", "EventStream", "Replay", "Report", "RuleTable", "Transcripts",
        argumentParser, system,
      ]),
  ]
)
