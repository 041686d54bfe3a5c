private import CLibYAML

/// libyaml's emitter, set as PyYAML's `safe_dump` sets its own: block style, two spaces, 80 columns, ASCII alone.
final class Emitter {
  private let emitter: UnsafeMutablePointer<yaml_emitter_t>
  private let written: UnsafeMutablePointer<[UInt8]>
  private(set) var isSound: Bool

  init() {
    emitter = .allocate(capacity: 1)
    emitter.initialize(to: yaml_emitter_t())
    written = .allocate(capacity: 1)
    written.initialize(to: [])
    isSound = yaml_emitter_initialize(emitter) == 1
    guard isSound else { return }
    yaml_emitter_set_output(
      emitter,
      { context, buffer, size in
        context?.assumingMemoryBound(to: [UInt8].self).pointee
          .append(contentsOf: UnsafeBufferPointer(start: buffer, count: size))
        return 1
      }, written)
    yaml_emitter_set_encoding(emitter, YAML_UTF8_ENCODING)
    yaml_emitter_set_indent(emitter, 2)
    yaml_emitter_set_width(emitter, 80)
    yaml_emitter_set_unicode(emitter, 0)
    emit { yaml_stream_start_event_initialize(&$0, YAML_UTF8_ENCODING) }
    emit { yaml_document_start_event_initialize(&$0, nil, nil, nil, 1) }
  }

  deinit {
    yaml_emitter_delete(emitter)
    emitter.deallocate()
    written.deinitialize(count: 1)
    written.deallocate()
  }

  /// Ends the document.
  ///
  /// - Returns: all that was written; nil where libyaml refused some of it.
  func finish() -> [UInt8]? {
    emit { yaml_document_end_event_initialize(&$0, 1) }
    emit { yaml_stream_end_event_initialize(&$0) }
    return isSound ? written.pointee : nil
  }

  /// Writes a scalar in the style that the emitter chooses.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - tag: what it stands for.
  ///   - isPlain: whether a reader takes the plain text for that.
  ///   - isQuoted: whether it takes the quoted text for that: it is a string.
  func scalar(_ text: String, tag: String, isPlain: Bool, isQuoted: Bool) {
    var text = text
    text.withUTF8 { text in
      tag.withBytes { tag in
        emit { event in
          yaml_scalar_event_initialize(
            &event, nil, tag, text.baseAddress ?? tag, Int32(text.count), isPlain ? 1 : 0,
            isQuoted ? 1 : 0, YAML_ANY_SCALAR_STYLE)
        }
      }
    }
  }

  /// Begins a list; an empty one is written `[]`.
  func beginSequence() {
    emit { yaml_sequence_start_event_initialize(&$0, nil, nil, 1, YAML_BLOCK_SEQUENCE_STYLE) }
  }

  func endSequence() {
    emit { yaml_sequence_end_event_initialize(&$0) }
  }

  /// Begins a mapping; an empty one is written `{}`.
  func beginMapping() {
    emit { yaml_mapping_start_event_initialize(&$0, nil, nil, 1, YAML_BLOCK_MAPPING_STYLE) }
  }

  func endMapping() {
    emit { yaml_mapping_end_event_initialize(&$0) }
  }

  private func emit(_ make: (inout yaml_event_t) -> Int32) {
    guard isSound else { return }
    var event = yaml_event_t()
    // The emitter takes the event over, whatever becomes of it.
    isSound = make(&event) == 1 && yaml_emitter_emit(emitter, &event) == 1
  }
}

extension String {
  /// Calls a function with the text as libyaml takes it: bytes that end with a zero.
  fileprivate func withBytes(_ body: (UnsafePointer<yaml_char_t>) -> Void) {
    (Array(utf8) + [0]).withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { body(base) }
    }
  }
}
