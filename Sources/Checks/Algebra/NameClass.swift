/// A set of event names that every rule of a table takes or leaves as one.
///
/// Names are UTF-8 bytes: two spellings of one character are two names, as they are to every SDK.
enum NameClass: Hashable, Comparable, Sendable {
  /// Events without a name.
  case unnamed
  /// Events with this name, which a rule mentions.
  case named([UInt8])
  /// Events with any name that no rule mentions.
  case other

  /// No name first, then names by their bytes, so that the order does not change from run to run.
  static func < (left: NameClass, right: NameClass) -> Bool {
    switch (left, right) {
    case (.unnamed, _): right != .unnamed
    case (.named(let left), .named(let right)): left.lexicographicallyPrecedes(right)
    case (.named, .other): true
    default: false
    }
  }

  /// A name of the class; nil for none.
  ///
  /// - Parameter mentioned: every name that a rule mentions.
  func text(besides mentioned: Set<NameClass>) -> String? {
    switch self {
    case .unnamed: return nil
    case .named(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .other:
      var text = "other"
      while mentioned.contains(.named(Array(text.utf8))) { text += "_" }
      return text
    }
  }
}
