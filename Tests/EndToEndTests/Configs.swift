import TestSupport

/// Small configs that several tests use.
enum Configs {
  /// The table of the `[DONE]` case.
  static let done = """
    streaming:
      on_event:
      - data_starts_with: '[DONE]'
        handle: done
      - kind: fallthrough
        handle: yield
        error_property: error

    """

  /// One finding of level error.
  static let error = "streaming:\n  on_event: []\n"
  /// One finding of level warning, none above.
  static let warning = "streaming:\n  on_event:\n  - data_starts_with: ''\n    handle: yield\n"
  /// One finding of level note, none above.
  static let note = "streaming:\n  on_event:\n  - event_type: message\n    handle: yield\n"
  /// One finding of level fatal.
  static let fatal = "streaming: [\n"
}

extension TemporaryFolder {
  /// A folder with a config named `config.yml`, which is the one that is found.
  convenience init(config: String) throws {
    try self.init()
    try write("config.yml", config)
  }
}
