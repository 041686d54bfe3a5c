private import CLibYAML
import Diagnostics

/// libyaml's parser over one text.
///
/// It hands out events as the scan goes, so whoever counts them can stop early. `yaml_parser_load` is never used: it
/// searches its anchors one by one and nests without limit.
final class EventParser {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let offsets: ScalarOffsets
  private let isReady: Bool

  init(_ text: ReadableText) {
    offsets = ScalarOffsets(text)
    input = .allocate(capacity: text.end - text.start)
    _ = input.initialize(fromContentsOf: text.bytes[text.start..<text.end])
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    isReady = yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    if isReady { yaml_parser_delete(parser) }
    parser.deallocate()
    input.deallocate()
  }

  /// Takes the next event; after the end of the stream there are only more ends.
  func next() throws(SyntaxFault) -> ParseEvent {
    guard isReady else {
      throw SyntaxFault(problem: "out of memory", offset: 0, context: nil, contextOffset: 0)
    }
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
    defer { yaml_event_delete(&event) }
    return ParseEvent(
      kind: kind(of: event),
      span: SourceSpan(
        offsets.byte(of: event.start_mark.index), offsets.byte(of: event.end_mark.index)))
  }

  /// Takes the next event of the first document without copying its text.
  ///
  /// - Parameter take: takes the event, its `offset` still as libyaml counts; not called for what holds no node.
  /// - Returns: whether the document goes on.
  func nextRaw(_ take: (RawEvent) -> Void) throws(SyntaxFault) -> Bool {
    guard isReady else {
      throw SyntaxFault(problem: "out of memory", offset: 0, context: nil, contextOffset: 0)
    }
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
    defer { yaml_event_delete(&event) }
    let data = event.data
    let raw: (kind: RawEvent.Kind, text: UnsafeRawBufferPointer, anchor: UnsafeMutablePointer<yaml_char_t>?)
    let none = UnsafeRawBufferPointer(start: nil, count: 0)
    switch event.type {
    case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT: return true
    case YAML_SCALAR_EVENT:
      let isPlain = data.scalar.style == YAML_PLAIN_SCALAR_STYLE && data.scalar.tag == nil
      let text = UnsafeRawBufferPointer(start: data.scalar.value, count: data.scalar.length)
      raw = (.scalar(isPlain: isPlain), text, data.scalar.anchor)
    case YAML_ALIAS_EVENT: raw = (.alias, bytes(data.alias.anchor), nil)
    case YAML_SEQUENCE_START_EVENT: raw = (.sequenceStart, none, data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT: raw = (.mappingStart, none, data.mapping_start.anchor)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: raw = (.collectionEnd, none, nil)
    default: return false
    }
    take(
      RawEvent(kind: raw.kind, text: raw.text, anchor: bytes(raw.anchor), offset: event.start_mark.index))
    return true
  }

  private func bytes(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> UnsafeRawBufferPointer {
    guard let characters else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    var count = 0
    while characters[count] != 0 { count += 1 }
    return UnsafeRawBufferPointer(start: characters, count: count)
  }

  private func fault() -> SyntaxFault {
    let state = parser.pointee
    return SyntaxFault(
      problem: state.problem.map { String(cString: $0) } ?? "out of memory",
      offset: offsets.byte(of: state.problem_mark.index),
      context: state.context.map { String(cString: $0) },
      contextOffset: offsets.byte(of: state.context_mark.index))
  }

  private func kind(of event: yaml_event_t) -> ParseEvent.Kind {
    let data = event.data
    switch event.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT: return .alias(text(data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = ParseEvent.ParsedScalar(
        text: String(
          decoding: UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length), as: UTF8.self),
        style: style(data.scalar.style), isImplicit: data.scalar.plain_implicit != 0)
      return .scalar(scalar, properties(data.scalar.tag, data.scalar.anchor))
    case YAML_SEQUENCE_START_EVENT:
      let style: CollectionStyle =
        data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block
      return .sequenceStart(style, properties(data.sequence_start.tag, data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT:
      let style: CollectionStyle = data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block
      return .mappingStart(style, properties(data.mapping_start.tag, data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
    default: return .streamEnd
    }
  }

  private func style(_ style: yaml_scalar_style_t) -> Scalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private func properties(
    _ tag: UnsafeMutablePointer<yaml_char_t>?, _ anchor: UnsafeMutablePointer<yaml_char_t>?
  ) -> ParseEvent.Properties {
    ParseEvent.Properties(tag: text(tag), anchor: text(anchor))
  }

  private func text(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    characters.map { String(cString: $0) }
  }
}
