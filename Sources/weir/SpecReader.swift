import Diagnostics
import OpenAPI
import SystemPackage

/// Reads the OpenAPI document that each config is held against, once for all configs that share it.
struct SpecReader {
  private let reader: ConfigReader
  /// The document that the command line names.
  private let chosen: Specification?
  /// What was found beside configs, by folder.
  private var found: [FilePath: Specification?] = [:]

  /// The paths of those that were found, in no order.
  var paths: [String] { found.values.compactMap { $0?.name } }

  /// Takes the document that the command line names, if it names one.
  ///
  /// - Throws: why that can't be used.
  init(_ argument: String?, reader: ConfigReader) throws(Failure) {
    self.reader = reader
    guard argument != "-" else {
      throw Failure("an OpenAPI document is read from a file: name one instead of `-`")
    }
    chosen = try argument.map { argument throws(Failure) in try SpecReader.read(argument, reader) }
  }

  /// The document for a config, and says which one it is if that was not chosen.
  ///
  /// - Parameter config: the path of the config; nil for standard input, which lies in no folder.
  /// - Returns: the document; nil where there is none, or none that can be used.
  mutating func specification(for config: String?) -> Specification? {
    guard chosen == nil, let config = config.map({ FilePath($0) }) else { return chosen }
    let folder = config.removingLastComponent()
    if let known = found[folder] { return known }
    let specification = find(beside: config)
    found[folder] = .some(specification)
    return specification
  }

  private func find(beside config: FilePath) -> Specification? {
    let console = reader.console
    let specs = SpecFinder(folder: console.folder).specs(beside: config)
    guard let spec = specs.first else { return nil }
    guard specs.count == 1 else {
      let names = shortList(specs.map(\.string), "and")
      console.say(
        "using none of the OpenAPI documents beside \(config), \(names): choose one with --openapi")
      return nil
    }
    do throws(Failure) {
      let specification = try SpecReader.read(spec.string, reader)
      console.say("using \(spec) as the OpenAPI document of \(config)")
      return specification
    } catch {
      console.say("\(error.message); the checks that need it are left out")
      return nil
    }
  }

  private static func read(_ path: String, _ reader: ConfigReader) throws(Failure) -> Specification {
    let source = try reader.file(path, as: "OpenAPI document", limit: SpecLimits.standard.bytes)
    do throws(SpecificationError) {
      return try Specification(reading: source)
    } catch {
      guard let offset = error.offset else { throw Failure("\(path) \(error.message)") }
      let place = source.position(of: offset)
      throw Failure("\(path):\(place.line):\(place.column): \(error.message)")
    }
  }
}
