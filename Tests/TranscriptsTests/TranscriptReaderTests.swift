import SystemPackage
import Testing

@testable import Transcripts

/// What a reader says about a recording, to be compared whole.
private struct Result: Equatable {
  var head: HTTPHead?
  var bodyOffset = 0
  var bodyLine = 0
  var body = ""
}

/// Reads a recording whose bytes come in chunks of one size.
private func read(_ text: String, chunk: Int) throws -> Result {
  var rest = Array(text.utf8)[...]
  var reader = TranscriptReader(name: "test.http") { buffer in
    let bytes = rest.prefix(min(chunk, buffer.count))
    buffer.copyBytes(from: bytes)
    rest = rest.dropFirst(bytes.count)
    return bytes.count
  }
  var body: [UInt8] = []
  while let bytes = try reader.next() { body += bytes }
  return Result(
    head: reader.head, bodyOffset: reader.bodyOffset, bodyLine: reader.bodyLine,
    body: String(decoding: body, as: UTF8.self))
}

/// Reads a recording whole, and checks that no other chunk size changes the result.
private func read(_ text: String) throws -> Result {
  let whole = try read(text, chunk: .max)
  for size in [1, 2, 3, 7, 64] {
    #expect(try read(text, chunk: size) == whole, "chunks of \(size) bytes")
  }
  return whole
}

@Suite struct TranscriptReaderTests {
  @Test func aRawBodyIsGivenAsItIs() throws {
    for text in [
      "", "data: 1\n\n", "H", "HTTP", "HTTP/", "HTTPS: no\n\n", ": HTTP/1.1 200 OK\n\n",
      "\nHTTP/1.1 200 OK\n\n",
    ] {
      #expect(try read(text) == Result(bodyLine: 1, body: text), "\(text)")
    }
  }

  @Test(arguments: ["\n", "\r\n"]) func aHeadIsSplitFromItsBody(lineEnd: String) throws {
    let lines = ["HTTP/1.1 200 OK", "Content-Type: text/event-stream", "x-empty:", "Set-Cookie: a=b: c ", ""]
    let head = lines.map { $0 + lineEnd }.joined()
    let result = try read(head + "data: 1\n\nHTTP/1.1 200 OK\n\n")
    #expect(result.body == "data: 1\n\nHTTP/1.1 200 OK\n\n")
    #expect(result.bodyOffset == head.utf8.count)
    #expect(result.bodyLine == 6)
    let found = try #require(result.head)
    #expect(found.version == "HTTP/1.1")
    #expect(found.status == 200)
    #expect(found.reason == "OK")
    #expect(found.headers.map(\.name) == ["Content-Type", "x-empty", "Set-Cookie"])
    #expect(found["content-TYPE"] == "text/event-stream")
    #expect(found["X-Empty"]?.isEmpty == true)
    #expect(found["set-cookie"] == "a=b: c")
    #expect(found["cookie"] == nil)
  }

  @Test func http2HasNoReasonAndLowerCaseNames() throws {
    let result = try read("HTTP/2 200 \r\ncontent-type: text/event-stream\r\n\r\ndata: 1\n\n")
    #expect(result.head?.version == "HTTP/2")
    #expect(result.head?.reason.isEmpty == true)
    #expect(try read("HTTP/2 200\n\n").head?.status == 200)
  }

  @Test func aFoldedHeaderIsOneHeader() throws {
    let result = try read("HTTP/1.1 200 OK\nx-long: a\n\t b\ny: c\n\n")
    #expect(result.head?.headers == [.init("x-long", "a b"), .init("y", "c")])
  }

  @Test(arguments: [
    "HTTP/1.1 100 Continue", "HTTP/1.1 103 Early Hints", "HTTP/1.1 302 Found", "HTTP/1.1 401 Unauthorized",
    "HTTP/1.1 407 Proxy Authentication Required", "HTTP/1.1 200 Connection established",
    "HTTP/1.0 200 Connection Established",
  ]) func anotherHeadMayFollow(statusLine: String) throws {
    let result = try read("\(statusLine)\r\nvia: x\r\n\r\nHTTP/1.1 429 Slow\r\nretry-after: 1\r\n\r\n{}")
    #expect(result.head?.status == 429)
    #expect(result.head?.headers == [.init("retry-after", "1")])
    #expect(result.bodyLine == 7)
    #expect(result.body == "{}")
  }

