import Foundation
import SystemPackage

/// A pipe that gives bytes a few at a time, as a slow server does.
struct LivePipe {
  private let reading: FileDescriptor

  /// Starts to write.
  ///
  /// - Parameters:
  ///   - bytes: what to write; the pipe is closed after it.
  ///   - size: how many bytes to write at once.
  init(_ bytes: [UInt8], size: Int) throws {
    let (reading, writing) = try FileDescriptor.pipe()
    self.reading = reading
    Thread.detachNewThread {
      defer { try? writing.close() }
      for start in stride(from: 0, to: bytes.count, by: size) {
        guard (try? writing.writeAll(bytes[start..<min(start + size, bytes.count)])) != nil else { return }
      }
    }
  }

  /// Runs the command with the pipe as its standard input.
  func run(_ arguments: [String], in folder: URL) -> CommandRun {
    defer { try? reading.close() }
    return CommandRun(arguments, in: folder, reading: reading)
  }
}
