import ArgumentParser
import SystemPackage

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A folder of generated files, in TMPDIR or /tmp, that is removed at the end.
struct Workspace: ~Copyable {
  let folder: FilePath

  init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let path = FilePath(parent.isEmpty ? "/tmp" : parent).appending("weir-bench-XXXXXX").string
    var template = Array(path.utf8CString)
    guard mkdtemp(&template) != nil else {
      throw ValidationError("can't make a folder like `\(path)` for the files")
    }
    folder = FilePath(platformString: template)
  }

  deinit {
    _ = Measurement.run(["rm", "-r", "--", folder.string])
  }

  /// Writes a file piece by piece.
  ///
  /// - Parameters:
  ///   - name: the file's name in the folder.
  ///   - megabytes: how large it shall be at least, in MiB.
  ///   - last: what to append at the end.
  ///   - append: appends the next bytes.
  func write(
    _ name: String, megabytes: Int, last: String = "", _ append: (inout [UInt8]) -> Void
  ) throws -> (path: String, size: Int) {
    let path = folder.appending(name)
    let file = try FileDescriptor.open(
      path, .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite])
    defer { try? file.close() }
    var size = 0
    var piece: [UInt8] = []
    while size < megabytes << 20 {
      piece.removeAll(keepingCapacity: true)
      while piece.count < min(1 << 20, megabytes << 20) { append(&piece) }
      size += try file.writeAll(piece)
    }
    size += try file.writeAll(last.utf8)
    return (path.string, size)
  }

  /// A config with the table that mends the `[DONE]` crash, for SDKs in every language that can be predicted.
  func config() throws -> String {
    let text = """
      targets: {typescript: {}, python: {}, go: {}, java: {}, kotlin: {}, ruby: {}, php: {}, csharp: {}}
      streaming:
        on_event:
        - data_starts_with: '[DONE]'
          handle: done
        - kind: fallthrough
          handle: yield
          error_property: error

      """
    return try write("config.yml", megabytes: 0, last: text) { _ in }.path
  }

  /// A config of 350 lines, most of them resources and methods, as real ones are.
  func longConfig() throws -> String {
    var lines = [
      "organization:", "  name: example", "targets:", "  python:", "    package_name: example", "resources:",
    ]
    while lines.count < 343 {
      let number = lines.count
      lines.append("  resource_\(number):")
      lines.append("    models:")
      lines.append("      item_\(number): '#/components/schemas/Item\(number)'")
      lines.append("    methods:")
      lines.append("      retrieve: get /v1/items/\(number)/{id}")
      lines.append("      create:")
      lines.append("        endpoint: post /v1/items/\(number)  # streams")
      lines.append(
        "        streaming: {param_discriminator: stream, stream_event_model: resource_\(number).item_\(number)}"
      )
    }
    lines += ["streaming:", "  on_event:", "  - data_starts_with: '[DONE]'", "    handle: done"]
    lines += ["  - kind: fallthrough", "    handle: yield", "    error_property: error"]
    return try write("long.yml", megabytes: 0, last: lines.joined(separator: "\n") + "\n") { _ in }.path
  }

  /// The path of a program that was built beside this one.
  static func sibling(_ name: String) -> String {
    FilePath(CommandLine.arguments[0]).removingLastComponent().appending(name).string
  }
}
