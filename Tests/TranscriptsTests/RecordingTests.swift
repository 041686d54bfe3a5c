import Foundation
import SystemPackage
import Testing

@testable import Transcripts

/// A folder that is gone when the test is over.
private final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes an empty file, and the folders above it.
  func write(_ name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: file)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  /// The recordings found, relative to the folder.
  func find() throws -> [String] {
    try Recording.find(url.path).map { String($0.name.dropFirst(url.path.count + 1)) }
  }
}

@Suite struct RecordingTests {
  @Test func aFileIsItself() throws {
    let folder = try TemporaryFolder()
    try folder.write("body.json")
    let file = folder.path("body.json")
    #expect(try Recording.find(file) == [Recording(FilePath(file))])
    #expect(try Recording.find("-").map(\.name) == ["<stdin>"])
  }

  @Test func aFolderStandsForTheRecordingsUnderItInByteOrder() throws {
    let folder = try TemporaryFolder()
    let names = ["a/z.sse", "a-b.txt", "a/b/c.http", "B.sse", "é.sse", "a.sse"]
    for name in names + ["readme.md", "sse", "a/x.SSE", ".git/x.sse", ".hidden.sse"] {
      try folder.write(name)
    }
    #expect(try folder.find() == ["B.sse", "a-b.txt", "a.sse", "a/b/c.http", "a/z.sse", "é.sse"])
  }

  @Test func linksToFilesCountAndLoopsOfLinksEnd() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/x.sse")
    try folder.link("a/loop", to: "..")
    try folder.link("a/loop.sse", to: ".")
    try folder.link("a/y.sse", to: "x.sse")
    #expect(try folder.find() == ["a/x.sse", "a/y.sse"])
  }

  @Test func aFolderNamedLikeARecordingIsAFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.sse/b.sse")
    #expect(try folder.find() == ["a.sse/b.sse"])
  }

  @Test func failuresAreToldApart() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.url.path)
    #expect(throws: RecordingError.noRecordings(path)) { try Recording.find(folder.url.path) }
    #expect(throws: RecordingError.missing(path.appending("none"))) {
      try Recording.find(folder.path("none"))
    }
    #expect(throws: RecordingError.missing("")) { try Recording.find("") }
    #expect(throws: RecordingError.notAFile("/dev/null")) { try Recording.find("/dev/null") }
    try folder.write("a.sse")
    let below = path.appending("a.sse").appending("b")
    #expect(throws: RecordingError.unreadable(below, .notDirectory)) { try Recording.find(below.string) }
    try folder.link("gone.sse", to: "nowhere.sse")
    #expect(throws: RecordingError.missing(path.appending("gone.sse"))) {
      try Recording.find(folder.url.path)
    }
  }

  @Test func messagesAreOneSentence() {
    #expect(RecordingError.missing("a.sse").message == "there is no file or folder `a.sse`")
    #expect(RecordingError.noRecordings("dir").message == "`dir` holds no .sse, .txt or .http file")
    #expect(RecordingError.unreadable("a", .permissionDenied).message == "can't read `a`: permission denied")
  }

  @Test func aFolderCannotBeReadAsARecording() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.url.path)
    var reader = try TranscriptReader(Recording(path))
    #expect(throws: RecordingError.folder(path)) { _ = try reader.next() }
    #expect(throws: RecordingError.missing(path.appending("x"))) {
      _ = try TranscriptReader(Recording(path.appending("x")))
    }
  }
}
