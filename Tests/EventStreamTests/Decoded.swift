import EventStream

/// What a decoder made of a stream, kept for comparison.
struct Decoded: Equatable {
  struct Item: Equatable {
    var name: String?
    var data: [UInt8]
    var id: String
    var offset: Int
    var length: Int
    var line: Int
    var fault: Event.Fault?
  }

  var events: [Item] = []
  var comments = 0
  var reconnectionTime: Int?
  var lastEventID = ""
  var isUnfinished = false

  /// Decodes chunks one after the other.
  init(_ chunks: [ArraySlice<UInt8>], _ traits: DecodingTraits = .whatwg, limits: Limits = .standard) {
    var events: [Item] = []
    func keep(_ event: borrowing Event) {
      events.append(
        Item(
          name: event.name.map { String(decoding: $0, as: UTF8.self) }, data: Array(event.data),
          id: String(decoding: event.id, as: UTF8.self), offset: event.offset, length: event.length,
          line: event.line, fault: event.fault))
    }
    var decoder = EventDecoder(traits, limits: limits)
    for chunk in chunks {
      // A copy a chunk: bytes of an earlier one are gone, as they would be in a reused buffer.
      Array(chunk).withUnsafeBytes { decoder.decode($0) { keep($0) } }
    }
    decoder.finish { keep($0) }
    self.events = events
    comments = decoder.comments
    reconnectionTime = decoder.reconnectionTime
    lastEventID = String(decoding: decoder.lastEventID, as: UTF8.self)
    isUnfinished = decoder.isUnfinished
  }

  init(_ bytes: [UInt8], every size: Int, _ traits: DecodingTraits = .whatwg) {
    self.init(
      stride(from: 0, to: bytes.count, by: size).map { bytes[$0..<min($0 + size, bytes.count)] }, traits)
  }
}
