import Foundation
import Report
import SystemPackage
import TestSupport

@testable import weir

/// One run of the command, in this process.
struct CommandRun {
  /// All that went to the stream of findings and reports.
  let output: String
  /// All that went to the stream of progress and failures.
  let errors: String
  /// The status it would exit with.
  let status: Int32

  /// Runs the command.
  ///
  /// - Parameters:
  ///   - arguments: the words after the program's name.
  ///   - folder: the current folder.
  ///   - input: what standard input holds.
  ///   - environment: the variables that are set.
  ///   - isTerminal: whether output goes to a terminal.
  ///   - width: the columns of a line.
  init(
    _ arguments: [String], in folder: URL = Fixtures.folder, input: [UInt8] = [],
    environment: [String: String] = [:], isTerminal: Bool = false, width: Int = 100
  ) throws {
    let store = try TemporaryFolder()
    try store.write("input", input)
    let descriptor = try FileDescriptor.open(FilePath(store.url.path).appending("input"), .readOnly)
    defer { try? descriptor.close() }
    self.init(
      arguments, in: folder, reading: descriptor, environment: environment, isTerminal: isTerminal,
      width: width)
  }

  /// Runs the command with an open descriptor as its standard input.
  ///
  /// - Parameter onOutput: takes each piece as it is written.
  init(
    _ arguments: [String], in folder: URL = Fixtures.folder, reading input: FileDescriptor,
    environment: [String: String] = [:], isTerminal: Bool = false, width: Int = 100,
    onOutput: @escaping (String) -> Void = { _ in }
  ) {
    let output = Gathered(onOutput)
    let errors = Gathered()
    let console = Console(
      output: Output(output.take), errors: Output(errors.take), input: input,
      folder: FilePath(folder.path), width: width, isTerminal: isTerminal, environment: { environment[$0] })
    let status = Weir.run(arguments, on: console)
    self.status = console.output.close(status, errors: console.errors).rawValue
    self.output = output.text
    self.errors = errors.text
  }

  /// Everything a person sees, the words of the exit status last, as `$ weir ...` in a terminal would show it.
  func session(_ arguments: [String]) -> String {
    let said = errors.split(separator: "\n").map { "(stderr) \($0)\n" }.joined()
    return "$ weir \(arguments.joined(separator: " "))\n\(output)\(said)exit \(status)\n"
  }
}

/// Text written piece by piece.
private final class Gathered {
  private var bytes: [UInt8] = []
  private let onPiece: (String) -> Void

  init(_ onPiece: @escaping (String) -> Void = { _ in }) {
    self.onPiece = onPiece
  }

  func take(_ piece: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: piece)
    onPiece(String(decoding: piece, as: UTF8.self))
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
