/// Makes up a stream of OpenAI-style chunks: the same bytes for the same seed.
struct ChunkGenerator {
  private var state: UInt64
  private var count = 0
  /// What all chunks of one answer begin with.
  private var opening: [UInt8] = []

  init(seed: UInt64) {
    state = seed
  }

  /// Appends the next event: one `data` line of about 310 bytes and a blank line; three in ten hold `\u` escapes.
  /// Two hundred on end belong to one answer, and so have the same id.
  mutating func append(to bytes: inout [UInt8]) {
    if count % 200 == 0 { begin() }
    count += 1
    bytes.append(contentsOf: opening)
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

  private mutating func begin() {
    opening = Array(#"data: {"id":"chatcmpl-"#.utf8)
    for _ in 0..<29 { opening.append(letter()) }
    opening.append(contentsOf: #"","object":"chat.completion.chunk","created":17637"#.utf8)
    for _ in 0..<5 { opening.append(UInt8(ascii: "0") + UInt8(below(10))) }
    opening.append(
      contentsOf: #","model":"gpt-4o-2024-08-06","service_tier":"default","system_fingerprint":"fp_"#.utf8)
    for _ in 0..<10 { opening.append(letter()) }
    opening.append(contentsOf: #"","choices":[{"index":0,"delta":{"content":""#.utf8)
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
