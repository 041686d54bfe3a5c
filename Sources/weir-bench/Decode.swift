import ArgumentParser
import EventStream
import SystemPackage
import Transcripts

/// What `Throughput` times as decoding alone.
struct Decode: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decode a transcript into events, count them, and do no more.", shouldDisplay: false)

  @Argument var path: String

  func run() throws {
    var reader = try TranscriptReader(Recording(FilePath(path)))
    try reader.readHead()
    var decoder = EventDecoder(offset: reader.bodyOffset, line: reader.bodyLine)
    var events = 0
    var bytes = 0
    while let chunk = try reader.next() {
      decoder.decode(chunk) { event in
        events += 1
        bytes += event.data.count
      }
    }
    decoder.finish { _ in events += 1 }
    print("\(events) events, \(bytes) bytes of data")
  }
}
