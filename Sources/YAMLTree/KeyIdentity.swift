/// What makes two keys of a mapping the same: their text, and whether it stands for itself (`"1"` is not `1`).
struct KeyIdentity: Hashable {
  private let text: String
  private let isString: Bool

  /// The identity of a scalar; nil for a collection, which equals no other key.
  init?(_ key: Node) {
    guard let scalar = key.scalar else { return nil }
    text = scalar.text
    isString = scalar.value == .string
  }
}
