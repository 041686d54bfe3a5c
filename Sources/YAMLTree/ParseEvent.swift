import Diagnostics

/// One step of libyaml's parser, with its marks turned into bytes.
struct ParseEvent {
  /// What was found.
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(ParsedScalar, Properties)
    case sequenceStart(CollectionStyle, Properties)
    case mappingStart(CollectionStyle, Properties)
    case collectionEnd
  }

  /// What may stand in front of a node.
  struct Properties {
    /// The tag, its handle resolved.
    let tag: String?
    /// The name of the anchor, without `&`.
    let anchor: String?
  }

  /// A scalar as libyaml hands it over.
  struct ParsedScalar {
    let text: String
    let style: Scalar.Style
    /// Whether the text decides what the scalar stands for: it is plain and has no tag, or its tag is `!`.
    let isImplicit: Bool
  }

  let kind: Kind
  /// The bytes between libyaml's two marks.
  let span: SourceSpan
}
