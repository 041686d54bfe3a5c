import Replay

/// A language that a config has an SDK generated for.
struct SDK: Sendable {
  /// The key of `targets` as the config writes it, such as `node`.
  let key: String
  let target: Target

  /// The SDKs of a config: the keys of its `targets` whose SDKs can be predicted, each language once.
  ///
  /// - Parameter keys: the keys of `targets`, in the order written.
  static func configured(by keys: [String]) -> [SDK] {
    keys.reduce(into: []) { sdks, key in
      guard let target = Target.named(key), target.isLanguageOfToday,
        !sdks.contains(where: { $0.target.name == target.name })
      else { return }
      sdks.append(SDK(key: key, target: target))
    }
  }

  /// One for every language there is.
  static let every = Target.all.filter(\.isLanguageOfToday).map { SDK(key: $0.name, target: $0) }
}

extension Target {
  /// Whether a config can ask for it: the reference is no language, and nobody gets an older generation any more.
  fileprivate var isLanguageOfToday: Bool { evidence != .definition && !isOlderGeneration }
}
