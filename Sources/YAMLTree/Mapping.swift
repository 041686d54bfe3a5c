public import Diagnostics

/// The pairs of a mapping in the order written, every duplicate kept.
public struct Mapping: Sendable {
  /// A key and its value.
  public struct Entry: Sendable {
    public let key: Node
    public let value: Node

    /// The bytes from the key's first to the value's last; only the key where the value is written elsewhere.
    public var span: SourceSpan { value.span.start >= key.span.start ? key.span.union(value.span) : key.span }

    /// The key's text where the key is a scalar.
    public var name: String? { key.scalar?.text }
  }

  /// The pairs as written; a merge key (`<<`) is one of them.
  public let written: [Entry]
  /// The pairs a reader sees: those merged in by `<<` first, as far as no own key overrides them, then its own.
  ///
  /// A `<<` with anything but a mapping or a list of mappings stays among its own.
  public let entries: [Entry]
  /// How it is written.
  public let style: CollectionStyle
}

extension Mapping {
  /// The entry of a key, the last one of duplicates as PyYAML takes it, or nil.
  public subscript(name: String) -> Entry? {
    entries.last { $0.name == name }
  }
}
