import Diagnostics
import SystemPackage
import YAMLTree

/// Reads configs from where the command line says.
struct ConfigReader {
  let console: Console
  /// What to call standard input.
  var standardInputName = "<stdin>"

  /// Reads the config of an argument; nil stands for the one found by itself, which is then named.
  func read(_ argument: String?) throws(Failure) -> SourceFile {
    guard let argument else {
      guard let found = ConfigFinder(folder: console.folder).find() else {
        let names = ConfigFinder.names.filter { $0.hasSuffix(".yml") }.joined(separator: ", ")
        throw Failure("found no config from here up to the repository's root (\(names)): name one")
      }
      console.say("using \(found)")
      return try read(found.string)
    }
    if argument == "-" {
      let stored = try contents(of: console.input, argument, as: "config", Document.Limits.standard.bytes)
      return SourceFile(name: standardInputName, stored: stored)
    }
    return try file(argument, as: "config", limit: Document.Limits.standard.bytes)
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - argument: its path.
  ///   - noun: what it is to be, for messages.
  ///   - limit: the most bytes that are looked at; one more is read, so that the file is seen to be longer.
  func file(_ argument: String, as noun: String, limit: Int) throws(Failure) -> SourceFile {
    do {
      let descriptor = try FileDescriptor.open(console.resolve(argument), .readOnly)
      defer { try? descriptor.close() }
      return SourceFile(name: argument, stored: try contents(of: descriptor, argument, as: noun, limit))
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(ConfigReader.words(for: error, argument, as: noun))
    }
  }

  /// All bytes of an open file, or one more than the most that are looked at.
  private func contents(
    of descriptor: FileDescriptor, _ name: String, as noun: String, _ limit: Int
  ) throws(Failure) -> [UInt8] {
    let limit = limit + 1
    var bytes: [UInt8] = []
    let piece = 1 << 16
    do {
      while bytes.count < limit {
        let chunk = try [UInt8](unsafeUninitializedCapacity: piece) { buffer, count in
          count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        if chunk.isEmpty { break }
        bytes.append(contentsOf: chunk)
      }
    } catch {
      throw Failure(ConfigReader.words(for: error, name, as: noun))
    }
    return bytes
  }

  private static func words(for error: any Error, _ name: String, as noun: String) -> String {
    switch error as? Errno {
    case .noSuchFileOrDirectory: "there is no file `\(name)`"
    case .isDirectory: "`\(name)` is a folder: name the \(noun) in it"
    default: "can't read `\(name)`: \(words(for: error))"
    }
  }

  /// The system's words for an error, as they stand within a sentence.
  static func words(for error: any Error) -> String {
    lowercased((error as? Errno)?.description ?? "\(error)")
  }

  /// The system's words for an error, which begin with a capital, as they stand within a sentence.
  static func lowercased(_ words: String) -> String {
    words.prefix(1).lowercased() + words.dropFirst()
  }
}
