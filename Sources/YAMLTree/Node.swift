public import Diagnostics

/// One value of a YAML document, with the bytes it stands on.
///
/// An alias is replaced by a copy of what it names; the copy's `span` is the alias, its children's spans are where
/// they were written.
public struct Node: Sendable {
  /// What a node holds.
  public enum Content: Sendable {
    case scalar(Scalar)
    case sequence([Node], CollectionStyle)
    case mapping(Mapping)
  }

  /// The exact bytes: a collection ends with its last child or its closing bracket, never at the next token;
  /// an anchor or tag in front belongs to it.
  public let span: SourceSpan
  /// What it holds.
  public let content: Content
  /// The tag as written and resolved by libyaml (`tag:yaml.org,2002:str` for `!!str`), or nil.
  public let tag: String?
  /// Where the anchored node stands that this alias names; nil where this node is no alias.
  public let definition: SourceSpan?
  /// How many nodes this one is with all below it, aliases counted in full.
  let weight: Int
  /// How many levels of collections it is deep; a scalar is 0.
  let height: Int
}

extension Node {
  /// The scalar, or nil where this is a collection.
  public var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The items, or nil where this is no sequence.
  public var items: [Node]? {
    if case .sequence(let items, _) = content { items } else { nil }
  }

  /// The mapping, or nil where this is none.
  public var mapping: Mapping? {
    if case .mapping(let mapping) = content { mapping } else { nil }
  }

  /// The text of a string; nil for every other kind, plain `null`, `on` and `2025-10-01` among them.
  public var string: String? {
    if let scalar, scalar.value == .string { scalar.text } else { nil }
  }

  /// The truth value of a boolean (`yes`, `no`, `on`, `off`, `true`, `false`), or nil.
  public var bool: Bool? {
    if case .bool(let value) = scalar?.value { value } else { nil }
  }

  /// Whether this is a null: `null`, `~` or nothing at all.
  public var isNull: Bool {
    scalar?.value == .null
  }

  /// The kind in words for a message: `a list`, `a mapping`, `a string`, `null`, `a boolean`, `a date`, `a number`.
  public var kindInWords: String {
    switch content {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar(let scalar): scalar.value.kindInWords
    }
  }
}
