import Testing

/// The one run of a SARIF report, as Foundation reads it.
struct SARIFRun {
  let rules: [[String: Any]]
  let results: [[String: Any]]

  init(_ reportCase: ReportCase) throws {
    let runs = try #require(reportCase.object(in: "sarif")["runs"] as? [[String: Any]])
    let run = try #require(runs.first)
    #expect(runs.count == 1)
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    let tool = try #require(run["tool"] as? [String: Any])
    rules = try #require((tool["driver"] as? [String: Any])?["rules"] as? [[String: Any]])
    results = try #require(run["results"] as? [[String: Any]])
  }

  var fingerprints: [String] {
    results.compactMap { ($0["partialFingerprints"] as? [String: String])?.values.first }
  }
}
