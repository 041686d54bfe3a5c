public import Diagnostics
public import RuleTable

/// The `streaming` section of a method.
public struct MethodStreaming: Sendable {
  /// What says whether a call streams.
  public enum Discriminator: Sendable {
    /// The key is not there.
    case absent
    /// Something is there, or may be, that could not be read.
    case unread
    /// Null: the endpoint always streams.
    case always(SourceSpan)
    /// The request parameter that switches the stream on, at its text.
    case parameter(Placed<String>)
  }

  /// The key `streaming`.
  public let keySpan: SourceSpan
  /// The bytes of key and value.
  public let span: SourceSpan
  /// `param_discriminator`.
  public let discriminator: Discriminator
  /// `stream_event_model`, the dotted name of each event's model, at its text.
  public let eventModel: Placed<String>?
  /// `params_type_name`, the base name of the generated parameter types, at its text.
  public let paramsTypeName: Placed<String>?
  /// `type`, at its text.
  public let type: Placed<String>?
  /// Whether the answer is made of server-sent events, as it is where no `type` says otherwise.
  ///
  /// A stream of `type: jsonl` has lines and no events: nothing ends it with `[DONE]`, and no rule sees it. Of a type
  /// that is not known nothing is claimed either.
  public let isEventStream: Bool
  /// The key `on_event`, where nothing reads it.
  public let strayRules: SourceSpan?
}
