/// Makes up a stream of OpenAI-style chunks: the same bytes for the same seed.
struct ChunkGenerator {
  private var state: UInt64
  private var content: [UInt8] = []

  init(seed: UInt64) {
    state = seed
  }

  /// Appends the next event: one `data` line of about 310 bytes and a blank line; three in ten hold `\u` escapes.
  mutating func append(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: #"data: {"id":"chatcmpl-"#.utf8)
    for _ in 0..<29 { bytes.append(letter()) }
    bytes.append(contentsOf: #"","object":"chat.completion.chunk","created":17637"#.utf8)
    for _ in 0..<5 { bytes.append(UInt8(ascii: "0") + UInt8(below(10))) }
    bytes.append(
      contentsOf: #","model":"gpt-4o-2024-08-06","service_tier":"default","system_fingerprint":"fp_"#.utf8)
    for _ in 0..<10 { bytes.append(letter()) }
    bytes.append(contentsOf: #"","choices":[{"index":0,"delta":{"content":""#.utf8)
    let words = ChunkGenerator.words
    let escapes = below(10) < 3
    for _ in 0...below(3) {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: words[below(words.count)])
    }
    bytes.append(contentsOf: (escapes ? #" \u00e9t\u00e9 \ud83d\ude00\n"# : " ").utf8)
    bytes.append(contentsOf: #""},"logprobs":null,"finish_reason":null}],"usage":null,"obfuscation":""#.utf8)
    for _ in 0..<(2 + below(9)) { bytes.append(letter()) }
    bytes.append(contentsOf: "\"}\n\n".utf8)
  }

  private static let words = ["the", "stream", "ends", "né", "Übung", "数据", "event", "it's", "of", "ing"].map
  {
    Array($0.utf8)
  }

  private mutating func letter() -> UInt8 {
    let alphabet: StaticString = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    return alphabet.utf8Start[below(62)]
  }

  private mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 16) % UInt64(bound))
  }
}
