import EventStream
import UTF8Text

/// The interpreters of one transcript, and which decoder gives each its events.
struct Stage {
  private(set) var interpreters: [Interpreter] = []
  /// The interpreters whose targets decode as WHATWG says, by their places.
  private var standard: [Int] = []
  /// The other ways of decoding, and the places of the interpreters of each.
  private var lanes: [(lane: Lane, places: [Int])] = []
  private var found: SharedFindings
  /// Whether an event can be shared by all: no rule may tell the line feed that some SDKs leave at the end of data.
  private let canShare: Bool
  private let needsUTF8: Bool

  init(_ table: CompiledTable, _ interpreters: [Interpreter], offset: Int, line: Int) {
    self.interpreters = interpreters
    found = SharedFindings(table)
    // A bit for each rule is all that is kept of what matches.
    canShare = table.entries.count < 64 && !table.mentionsLineFeed && !table.mentionsReplacement
    needsUTF8 = interpreters.contains { $0.target.decoding.requiresUTF8 }
    for (place, interpreter) in interpreters.enumerated() {
      let traits = interpreter.target.decoding
      if traits == .whatwg {
        standard.append(place)
      } else if let known = lanes.firstIndex(where: { interpreters[$0.places[0]].target.decoding == traits })
      {
        lanes[known].places.append(place)
      } else {
        lanes.append((Lane(traits, offset: offset, line: line), [place]))
      }
    }
  }

  /// How many events the WHATWG decoder found.
  private(set) var events = 0

  typealias Body = (_ target: Int, _ event: borrowing Event, _ decision: Decision) -> Void

  /// Takes an event of the WHATWG decoder, and what the other decoders find up to its end.
  @inline(__always)
  mutating func take(
    _ event: borrowing Event, in chunk: UnsafeRawBufferPointer, at start: Int, _ body: Body
  ) {
    events += 1
    let isShared = canShare && event.fault == nil
    if isShared { found.begin(event.data, event.name) }
    // What the others find before the event comes before it.
    for index in lanes.indices { decode(index, chunk, at: start, upTo: event.offset, body) }
    // By index: going through the array itself would count it up and down for every event.
    for index in 0..<standard.count { decide(standard[index], event, isShared, body) }
    guard !lanes.isEmpty else { return }
    let end = event.offset + event.length
    let isPassable =
      isShared && event.isPlain
      && (!needsUTF8 || found.provesUTF8 || UTF8Text.firstFault(in: event.data) == nil)
    for index in lanes.indices {
      if isPassable, lanes[index].lane.passOver(event) {
        for place in lanes[index].places { decide(place, event, true, body) }
      } else {
        decode(index, chunk, at: start, upTo: end, body)
      }
    }
  }

  /// Lets the other decoders read the rest of a chunk, which is about to be taken away.
  mutating func endChunk(_ chunk: UnsafeRawBufferPointer, at start: Int, _ body: Body) {
    for index in lanes.indices { decode(index, chunk, at: start, upTo: start + chunk.count, body) }
  }

  /// Ends the input.
  mutating func finish(_ decoder: borrowing EventDecoder, _ body: Body) {
    for place in standard { interpreters[place].finish(decoder) }
    for (lane, places) in lanes {
      lane.finish { event in
        for place in places { decide(place, event, false, body) }
      }
      for place in places { lane.report(to: &interpreters[place]) }
    }
  }

  private mutating func decode(
    _ index: Int, _ chunk: UnsafeRawBufferPointer, at start: Int, upTo end: Int, _ body: Body
  ) {
    let (lane, places) = lanes[index]
    lane.decode(chunk, at: start, upTo: end) { event in
      for place in places { decide(place, event, false, body) }
    }
  }

  @inline(__always)
  private mutating func decide(_ place: Int, _ event: borrowing Event, _ isShared: Bool, _ body: Body) {
    let decision =
      isShared
      ? interpreters[place].decideShared(event, &found)
      : interpreters[place].decide(event, isShared: false, &found)
    if let decision { body(place, event, decision) }
  }
}