  @Test func afterAnyOtherHeadComesTheBody() throws {
    #expect(try read("HTTP/1.1 200 OK\n\nHTTP/1.1 200 OK\n\n").body == "HTTP/1.1 200 OK\n\n")
    #expect(try read("HTTP/1.1 500 Oops\n\nHTTP/1.1 200 OK\n\n").head?.status == 500)
    #expect(try read("HTTP/1.1 302 Found\n\nHTTP/x\n\n").body == "HTTP/x\n\n")
    #expect(try read("HTTP/1.1 302 Found\n\nHTTP/1.1 200 OK\n").body == "HTTP/1.1 200 OK\n")
    #expect(try read("HTTP/1.1 302 Found\n\n").body.isEmpty)
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\ndata: no empty line", "HTTP/1.1 OK\n\n", "HTTP/1.1 20 OK\n\n", "HTTP/1.1 2000 OK\n\n",
    "HTTP/1.1  200 OK\n\n", "HTTP/11 200 OK\n\n", "HTTP/ 200 OK\n\n", "HTTP/1.1 000 OK\n\n", "HTTP/1.1\n\n",
    "HTTP/1.1 200 OK\nno colon\n\n", "HTTP/1.1 200 OK\n: no name\n\n", "HTTP/1.1 200 OK\na b: c\n\n",
    "HTTP/1.1 200 OK\n folded: nothing\n\n", "HTTP/1.1 ２００ OK\n\n", "http/1.1 200 OK\n\n",
  ]) func aMalformedHeadIsBody(text: String) throws {
    #expect(try read(text) == Result(bodyLine: 1, body: text))
  }

  @Test func aHeadEndsWithinTheBuffer() throws {
    let start = "HTTP/1.1 200 OK\nx: "
    let room = TranscriptReader.capacity - start.utf8.count - 2
    let fitting = start + String(repeating: "a", count: room) + "\n\n"
    let tooLong = start + String(repeating: "a", count: room + 1) + "\n\n"
    for size in [1000, .max] {
      #expect(try read(fitting + "data: 1\n\n", chunk: size).body == "data: 1\n\n")
      #expect(
        try read(tooLong + "data: 1\n\n", chunk: size) == Result(bodyLine: 1, body: tooLong + "data: 1\n\n"))
    }
  }

  @Test func chunksComeAsSoonAsTheyAreThere() throws {
    var parts = ["HTTP/1.1 200 OK\n\ndata: 1\n\n", "data: 2\n\n"].map { Array($0.utf8) }[...]
    var reader = TranscriptReader(name: "-") { buffer in
      let part = parts.popFirst() ?? []
      buffer.copyBytes(from: part)
      return part.count
    }
    #expect(try reader.next().map { String(decoding: $0, as: UTF8.self) } == "data: 1\n\n")
    #expect(parts.count == 1)
    #expect(try reader.next().map { String(decoding: $0, as: UTF8.self) } == "data: 2\n\n")
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
  }

  @Test func aPipeIsReadToItsEnd() throws {
    let pipe = try FileDescriptor.pipe()
    try pipe.writeEnd.writeAll("HTTP/1.1 200 OK\r\n\r\ndata: 1\n\n".utf8)
    var reader = TranscriptReader(name: "-", descriptor: pipe.readEnd)
    try reader.readHead()
    #expect(reader.head?.status == 200)
    #expect(try reader.next().map { String(decoding: $0, as: UTF8.self) } == "data: 1\n\n")
    #expect(reader.bodyKind == .eventStream)
    try pipe.writeEnd.close()
    #expect(try reader.next() == nil)
    try pipe.readEnd.close()
  }

  @Test func aFailedReadNamesTheRecording() throws {
    var reader = TranscriptReader(name: "a.sse") { _ in throw Errno.ioError }
    let error = #expect(throws: RecordingError.self) { _ = try reader.next() }
    #expect(error == .unreadable("a.sse", .ioError))
    #expect(error?.message == "can't read `a.sse`: input/output error")
  }
}
