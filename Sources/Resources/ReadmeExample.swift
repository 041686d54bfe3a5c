public import RuleTable

/// One entry of `readme.example_requests`.
public struct ReadmeExample: Sendable {
  /// Its key, such as `default`.
  public let name: Placed<String>
  /// What it calls, at the text that says so; nil where that is not there or could not be read.
  public let endpoint: Placed<Endpoint>?
}
