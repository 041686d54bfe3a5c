import Diagnostics
import Foundation
import Replay
import RuleTable
import TestSupport
import YAMLTree

/// What real SDKs did, as it was measured: each line one SDK build on one transcript.
struct Measured: Decodable {
  struct Failure: Decodable {
    var type: String
    var message: String
  }

  var sdk: String
  var target: String
  var table: String
  var transcript: String
  var yielded: Int
  var outcome: String
  var error: Failure?
  /// The values that the caller got, as far as JSON can say them; nil where that is not known.
  var values: NSArray?

  private enum CodingKeys: String, CodingKey {
    case sdk, target, table, transcript, yielded, outcome, error
  }

  /// The lines of a file beside the transcripts.
  static func lines(_ name: String) throws -> [Measured] {
    try Fixtures.bytes(named: "conformance/targets/\(name)").split(separator: UInt8(ascii: "\n")).map {
      line in
      // What the SDKs yielded stands in `values` as Python writes it, where NaN is a number: it is taken out.
      var text = String(decoding: line, as: UTF8.self)
      var values: String?
      if let start = text.range(of: ", \"values\": "),
        let end = text.range(of: ", \"outcome\": ", options: .backwards)
      {
        values = String(text[start.upperBound..<end.lowerBound])
        text.removeSubrange(start.lowerBound..<end.lowerBound)
      }
      var measured = try JSONDecoder().decode(Measured.self, from: Data(text.utf8))
      measured.values = values.flatMap {
        try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSArray
      }
      return measured
    }
  }

  /// The tables that the SDKs were generated from; nil where the config had none.
  static func tables() throws -> [String: Table?] {
    let file = Data(try Fixtures.bytes(named: "conformance/targets/tables.json"))
    let tables = try JSONSerialization.jsonObject(with: file) as? [String: Any] ?? [:]
    return try tables.mapValues { rules -> Table? in
      guard !(rules is NSNull) else { return nil }
      let config = try JSONSerialization.data(withJSONObject: ["streaming": ["on_event": rules]])
      return Decoding(Document(reading: SourceFile(name: "table", stored: [UInt8](config)))).table
    }
  }

  /// The transcripts by the names that the lines use.
  static func transcripts() throws -> [String: [UInt8]] {
    struct Minimal: Decodable {
      var id: String
      var base64: Data
    }
    var transcripts: [String: [UInt8]] = [:]
    for file in Fixtures.files(in: "conformance/targets/transcripts") {
      transcripts[file.lastPathComponent] = try Fixtures.bytes(file)
    }
    let lines = try Fixtures.bytes(named: "conformance/targets/minimal-transcripts.jsonl")
    for line in lines.split(separator: UInt8(ascii: "\n")) {
      let minimal = try JSONDecoder().decode(Minimal.self, from: Data(line))
      transcripts[minimal.id] = [UInt8](minimal.base64)
    }
    return transcripts
  }
}
